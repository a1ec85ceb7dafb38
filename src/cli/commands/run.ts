/** `hearsay run SCENARIO.yaml` */
import { relative } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { type Host, type RunResult, runScenario } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { printSummary } from '../print-summary.ts'
import { noProgress, type Progress, progress } from '../progress.ts'
import { counted, span } from '../numbers.ts'
import { styleOf } from '../style.ts'

interface RunFlags {
  readonly seed?: string
  readonly ticks?: number
  readonly out?: string
  readonly resume: boolean
  readonly force: boolean
  readonly json: boolean
  readonly quiet: boolean
}

export const runCommand: RegisterCommand = (program, host) => {
  program
    .command('run')
    .description('run a scenario and keep its log')
    .argument('<scenario>', 'the scenario, a YAML file')
    .option('-s, --seed <seed>', 'random seed, instead of the scenario’s')
    .option('-t, --ticks <count>', 'how many ticks, instead of the scenario’s', wholeTicks)
    .option('-o, --out <folder>', 'run folder (default: output/<scenario>/seed-<seed>)')
    .option('--resume', 'finish a run that did not end (it starts again from tick 0)', false)
    .option('--force', 'replace what the run folder holds', false)
    .option('--json', 'print the result as one JSON object', false)
    .option('-q, --quiet', 'print only the run folder, and errors', false)
    .addHelpText('after', '\nExamples:\n  hearsay run scenarios/quickstart.yaml\n  hearsay run scenarios/quickstart.yaml --seed 7 --json')
    .action((scenario: string, flags: RunFlags) => run(host, scenario, flags))
}

async function run(host: Host, scenario: string, flags: RunFlags): Promise<void> {
  const { json, quiet, ...options } = flags
  const { dim, yellow, green } = styleOf(host.stderr, host)
  const startedMs = host.now()
  let shown: Progress = noProgress
  try {
    const result = await runScenario(
      scenario,
      {
        ...options,
        onStart({ agents, ticks, notices }) {
          if (quiet) return
          for (const notice of notices) host.stderr.write(`${yellow('note')} ${notice}\n`)
          host.stderr.write(dim(`${scenario}: ${counted(agents, 'agent')}, ${counted(ticks, 'tick')}\n`))
          shown = progress(host, 'running', ticks)
        },
        onTick: (line) => shown.tick(line),
      },
      host,
    )
    shown.end()
    if (!quiet) {
      const done = result.status === 'finished' ? `finished in ${span(host.now() - startedMs)}` : 'this very run is there already; nothing was done'
      host.stderr.write(`${green('done')} ${done}\n`)
    }
    printResult(host, result, { json, quiet })
  } catch (error) {
    shown.end()
    throw error
  }
}

function printResult(host: Host, result: RunResult, { json, quiet }: { json: boolean; quiet: boolean }): void {
  const { runId, folder, status, posts, exposures, cascades, eventsSha256, summary } = result
  if (json) {
    host.stdout.write(`${JSON.stringify({ runId, dir: folder, status, posts, exposures, cascades, eventsSha256 })}\n`)
  } else if (quiet) {
    host.stdout.write(`${shownFolder(host, folder)}\n`)
  } else {
    printSummary(host, summary)
    const { dim, bold } = styleOf(host.stdout, host)
    const dir = shownFolder(host, folder)
    host.stdout.write(`\n${bold('log')}     ${dir}/events.jsonl  ${dim(`sha256 ${eventsSha256.slice(0, 16)}…`)}\n`)
    host.stdout.write(`${bold('next')}    npx hearsay cascades ${dir}\n        npx hearsay replay ${dir}\n`)
  }
}

/** The folder as one would type it from here. */
export function shownFolder(host: Host, folder: string): string {
  const inside = relative(host.workingFolder, folder)
  return inside === '' ? '.' : inside.startsWith('..') ? folder : inside
}

function wholeTicks(value: string): number {
  const ticks = Number(value)
  if (!/^\d+$/.test(value) || ticks < 1 || ticks > 10_000_000) {
    throw new InvalidArgumentError('It must be a whole number from 1.')
  }
  return ticks
}
