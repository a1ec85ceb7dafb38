/** `hearsay inspect DIR` */
import { resolve } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { drawTree, type ExposureEvent, type Host, inspectAgent, inspectPost, inspectTick, type PostEvent, summarize } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { counted, decimal, grouped, percent } from '../numbers.ts'
import { printSummary } from '../print-summary.ts'
import { styleOf } from '../style.ts'

interface InspectFlags {
  readonly agent?: string
  readonly post?: number
  readonly tick?: number
  readonly json?: boolean
}

export const inspectCommand: RegisterCommand = (program, host) => {
  program
    .command('inspect')
    .description('look closer at a run: all of it, an agent, a post or a tick')
    .argument('<folder>', 'the run folder')
    .addOption(new Option('-a, --agent <id>', 'what this agent did').conflicts(['post', 'tick']))
    .addOption(new Option('-p, --post <id>', 'where this post came from and went').argParser(wholeNumber).conflicts('tick'))
    .addOption(new Option('-t, --tick <number>', 'what happened in this tick').argParser(wholeNumber))
    .option('--json', 'print as one JSON object')
    .action((folder: string, flags: InspectFlags) => inspect(host, resolve(host.workingFolder, folder), flags))
}

function inspect(host: Host, folder: string, { agent, post, tick, json }: InspectFlags): void {
  const view = agent !== undefined ? agentText : post !== undefined ? postText : tick !== undefined ? tickText : overview
  const key = (agent ?? post ?? tick ?? '') as never
  const { data, print } = view(host, folder, key)
  if (json) host.stdout.write(`${JSON.stringify(data)}\n`)
  else print()
}

interface View {
  readonly data: unknown
  readonly print: () => void
}

function overview(host: Host, folder: string): View {
  const data = summarize(host, folder)
  return { data, print: () => printSummary(host, data) }
}

function agentText(host: Host, folder: string, id: string): View {
  const data = inspectAgent(host, folder, id)
  const { agent, posts, answers, exposures } = data
  const print = () => {
    const { bold } = styleOf(host.stdout, host)
    const { followers, community, segment, rates, n } = agent
    const facts = [counted(followers, 'follower'), ...(community === null ? [] : [`community ${community}`]), ...(segment === null ? [] : [`segment ${segment}`])]
    const resting = n === null ? 'stated' : `from ${counted(n, 'past action')}`
    write(host, `${bold(id)}: ${facts.join(', ')}`)
    write(host, rates === null ? 'no history' : `history (${resting}): retweet ${percent(rates.retweet)}, quote ${percent(rates.quote)}, rewrite ${percent(rates.rewrite)}`)
    write(host, `${counted(posts.length, 'post')}, acted upon ${counted(answers, 'time')} by others`)
    for (const post of posts) write(host, `  ${postLine(post)}`)
    if (exposures.length > 0) write(host, `${counted(exposures.length, 'logged exposure')}`)
    for (const exposure of exposures) write(host, `  ${exposureLine(exposure)}`)
  }
  return { data, print }
}

function postText(host: Host, folder: string, id: number): View {
  const data = inspectPost(host, folder, id)
  const { post, ancestors, children, cascade, tree, reach } = data
  const print = () => {
    const { bold } = styleOf(host.stdout, host)
    for (const ancestor of ancestors) write(host, `  ${postLine(ancestor)}`)
    write(host, bold(`${ancestors.length > 0 ? '→' : ' '} ${postLine(post)}`))
    for (const child of children) write(host, `    ${postLine(child)}`)
    const { root, size, depth, maxBreadth, structuralVirality } = cascade
    write(host, `\ncascade of post ${root}: size ${decimal(size)}, depth ${decimal(depth)}, max breadth ${decimal(maxBreadth)}, structural virality ${decimal(structuralVirality)}`)
    write(host, reach === null ? 'seen by nobody' : `seen by ${counted(reach.agents, 'agent')} in ${counted(reach.exposures, 'exposure')}`)
    for (const line of drawTree(tree, { columns: Math.min(100, host.stdout.columns) - 2 })) write(host, `  ${line}`)
  }
  return { data, print }
}

function tickText(host: Host, folder: string, number: number): View {
  const data = inspectTick(host, folder, number)
  const { tick, posts, exposures } = data
  const print = () => {
    const { bold } = styleOf(host.stdout, host)
    write(host, `${bold(`tick ${number}`)}: ${counted(tick.awake, 'session')}, ${counted(tick.exposures, 'exposure')}, ${counted(tick.posts, 'post')}`)
    for (const exposure of exposures) write(host, `  ${exposureLine(exposure)}`)
    for (const post of posts) write(host, `  ${postLine(post)}`)
  }
  return { data, print }
}

function postLine({ id, tick, agent, action, parent, via, sharers, rank, text }: PostEvent): string {
  const whence = parent === null ? (via === 'seed' ? ' (seed post)' : '') : ` of ${parent} (rank ${rank}, ${sharers === 0 ? 'out of network' : counted(sharers ?? 0, 'sharer')})`
  return `${grouped(id)}  tick ${tick}  ${agent} ${action}${whence}${text === undefined ? '' : `  ${text}`}`
}

function exposureLine({ tick, agent, root, parent, via, sharers, rank, action }: ExposureEvent): string {
  const whence = via === 'network' ? 'out of network' : counted(sharers, 'sharer')
  return `tick ${tick}  ${agent} saw post ${parent} of root ${root} at rank ${rank} (${whence}): ${action}`
}

function write(host: Host, line: string): void {
  host.stdout.write(`${line}\n`)
}

function wholeNumber(value: string): number {
  if (!/^\d{1,10}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(value)
}
