/** `hearsay replay DIR` */
import { exitCodes } from '../../errors.ts'
import { type Host, type ReplayResult, replayRun, typedPath } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { counted } from '../numbers.ts'
import { pageOf } from '../page.ts'
import { printProblems } from '../print-problems.ts'
import { noProgress, type Progress, progress } from '../progress.ts'
import { replayProblems } from '../replay-problems.ts'

interface ReplayFlags {
  readonly inputs?: string
  readonly json?: true
  readonly quiet?: true
}

export const replayCommand: RegisterCommand = (program, host, done) => {
  program
    .command('replay')
    .description('rerun a run from its own folder and compare every byte')
    .argument('<folder>', 'the run folder')
    .option('--inputs <folder>', 'where inputs lie that were too large to be copied into the run')
    .option('--json', 'print the result as one JSON object')
    .option('-q, --quiet', 'print only errors')
    .addHelpText('after', '\nExit code 0: the same bytes. 5: a file was changed, or the rerun differs.')
    .action(async (folder: string, flags: ReplayFlags) => done(await replay(host, folder, flags)))
}

async function replay(host: Host, folder: string, { inputs, json, quiet }: ReplayFlags): Promise<number> {
  let shown: Progress = noProgress
  const onStart = ({ ticks }: { ticks: number }) => {
    if (!quiet) shown = progress(host, 'replaying', ticks)
  }
  const onTick: Progress['tick'] = (line) => shown.tick(line)
  let result: ReplayResult
  try {
    result = await replayRun(folder, { ...(inputs !== undefined && { inputs }), onStart, onTick }, host)
  } finally {
    shown.end()
  }
  if (json) printJson(host, result)
  if (!result.identical) {
    printProblems(host, replayProblems(host, result))
    return exitCodes.replayDiffers
  }
  if (!json && !quiet) printIdentical(host, result)
  return exitCodes.done
}

function printJson(host: Host, { folder: dir, runId, ...more }: ReplayResult): void {
  host.stdout.write(`${JSON.stringify({ runId, dir, ...more })}\n`)
}

function printIdentical(host: Host, { folder, ticks, posts, eventsSha256 }: ReplayResult): void {
  const { style, line } = pageOf(host)
  line(
    `${style.green('same bytes')} ${typedPath(host, folder)}: ${counted(ticks, 'tick')}, ${counted(posts, 'post')}`,
  )
  line(`  ${style.dim(`sha256 ${eventsSha256}`)}`)
}
