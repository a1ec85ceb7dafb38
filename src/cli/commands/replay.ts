/** `hearsay replay DIR` */
import { exitCodes, type Problem } from '../../errors.ts'
import { type Host, type ReplayResult, replayRun } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { counted } from '../numbers.ts'
import { printProblems } from '../print-problems.ts'
import { noProgress, type Progress, progress } from '../progress.ts'
import { styleOf } from '../style.ts'
import { shownFolder } from './run.ts'

interface ReplayFlags {
  readonly inputs?: string
  readonly json: boolean
  readonly quiet: boolean
}

export const replayCommand: RegisterCommand = (program, host, done) => {
  program
    .command('replay')
    .description('rerun a run from its own folder and compare every byte')
    .argument('<folder>', 'the run folder')
    .option('--inputs <folder>', 'where inputs lie that were too large to be copied into the run')
    .option('--json', 'print the result as one JSON object', false)
    .option('-q, --quiet', 'print only errors', false)
    .addHelpText('after', '\nExit code 0: the same bytes. 5: something was changed, or the rerun differs.')
    .action(async (folder: string, flags: ReplayFlags) => done(await replay(host, folder, flags)))
}

async function replay(host: Host, folder: string, { inputs, json, quiet }: ReplayFlags): Promise<number> {
  let shown: Progress = noProgress
  const result = await replayRun(
    folder,
    {
      ...(inputs === undefined ? {} : { inputs }),
      onStart({ ticks }) {
        if (!quiet) shown = progress(host, 'replaying', ticks)
      },
      onTick: (line) => shown.tick(line),
    },
    host,
  )
  shown.end()
  if (json) host.stdout.write(`${JSON.stringify(result)}\n`)
  if (result.identical) {
    const { green } = styleOf(host.stdout, host)
    const text = `${counted(result.posts, 'post')}, sha256 ${result.eventsSha256}`
    if (!json && !quiet) host.stdout.write(`${green('same bytes')} ${shownFolder(host, result.folder)}: ${text}\n`)
    return exitCodes.done
  }
  printProblems(host, problemsOf(host, result))
  return exitCodes.replayDiffers
}

function problemsOf(host: Host, result: ReplayResult): Problem[] {
  const folder = shownFolder(host, result.folder)
  const code = 'REPLAY_DIFFERS' as const
  const files = result.changed.map(({ path, recordedSha256, nowSha256 }): Problem => {
    const now = nowSha256 === null ? 'is gone' : `is now ${nowSha256}`
    return { code, where: path, message: `must have SHA-256 ${recordedSha256} as recorded, but ${now}.` }
  })
  const values = result.changedValues.slice(0, 10).map(({ path, recorded, now }): Problem => {
    return { code, where: 'scenario.yaml', message: `${path} must be ${shown(recorded)} as recorded, not ${shown(now)}.` }
  })
  const failures = (result.failure ?? []).map((problem): Problem => ({ ...problem, message: `The rerun stops: ${problem.message}` }))
  return [...files, ...values, ...failures, ...differenceProblem(result, folder)]
}

function differenceProblem({ difference, failure, changed }: ReplayResult, folder: string): Problem[] {
  const code = 'REPLAY_DIFFERS' as const
  if (difference === undefined) {
    if (failure !== undefined || changed.length === 0) return []
    return [{ code, where: folder, message: 'gives the same log all the same: what was changed does not matter to it.' }]
  }
  const { tick, line, recorded, replayed } = difference
  const at = tick === null ? '' : ` in tick ${tick}`
  const problem: Problem = {
    code,
    where: `${folder}/events.jsonl:${line}`,
    message: `The logs part here${at}.`,
    excerpt: `  recorded  ${recorded === null ? '(the log ends before)' : cut(recorded)}\n  replayed  ${replayed === null ? '(the log ends before)' : cut(replayed)}`,
    ...(tick === null ? {} : { hint: `npx hearsay inspect ${folder} --tick ${tick}` }),
  }
  return [problem]
}

function shown(value: unknown): string {
  return cut(value === undefined ? 'absent' : JSON.stringify(value))
}

function cut(text: string): string {
  return text.length > 400 ? `${text.slice(0, 399)}…` : text
}
