/** `hearsay validate FILE...` */
import { exitCodes, HearsayError, type Problem } from '../../errors.ts'
import { buildWorld, type Host, readScenario } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { counted } from '../numbers.ts'
import { printProblems } from '../print-problems.ts'
import { styleOf } from '../style.ts'

export const validateCommand: RegisterCommand = (program, host, done) => {
  program
    .command('validate')
    .description('check scenarios and all files they name, without running them')
    .argument('<files...>', 'scenarios, YAML files')
    .action((files: readonly string[]) => done(validate(host, files)))
}

function validate(host: Host, files: readonly string[]): number {
  const problems: Problem[] = []
  let exitCode: number = exitCodes.done
  for (const file of files) {
    try {
      printValid(host, file)
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      problems.push(...error.problems)
      exitCode ||= error.exitCode
    }
  }
  if (problems.length > 0) printProblems(host, problems)
  return exitCode
}

function printValid(host: Host, file: string): void {
  const { green, yellow } = styleOf(host.stdout, host)
  const { agents, scenario, graph, seedPosts, notices } = buildWorld(readScenario(host, file))
  const what = [
    counted(agents.ids.length, 'agent'),
    counted(graph.followers.length, 'follow'),
    counted(seedPosts.length, 'seed post'),
    counted(scenario.ticks, 'tick'),
  ]
  host.stdout.write(`${green('valid')} ${file}: ${what.join(', ')}\n`)
  for (const notice of notices) host.stdout.write(`  ${yellow('note')} ${notice}\n`)
}
