/** `hearsay inspect DIR --post ID` for people. */
import { drawTree, type Host, oneLine, type PostView } from '../index.ts'
import { counted, decimal } from './numbers.ts'
import { pageOf, wrap } from './page.ts'
import { printPosts, viaText } from './print-events.ts'

export function printPost(
  host: Host,
  { post, ancestors, children, cascade, tree, texts, reach }: PostView,
): void {
  const page = pageOf(host)
  const { id, agent, action, parent, tick, via, sharers, rank, by, text, label } = post
  const facts = [`tick ${tick}`, viaText(via, sharers)]
  if (rank !== undefined) facts.push(`rank ${rank}`)
  if (by !== undefined) facts.push(`chosen by ${by}`)
  if (label !== undefined) facts.push(`label ${label}`)
  page.row(`post ${id}`, `${agent}: ${action}${parent === null ? '' : ` of ${parent}`}; ${facts.join(', ')}`)
  if (text !== undefined) {
    for (const line of wrap(`“${oneLine(text)}”`, page.columns - 12)) page.line(`${' '.repeat(12)}${line}`)
  }
  if (ancestors.length > 0) {
    page.line()
    page.row('came from', counted(ancestors.length, 'post'))
    printPosts(page, ancestors)
  }
  page.line()
  page.row('led to', children.length === 0 ? 'nothing' : counted(children.length, 'post'))
  printPosts(page, children)
  const { root, size, depth, maxBreadth, structuralVirality } = cascade
  page.line()
  page.row(
    'cascade',
    `of post ${root}: size ${decimal(size)}, depth ${decimal(depth)}, max breadth ${decimal(maxBreadth)}, ` +
      `structural virality ${decimal(structuralVirality)}`,
  )
  page.row(
    'reach',
    reach === null
      ? 'nobody'
      : `${counted(reach.agents, 'agent')} in ${counted(reach.exposures, 'exposure')}`,
  )
  const said = new Map(texts.map((post) => [post.id, post.text]))
  for (const line of drawTree(tree, { columns: page.columns - 2, texts: said })) page.line(`  ${line}`)
}
