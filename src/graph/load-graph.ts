/**
 * The graph that a scenario asks for. To add a generator or format: one file beside the others, one line in the table,
 * one test (and its schema in src/scenario/sections/graph.ts).
 */
import type { DirectedGraph } from 'graphology'
import type { InputFiles } from '../input/input-files.ts'
import type { RandomSource } from '../random/random-source.ts'
import { namedStream } from '../random/stream.ts'
import type { GraphOf, GraphSpec } from '../scenario/sections/graph.ts'
import type { BuiltGraph } from './built-graph.ts'
import { barabasiAlbert } from './generate/barabasi-albert.ts'
import { configurationModel } from './generate/configuration-model.ts'
import { erdosRenyi } from './generate/erdos-renyi.ts'
import { stochasticBlockModel } from './generate/stochastic-block-model.ts'
import { wattsStrogatz } from './generate/watts-strogatz.ts'
import { loadEdgeList } from './load/edge-list.ts'
import { loadGexf } from './load/gexf.ts'
import { loadGraphml } from './load/graphml.ts'

type Builder<Type extends GraphSpec['type']> = (
  spec: GraphOf<Type>,
  inputs: InputFiles,
  randomSeed: string,
) => BuiltGraph

const builders = {
  'edge-list': loadEdgeList,
  gexf: loadGexf,
  graphml: loadGraphml,
  'erdos-renyi': generated(erdosRenyi),
  'barabasi-albert': generated(barabasiAlbert),
  'watts-strogatz': generated(wattsStrogatz),
  'stochastic-block-model': generated(stochasticBlockModel),
  'configuration-model': generated(configurationModel),
} satisfies { [Type in GraphSpec['type']]: Builder<Type> }

/**
 * Loads or generates the graph. Generators draw from the stream `graph` of the random seed.
 * @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, GRAPH_INVALID
 */
export function buildGraph(spec: GraphSpec, inputs: InputFiles, randomSeed: string): BuiltGraph {
  const build = builders[spec.type] as Builder<GraphSpec['type']>
  return build(spec, inputs, randomSeed)
}

function generated<Spec>(generate: (spec: Spec, source: RandomSource) => DirectedGraph) {
  return (spec: Spec, _inputs: InputFiles, randomSeed: string): BuiltGraph => {
    const graph = generate(spec, namedStream(randomSeed, 'graph'))
    const notices = graph.size === 0 ? ['Nobody follows anybody in the generated graph.'] : []
    return { graph, notices }
  }
}
