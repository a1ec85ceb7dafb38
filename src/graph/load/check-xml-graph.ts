/** What must hold in a GEXF or GraphML document before its reader sees it, so that each slip is named by its line. */
import { fail } from '../../errors.ts'
import { checkGraphSize } from '../graph-size.ts'
import { agentIdProblem } from './agent-id-problem.ts'
import { elementsOf, type XmlDocument, type XmlElement } from './parse-xml.ts'

/** The parts of a graph document, in document order. */
export interface XmlGraph {
  readonly graph: XmlElement
  readonly edges: readonly XmlElement[]
}

/**
 * @param rootTag - `gexf` or `graphml`
 * @param name - what messages call the file
 * @throws HearsayError GRAPH_INVALID for another kind of document, ids missing or given twice, or edges to nowhere
 */
export function checkXmlGraph(document: XmlDocument, rootTag: string, name: string): XmlGraph {
  const root = document.documentElement
  if (root.tagName !== rootTag) {
    fail('GRAPH_INVALID', `must be a <${rootTag}> document, not <${root.tagName}>.`, {
      where: place(root, name),
      ...(root.tagName === 'gexf' || root.tagName === 'graphml' ? { hint: `type: ${root.tagName}` } : {}),
    })
  }
  const [graph] = elementsOf(document, 'graph')
  if (!graph) fail('GRAPH_INVALID', 'must hold a <graph>, but holds none.', { where: name })
  const ids = new Set<string>()
  for (const node of elementsOf(document, 'node')) {
    const id = node.getAttribute('id')
    const problem = agentIdProblem(id) ?? (ids.has(id) ? `${JSON.stringify(id)} is given twice` : undefined)
    if (problem !== undefined) {
      fail('GRAPH_INVALID', `must give each <node> an id of its own, but this id ${problem}.`, {
        where: place(node, name),
      })
    }
    ids.add(id)
  }
  const edges = elementsOf(document, 'edge')
  if (edges.length === 0) {
    fail('GRAPH_INVALID', 'must hold at least one <edge>, but holds none.', { where: name })
  }
  checkGraphSize(ids.size, edges.length, name)
  for (const edge of edges) {
    for (const end of ['source', 'target']) {
      const id = edge.getAttribute(end)
      if (ids.has(id)) continue
      const given = id === '' ? 'is missing' : `is ${JSON.stringify(id)}`
      fail('GRAPH_INVALID', `must have the id of a <node> as ${end} of this <edge>, but it ${given}.`, {
        where: place(edge, name),
      })
    }
  }
  return { graph, edges }
}

/** `file:line` of an element. */
export function place(element: XmlElement, name: string): string {
  return element.lineNumber === undefined ? name : `${name}:${element.lineNumber}`
}
