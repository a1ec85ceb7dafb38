/** `hearsay init [DIR]` */
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '../../errors.ts'
import { type Host, scenarioJsonSchema, seedPostsJsonSchema } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { styleOf } from '../style.ts'
import { writeNew } from '../write-new.ts'
import { shownFolder } from './run.ts'

/** What a study starts from; they lie in the package as they lie in the study. */
const copied = [
  'scenarios/quickstart.yaml',
  'scenarios/six-friends.yaml',
  'agents/six-friends.yaml',
  'agents/six-friends-follows.csv',
  'seeds/vaccine-rumour.yaml',
]

export const initCommand: RegisterCommand = (program, host) => {
  program
    .command('init')
    .description('write scenarios to start from')
    .argument('[folder]', 'where to', '.')
    .action((folder: string) => init(host, resolve(host.workingFolder, folder)))
}

function init(host: Host, folder: string): void {
  const contents = new Map<string, string | Uint8Array>([
    ['scenarios/scenario.schema.json', scenarioJsonSchema()],
    ['seeds/seed-posts.schema.json', seedPostsJsonSchema()],
    ...copied.map((name) => [name, host.files.read(packaged(name))] as const),
  ])
  const there = [...contents.keys()].filter((name) => host.files.stat(join(folder, name)))
  if (there.length > 0) {
    fail('OUTPUT_EXISTS', `holds ${there.join(', ')} already; nothing was written.`, {
      where: shownFolder(host, folder),
      hint: 'hearsay init my-study writes to a new folder',
    })
  }
  for (const [name, content] of contents) writeNew(host, join(folder, name), content)
  const { bold } = styleOf(host.stdout, host)
  const shown = shownFolder(host, folder)
  host.stdout.write(`wrote ${contents.size} files to ${shown}\n${[...contents.keys()].map((name) => `  ${name}\n`).join('')}`)
  const scenario = shown === '.' ? 'scenarios/quickstart.yaml' : `${shown}/scenarios/quickstart.yaml`
  host.stdout.write(`${bold('next')}  npx hearsay run ${scenario}\n`)
}

/** A file of the package, which lies three folders up in the sources as in the build. */
function packaged(name: string): string {
  return fileURLToPath(new URL(`../../../${name}`, import.meta.url))
}
