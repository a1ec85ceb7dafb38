/** The closing summary: what a person wants to know first. */
import { drawTree, type Host, type Mix, type Summary, sparkline } from '../index.ts'
import { counted, decimal, grouped, minutesSpan, percent } from './numbers.ts'
import { type Page, pageOf } from './page.ts'
import { tableLines } from './table.ts'

/** Stories that are listed. */
const MOST_STORIES = 8

export function printSummary(host: Host, summary: Summary): void {
  const page = pageOf(host)
  const { scenario, seed, agents, ticks, tickMinutes, start } = summary
  page.line()
  page.row(
    scenario,
    `seed ${seed}; ${counted(agents, 'agent')}; ${counted(ticks, 'tick')} of ${minutesSpan(tickMinutes)} from ${start}`,
  )
  page.line()
  printCounts(page, summary)
  printActivity(page, summary)
  if (summary.realisedMix !== null) printMixes(page, summary.realisedMix, summary.historicalMix)
  if (summary.stories.length > 0) printStories(page, summary)
  printTopCascade(page, summary)
}

function printCounts(page: Page, summary: Summary): void {
  const { posts, actions, exposures, sessions, engagedShare, cascades, reach, agents } = summary
  const kinds = [
    counted(actions.post, 'original'),
    counted(actions.retweet, 'retweet'),
    counted(actions.quote, 'quote'),
    counted(actions.rewrite, 'rewrite'),
  ]
  page.row('posts', `${grouped(posts)}: ${kinds.join(', ')}`)
  const engaged = engagedShare === null ? '' : `; ${percent(engagedShare)} led to an action`
  page.row('exposures', `${grouped(exposures)} in ${counted(sessions, 'session')}${engaged}`)
  if (cascades.cascades > 0) {
    const { cascades: count, unshared, size, depth, structuralVirality } = cascades
    const sizes = `mean size ${decimal(size.mean)}, largest ${decimal(size.max)}`
    page.row('cascades', `${grouped(count)}: ${percent(unshared)} never shared; ${sizes}`)
    if (depth.mean !== null) {
      const virality = `mean structural virality ${decimal(structuralVirality.mean)}`
      page.row('  shape', `of the shared: mean depth ${decimal(depth.mean)}, ${virality}`)
    }
  }
  if (reach.most !== null) {
    const { root, agents: most } = reach.most
    const mean = counted(Math.round(reach.meanAgents ?? 0), 'agent')
    page.row(
      'reach',
      `${mean} an item seen; most: ${grouped(most)} (${percent(most / agents)}), post ${root}`,
    )
  }
}

/** Bars as wide as the page allows, each of equally many ticks. */
function printActivity(page: Page, { activity, tickMinutes }: Summary): void {
  const { posts, ticksPerPart } = activity
  const room = page.columns - 32
  const parts = Math.max(1, Math.ceil(posts.length / room))
  const bars = Array.from({ length: Math.ceil(posts.length / parts) }, (_, bar) =>
    posts.slice(bar * parts, (bar + 1) * parts).reduce((sum, count) => sum + count, 0),
  )
  const scale = `posts, ${minutesSpan(ticksPerPart * parts * tickMinutes)} a bar`
  page.row('activity', `${sparkline(bars)} ${page.style.dim(scale)}`)
}

function printMixes(page: Page, realised: Mix, historical: Mix | null): void {
  const shares = ({ retweet, quote, rewrite }: Mix) => [retweet, quote, rewrite].map(percent)
  const rows = [['  realised  ', ...shares(realised)]]
  if (historical) rows.push(['  by history', ...shares(historical)])
  const left = { title: 'actions', align: 'left' as const }
  printTable(page, [left, { title: 'retweet' }, { title: 'quote' }, { title: 'rewrite' }], rows)
}

function printStories(page: Page, { stories }: Summary): void {
  const titles = ['posts', 'cascades', 'largest', 'exposures'].map((title) => ({ title }))
  const rows = stories.slice(0, MOST_STORIES).map((story) => {
    const { label, origin, posts, cascades, largestCascade, exposures } = story
    const name = `  ${label ?? `post ${origin}`}`.padEnd(12)
    return [name, ...[posts, cascades, largestCascade, exposures].map(grouped)]
  })
  const quotes = stories.slice(0, MOST_STORIES).map(({ text }) => text)
  printTable(page, [{ title: 'stories', align: 'left' }, ...titles], rows, quotes)
  if (stories.length > MOST_STORIES)
    page.line(page.style.dim(`  … and ${stories.length - MOST_STORIES} more`))
}

/** A table under an empty line; texts go to the right of its rows where there is room for some words. */
function printTable(
  page: Page,
  ...table: [...Parameters<typeof tableLines>, texts?: readonly string[]]
): void {
  const [columns, rows, texts = []] = table
  const [head = '', ...lines] = tableLines(columns, rows)
  const width = Math.max(...lines.map(({ length }) => length)) + 2
  page.line()
  page.line(page.style.bold(head))
  for (const [index, line] of lines.entries()) {
    const text = texts[index]
    const hasRoom = text !== undefined && text !== '' && page.columns - width >= 16
    page.line(hasRoom ? `${line.padEnd(width)}${page.style.dim(page.quote(text, width))}` : line)
  }
}

function printTopCascade(page: Page, { topCascade }: Summary): void {
  if (topCascade === null) return
  const { root, size, depth, tree, texts } = topCascade
  page.line()
  page.row(
    'largest',
    `post ${root}: ${counted(size, 'post')}, depth ${depth} ${page.style.dim('(ticks in brackets)')}`,
  )
  const said = new Map(texts.map(({ id, text }) => [id, text]))
  for (const line of drawTree(tree, { columns: page.columns - 2, texts: said })) page.line(`  ${line}`)
}
