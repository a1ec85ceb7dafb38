/** `hearsay run SCENARIO.yaml` */
import { InvalidArgumentError } from 'commander'
import { type Host, type RunResult, type RunStart, runScenario, typedPath } from '../../index.ts'
import { asTyped } from '../as-typed.ts'
import type { RegisterCommand } from '../main.ts'
import { counted, span } from '../numbers.ts'
import { pageOf } from '../page.ts'
import { printNotices } from '../print-notices.ts'
import { printSummary } from '../print-summary.ts'
import { noProgress, type Progress, progress } from '../progress.ts'
import { styleOf } from '../style.ts'

interface RunFlags {
  readonly seed?: string
  readonly ticks?: number
  readonly out?: string
  readonly resume?: true
  readonly force?: true
  readonly json?: true
  readonly quiet?: true
}

const examples = `
Examples:
  hearsay run scenarios/quickstart.yaml
  hearsay run scenarios/quickstart.yaml --seed 7 --json`

export const runCommand: RegisterCommand = (program, host) => {
  program
    .command('run')
    .description('run a scenario and keep its log')
    .argument('<scenario>', 'the scenario, a YAML file')
    .option('-s, --seed <seed>', 'random seed, instead of the scenario’s', wholeSeed)
    .option('-t, --ticks <count>', 'how many ticks, instead of the scenario’s', wholeTicks)
    .option('-o, --out <folder>', 'run folder (default: output/<scenario>/seed-<seed>)')
    .option('--resume', 'finish a run that did not end (it starts again from tick 0)')
    .option('--force', 'replace the run that the folder holds')
    .option('--json', 'print the result as one JSON object')
    .option('-q, --quiet', 'print only the run folder, and errors')
    .addHelpText('after', examples)
    .action((scenario: string, flags: RunFlags) => run(host, scenario, flags))
}

async function run(host: Host, scenario: string, flags: RunFlags): Promise<void> {
  const { json, quiet, ...options } = flags
  const startedMs = host.now()
  const { dim, green } = styleOf(host.stderr, host)
  let shown: Progress = noProgress
  const onStart = ({ agents, ticks, notices }: RunStart) => {
    if (quiet) return
    printNotices(host, notices)
    host.stderr.write(dim(`${scenario}: ${counted(agents, 'agent')}, ${counted(ticks, 'tick')}\n`))
    shown = progress(host, 'running', ticks)
  }
  const onTick: Progress['tick'] = (line) => {
    if (line.tick === null) shown.say('summing up')
    else shown.tick(line)
  }
  let result: RunResult
  try {
    result = await runScenario(scenario, { ...options, onStart, onTick }, host)
  } finally {
    shown.end()
  }
  if (!quiet) {
    const done = `${green('done')} in ${span(host.now() - startedMs)}\n`
    host.stderr.write(result.status === 'finished' ? done : existing(host, result))
  }
  if (json) printJson(host, result)
  else if (quiet) host.stdout.write(`${typedPath(host, result.folder)}\n`)
  else printResult(host, result)
}

function existing(host: Host, { folder }: RunResult): string {
  const { green } = styleOf(host.stderr, host)
  return `${green('done')} before: ${typedPath(host, folder)} holds this very run, complete; nothing was run\n`
}

function printJson(host: Host, result: RunResult): void {
  const { runId, folder: dir, status, posts, exposures, cascades, eventsSha256 } = result
  host.stdout.write(`${JSON.stringify({ runId, dir, status, posts, exposures, cascades, eventsSha256 })}\n`)
}

function printResult(host: Host, { folder, eventsSha256, summary }: RunResult): void {
  printSummary(host, summary)
  const page = pageOf(host)
  const dir = typedPath(host, folder)
  const log = `${dir}/events.jsonl`
  page.line()
  page.row('log', `${log} ${page.style.dim(`sha256 ${eventsSha256.slice(0, 16)}…`)}`)
  const commands = [`hearsay cascades ${dir}`, `hearsay replay ${dir}`]
  if (summary.topCascade !== null)
    commands.splice(1, 0, `hearsay inspect ${dir} --post ${summary.topCascade.root}`)
  for (const [index, command] of commands.entries()) {
    page.line(`${page.style.bold((index === 0 ? 'next' : '').padEnd(12))}${asTyped(host, command)}`)
  }
}

function wholeSeed(value: string): string {
  if (value === '' || value.length > 200) throw new InvalidArgumentError('It must have 1 to 200 characters.')
  return value
}

function wholeTicks(value: string): number {
  const ticks = Number(value)
  if (!/^\d+$/.test(value) || ticks < 1 || ticks > 10_000_000) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 10000000.')
  }
  return ticks
}
