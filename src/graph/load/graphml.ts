/**
 * GraphML (U. Brandes et al., "GraphML Progress Report", Graph Drawing 2001), as networkx, igraph, Gephi and yEd write
 * it, also .gz, read by graphology-graphml. The node's `id` is the agent's. An edge's `directed`, else the graph's
 * `edgedefault`, else undirected decides: undirected edges are follows in both directions.
 */
import { parse } from 'graphology-graphml'
import { type InputFiles, textOf } from '../../input/input-files.ts'
import type { GraphOf } from '../../scenario/sections/graph.ts'
import type { BuiltGraph } from '../built-graph.ts'
import { checkXmlGraph } from './check-xml-graph.ts'
import { elementsOf, parseXml, type XmlDocument, type XmlElement } from './parse-xml.ts'
import { readXmlGraph } from './read-xml-graph.ts'

const typesOfValues = ['boolean', 'int', 'long', 'float', 'double', 'string']

/** @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, GRAPH_INVALID */
export function loadGraphml(spec: GraphOf<'graphml'>, inputs: InputFiles): BuiltGraph {
  const file = inputs.open(spec.file)
  const document = parseXml(textOf(file), 'graphology-graphml', file.name)
  const { graph, edges } = checkXmlGraph(document, 'graphml', file.name)
  const usual = graph.getAttribute('edgedefault') === 'directed' ? 'true' : 'false'
  const undirected: XmlElement[] = []
  // The reader overlooks directed="false", copies an undirected graph at every directed edge, and merges edges that
  // share an id: it gets a directed graph whose edges have no ids.
  for (const edge of edges) {
    if ((edge.getAttribute('directed') || usual) !== 'true') undirected.push(edge)
    edge.removeAttribute('id')
  }
  graph.setAttribute('edgedefault', 'directed')
  mendKeys(document)
  return readXmlGraph(parse, document, undirected, spec)
}

/** The reader stops at declarations that it does not know, such as those of yEd's drawings. */
function mendKeys(document: XmlDocument): void {
  for (const key of elementsOf(document, 'key')) {
    const owner = key.getAttribute('for')
    if (owner === 'all') key.setAttribute('for', 'node')
    else if (!['', 'graph', 'node', 'edge'].includes(owner)) key.parentNode.removeChild(key)
    if (!typesOfValues.includes(key.getAttribute('attr.type'))) key.setAttribute('attr.type', 'string')
  }
}
