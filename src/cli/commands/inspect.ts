/** `hearsay inspect DIR` */
import { resolve } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { type Host, inspectAgent, inspectPost, inspectTick, summarize } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { noteStatus } from '../note-status.ts'
import { printAgent } from '../print-agent.ts'
import { printPost } from '../print-post.ts'
import { printSummary } from '../print-summary.ts'
import { printTick } from '../print-tick.ts'

interface InspectFlags {
  readonly agent?: string
  readonly post?: number
  readonly tick?: number
  readonly json?: true
}

export const inspectCommand: RegisterCommand = (program, host) => {
  program
    .command('inspect')
    .description('look closer at a run: all of it, an agent, a post or a tick')
    .argument('<folder>', 'the run folder')
    .addOption(new Option('-a, --agent <id>', 'what this agent did').conflicts(['post', 'tick']))
    .addOption(
      new Option('-p, --post <id>', 'where this post came from and went')
        .argParser(wholeNumber)
        .conflicts('tick'),
    )
    .addOption(new Option('-t, --tick <number>', 'what happened in this tick').argParser(wholeNumber))
    .option('--json', 'print as one JSON object')
    .action((folder: string, flags: InspectFlags) =>
      inspect(host, resolve(host.workingFolder, folder), flags),
    )
}

function inspect(host: Host, folder: string, { agent, post, tick, json }: InspectFlags): void {
  const show = <View>(view: View, print: (host: Host, view: View) => void) => {
    noteStatus(host, folder)
    if (json) host.stdout.write(`${JSON.stringify(view)}\n`)
    else print(host, view)
  }
  if (agent !== undefined) show(inspectAgent(host, folder, agent), printAgent)
  else if (post !== undefined) show(inspectPost(host, folder, post), printPost)
  else if (tick !== undefined) show(inspectTick(host, folder, tick), printTick)
  else show(summarize(host, folder), printSummary)
}

function wholeNumber(value: string): number {
  if (!/^\d{1,10}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(value)
}
