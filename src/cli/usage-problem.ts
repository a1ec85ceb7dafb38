/** A slip on the command line, from the parser's words into ours. */
import type { Command, CommanderError } from 'commander'
import type { Problem } from '../errors.ts'

export function usageProblem(error: CommanderError, program: Command, argv: readonly string[]): Problem {
  const [text = '', slip] = error.message.replace(/^error: /, '').split('\n')
  const message = `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`
  const near = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(slip ?? '')?.[1]
  const command = program.commands.find((known) => known.name() === argv[0])
  const help = command === undefined ? 'hearsay --help' : `hearsay ${command.name()} --help`
  return { code: 'USAGE', message, hint: near === undefined ? help : `did you mean ${near}?` }
}
