/** The command line as a function: arguments and a host in, an exit code out. Tests call it as it is. */
import { Command, CommanderError } from 'commander'
import { exitCodes, HearsayError } from '../errors.ts'
import type { Host } from '../index.ts'
import { cascadesCommand } from './commands/cascades.ts'
import { initCommand } from './commands/init.ts'
import { inspectCommand } from './commands/inspect.ts'
import { replayCommand } from './commands/replay.ts'
import { runCommand } from './commands/run.ts'
import { schemaCommand } from './commands/schema.ts'
import { validateCommand } from './commands/validate.ts'
import { printProblems } from './print-problems.ts'
import { styleOf } from './style.ts'

/** A command: registers itself and sets the exit code through `done`. */
export type RegisterCommand = (program: Command, host: Host, done: (exitCode: number) => void) => void

/** In the order of the help. */
const commands: readonly RegisterCommand[] = [
  runCommand,
  replayCommand,
  validateCommand,
  initCommand,
  schemaCommand,
  cascadesCommand,
  inspectCommand,
]

/** Never throws and never exits the process. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  let exitCode: number = exitCodes.done
  const program = programFor(host, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (error instanceof HearsayError) {
      printProblems(host, error.problems)
      return error.exitCode
    }
    return reportBug(host, error)
  }
}

function programFor(host: Host, done: (exitCode: number) => void): Command {
  const program = new Command('hearsay')
    .description('Simulates how posts spread through a social network, from a YAML scenario to a cascade log that replays byte for byte.')
    .version(host.process.versions['hearsay'] ?? 'unknown', '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({ helpWidth: Math.min(100, host.stdout.columns) })
    .exitOverride()
    .configureOutput({ writeOut: (text) => host.stdout.write(text), writeErr: (text) => host.stderr.write(text), getOutHasColors: () => false, getErrHasColors: () => false })
    .showHelpAfterError('(add --help for usage)')
    .addHelpText('after', '\nStart here:\n  hearsay init my-study          scenarios to start from\n  hearsay run SCENARIO.yaml      run one\n\nExit codes: 0 done, 1 a bug of hearsay, 2 wrong usage, 3 invalid scenario or input,\n5 replay differs, 8 the output could not be kept, 130 interrupted, 143 terminated.')
  for (const register of commands) register(program, host, done)
  return program
}

/** Whatever is not a HearsayError is our fault: say so, with what is needed to report it. */
function reportBug(host: Host, error: unknown): number {
  const { red, bold } = styleOf(host.stderr, host)
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  host.stderr.write(`${red(bold('This is a bug in hearsay.'))} Please report it with the command you ran and these lines:\n${detail}\n`)
  return exitCodes.bug
}
