/** The command line as a function: arguments and a host in, an exit code out. Tests call it as it is. */
import { Command, CommanderError } from 'commander'
import { exitCodes, HearsayError } from '../errors.ts'
import type { Host } from '../index.ts'
import { asTyped } from './as-typed.ts'
import { cascadesCommand } from './commands/cascades.ts'
import { initCommand } from './commands/init.ts'
import { inspectCommand } from './commands/inspect.ts'
import { replayCommand } from './commands/replay.ts'
import { runCommand } from './commands/run.ts'
import { schemaCommand } from './commands/schema.ts'
import { validateCommand } from './commands/validate.ts'
import { printProblems } from './print-problems.ts'
import { reportBug } from './report-bug.ts'
import { usageProblem } from './usage-problem.ts'

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

const help = `
Start here:
  hearsay init my-study        scenarios to start from
  hearsay run SCENARIO.yaml    run one

Exit codes:
  0 done                       1 a bug of hearsay
  2 wrong usage                3 invalid scenario or input
  5 replay differs             8 the output could not be kept
  130 interrupted              143 terminated`

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
    return exitCodeOf(error, program, argv, host)
  }
}

function exitCodeOf(error: unknown, program: Command, argv: readonly string[], host: Host): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done
    // Help that was printed because no command was given says enough.
    if (error.code !== 'commander.help') printProblems(host, [usageProblem(error, program, argv)])
    return exitCodes.usage
  }
  if (error instanceof HearsayError) {
    printProblems(host, error.problems)
    return error.exitCode
  }
  reportBug(host, argv, error)
  return exitCodes.bug
}

function programFor(host: Host, done: (exitCode: number) => void): Command {
  const program = new Command('hearsay')
    .description(
      'Simulates how posts spread through a social network, from a YAML scenario to a cascade log that replays byte for byte.',
    )
    .version(host.process.versions['hearsay'] ?? 'unknown', '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ helpWidth: Math.min(100, host.stdout.columns) })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(asTyped(host, text)),
      writeErr: (text) => host.stderr.write(asTyped(host, text)),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError() {
        // main() tells what is wrong, as it does of all other problems.
      },
    })
    .addHelpText('after', help)
  for (const register of commands) register(program, host, done)
  return program
}
