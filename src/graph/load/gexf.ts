/**
 * GEXF (gexf.net, versions 1.1 to 1.3), as Gephi writes it, also .gz, read by graphology-gexf. The node's `id` is the
 * agent's. An edge's `type`, else the graph's `defaultedgetype`, else `undirected` decides: undirected and mutual edges
 * are follows in both directions.
 */
import { parse } from 'graphology-gexf'
import { fail } from '../../errors.ts'
import { type InputFiles, textOf } from '../../input/input-files.ts'
import type { GraphOf } from '../../scenario/sections/graph.ts'
import type { BuiltGraph } from '../built-graph.ts'
import { checkXmlGraph, place } from './check-xml-graph.ts'
import { elementsOf, parseXml, type XmlElement } from './parse-xml.ts'
import { readXmlGraph } from './read-xml-graph.ts'

/** @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, GRAPH_INVALID */
export function loadGexf(spec: GraphOf<'gexf'>, inputs: InputFiles): BuiltGraph {
  const file = inputs.open(spec.file)
  const document = parseXml(textOf(file), 'graphology-gexf', file.name)
  const { graph, edges } = checkXmlGraph(document, 'gexf', file.name)
  const usual = graph.getAttribute('defaultedgetype') || 'undirected'
  const undirected: XmlElement[] = []
  // The reader stops at `mutual`, copies the graph when types mix, and merges edges that share an id: it gets directed
  // edges without ids.
  for (const edge of edges) {
    const type = (edge.getAttribute('type') || usual).toLowerCase()
    if (type === 'undirected' || type === 'mutual') undirected.push(edge)
    else if (type !== 'directed') {
      fail(
        'GRAPH_INVALID',
        `must have edges of type directed, undirected or mutual, not ${JSON.stringify(type)}.`,
        { where: place(edge, file.name) },
      )
    }
    edge.removeAttribute('type')
    edge.removeAttribute('id')
  }
  graph.setAttribute('defaultedgetype', 'directed')
  // Nothing here needs the description of the file, and the reader stops at a comment in it.
  for (const meta of elementsOf(document, 'meta')) meta.parentNode.removeChild(meta)
  return readXmlGraph(parse, document, undirected, spec)
}
