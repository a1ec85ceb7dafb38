/** The closing summary: what a person wants to know first, in at most 80 columns or the terminal's width. */
import { drawTree, type Host, type Mix, sparkline, type Summary } from '../index.ts'
import { counted, decimal, grouped, minutesSpan, percent } from './numbers.ts'
import { styleOf } from './style.ts'

const WIDEST = 100

export function printSummary(host: Host, summary: Summary): void {
  const { bold, dim, cyan } = styleOf(host.stdout, host)
  const columns = Math.max(40, Math.min(WIDEST, host.stdout.columns))
  const print = (line = '') => host.stdout.write(`${line}\n`)
  const row = (name: string, text: string) => print(`${bold(name.padEnd(12))}${text}`)
  const { actions, cascades, reach, topCascade } = summary

  print(
    `\n${bold(cyan(summary.scenario))} ${dim(`seed ${summary.seed}, ${counted(summary.agents, 'agent')}, ${counted(summary.ticks, 'tick')} of ${minutesSpan(summary.tickMinutes)} from ${summary.start}`)}\n`,
  )
  row('posts', `${grouped(summary.posts)}: ${[counted(actions.post, 'original'), counted(actions.retweet, 'retweet'), counted(actions.quote, 'quote'), counted(actions.rewrite, 'rewrite')].join(', ')}`)
  row('exposures', `${grouped(summary.exposures)} in ${counted(summary.sessions, 'session')}; ${percent(summary.engagedShare)} of them led to an action`)
  row('cascades', `${grouped(cascades.cascades)}, ${percent(cascades.unshared)} never shared; size ${decimal(cascades.size.mean)} on average, at most ${decimal(cascades.size.max)}`)
  row('shape', `of those shared: depth ${decimal(cascades.depth.mean)}, structural virality ${decimal(cascades.structuralVirality.mean)} on average`)
  row('reach', reach.most === null ? 'nobody saw anything' : `${counted(Math.round(reach.meanAgents ?? 0), 'agent')} an item on average; at most ${grouped(reach.most.agents)} (${percent(reach.most.agents / summary.agents)}), post ${reach.most.root}`)
  row('action mix', mixText(summary.realisedMix))
  row('  history', mixText(summary.historicalMix))
  const minutes = (summary.ticks * summary.tickMinutes) / Math.max(1, summary.activity.length)
  row('activity', `${sparkline(summary.activity, Math.min(summary.activity.length, columns - 34))} ${dim(`posts, ${minutesSpan(Math.round(minutes))} a bar`)}`)

  if (summary.stories.length > 0) print(`\n${bold('stories')}`)
  for (const { origin, label, posts, cascades: count, exposures, text } of summary.stories.slice(0, 8)) {
    const head = `  ${(label ?? `post ${origin}`).padEnd(12)}${counted(posts, 'post')} in ${counted(count, 'cascade')}, ${counted(exposures, 'exposure')} `
    print(head + dim(cut(`“${text}”`, columns - head.length)))
  }
  if (summary.stories.length > 8) print(dim(`  … and ${summary.stories.length - 8} more`))

  if (topCascade !== null) {
    print(`\n${bold('largest cascade')} post ${topCascade.root}, ${counted(topCascade.size, 'post')}, depth ${topCascade.depth}`)
    const texts = new Map(topCascade.text === null ? [] : [[topCascade.root, topCascade.text]])
    for (const line of drawTree(topCascade.tree, { columns: columns - 2, texts })) print(`  ${line}`)
  }
}

function mixText(mix: Mix | null): string {
  if (mix === null) return 'none'
  return `retweet ${percent(mix.retweet)}, quote ${percent(mix.quote)}, rewrite ${percent(mix.rewrite)}`
}

/** A line of text cut to a width, by code points. */
function cut(text: string, width: number): string {
  const points = [...text.replace(/\s+/g, ' ')]
  return points.length <= width ? points.join('') : `${points.slice(0, Math.max(0, width - 1)).join('')}…`
}
