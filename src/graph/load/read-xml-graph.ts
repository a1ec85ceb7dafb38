/** From a checked document, through graphology's reader for its format, to follows. */
import { DirectedGraph } from 'graphology'
import { fail } from '../../errors.ts'
import type { GraphFileSpec } from '../../scenario/sections/graph.ts'
import type { BuiltGraph } from '../built-graph.ts'
import { FollowCollector } from './follow-collector.ts'
import type { XmlDocument, XmlElement } from './parse-xml.ts'

type Reader = typeof import('graphology-gexf').parse | typeof import('graphology-graphml').parse

/** The two ways in which tools name an agent's community. */
const communityNames = ['community', 'modularity_class']

/**
 * @param read - graphology's reader; it must find directed edges without ids of their own in the document
 * @param undirected - the edges that are mutual follows
 * @throws HearsayError GRAPH_INVALID if the reader fails or nobody follows anybody
 */
export function readXmlGraph(
  read: Reader,
  document: XmlDocument,
  undirected: readonly XmlElement[],
  spec: GraphFileSpec,
): BuiltGraph {
  const collector = new FollowCollector(spec)
  let graph: ReturnType<Reader>
  try {
    graph = read(DirectedGraph, document as never, { allowUndeclaredAttributes: true })
  } catch (error) {
    const reason = (error as Error).message.replace(/^[\w-/]+: /, '').replace(/\.?$/, '.')
    fail('GRAPH_INVALID', `cannot be read as ${spec.type}: ${reason}`, { where: spec.file })
  }
  graph.forEachNode((id, attributes) => collector.addAgent(id, communityOf(attributes)))
  graph.forEachEdge((_edge, _attributes, source, target) => collector.addEdge(source, target))
  for (const edge of undirected) {
    const source = edge.getAttribute('source')
    const target = edge.getAttribute('target')
    if (source !== target) collector.addEdge(target, source)
  }
  return collector.finish()
}

/** `community`, else `modularity_class`, in any spelling such as "Modularity Class". */
function communityOf(attributes: Readonly<Record<string, unknown>>): string | undefined {
  for (const wanted of communityNames) {
    for (const [name, value] of Object.entries(attributes)) {
      if (
        name
          .trim()
          .toLowerCase()
          .replace(/[\s-]+/g, '_') !== wanted
      )
        continue
      if (value !== '' && !Number.isNaN(value)) return String(value)
    }
  }
  return undefined
}
