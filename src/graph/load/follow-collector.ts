/** What all graph files have in common once their edges are read: who is who, and what is dropped. */
import { DirectedGraph } from 'graphology'
import { fail } from '../../errors.ts'
import type { GraphFileSpec } from '../../scenario/sections/graph.ts'
import type { BuiltGraph } from '../built-graph.ts'

export class FollowCollector {
  readonly #spec: GraphFileSpec
  readonly #graph = new DirectedGraph({ allowSelfLoops: false })
  #loops = 0
  #repetitions = 0

  constructor(spec: GraphFileSpec) {
    this.#spec = spec
  }

  /** Adds an agent, whether or not it has edges. */
  addAgent(id: string, community: string | undefined): void {
    this.#graph.addNode(id, community === undefined ? {} : { community })
  }

  /** Adds an edge as the file has it. Its agents need not have been added. */
  addEdge(source: string, target: string): void {
    if (source === target) {
      this.#loops += 1
      this.#graph.mergeNode(source)
      return
    }
    const [follower, followee] = this.#spec.source === 'follower' ? [source, target] : [target, source]
    const [, added] = this.#graph.mergeDirectedEdge(follower, followee)
    if (!added) this.#repetitions += 1
  }

  /** @throws HearsayError GRAPH_INVALID if nobody follows anybody */
  finish(): BuiltGraph {
    const { file } = this.#spec
    if (this.#graph.size === 0) {
      fail('GRAPH_INVALID', 'must hold at least one follow of one agent by another, but holds none.', {
        where: file,
      })
    }
    const notices: string[] = []
    const notice = (count: number, one: string, several: string) => {
      if (count > 0) notices.push(`${count === 1 ? one : `${count} ${several}`} dropped (${file}).`)
    }
    notice(this.#loops, '1 follow of an agent by itself was', 'follows of an agent by itself were')
    notice(this.#repetitions, '1 repeated follow was', 'repeated follows were')
    return { graph: this.#graph, notices }
  }
}
