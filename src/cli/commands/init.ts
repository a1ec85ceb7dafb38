/** `hearsay init [DIR]` */
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '../../errors.ts'
import { type Host, scenarioJsonSchema, seedPostsJsonSchema, typedPath } from '../../index.ts'
import { asTyped } from '../as-typed.ts'
import type { RegisterCommand } from '../main.ts'
import { pageOf } from '../page.ts'
import { writeNew } from '../write-new.ts'

/** What a study starts from; these files lie in the package as they lie in the study. */
export const packagedFiles = [
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
    .argument('[folder]', 'where to, a new folder or an existing one', '.')
    .action((folder: string) => init(host, resolve(host.workingFolder, folder)))
}

function init(host: Host, folder: string): void {
  const contents = new Map<string, string | Uint8Array>([
    ...packagedFiles.map((name) => [name, host.files.read(packagedPath(name))] as const),
    ['scenarios/scenario.schema.json', scenarioJsonSchema()],
    ['seeds/seed-posts.schema.json', seedPostsJsonSchema()],
  ])
  const there = [...contents.keys()].filter((name) => host.files.stat(join(folder, name)))
  const dir = typedPath(host, folder)
  if (there.length > 0) {
    fail('OUTPUT_EXISTS', `holds files that init writes, so nothing was written: ${there.join(', ')}.`, {
      where: dir,
      hint: 'write to a folder that is not there yet: hearsay init another-study',
    })
  }
  for (const [name, content] of contents) writeNew(host, join(folder, name), content)
  const page = pageOf(host)
  page.line(`${contents.size} files in ${dir}`)
  for (const name of contents.keys()) page.line(`  ${name}`)
  const scenario = typedPath(host, join(folder, 'scenarios/quickstart.yaml'))
  page.row('next', asTyped(host, `hearsay run ${scenario}`))
}

/** Where a file of the package lies: three folders up, in the sources as in the build. */
export function packagedPath(name: string): string {
  return fileURLToPath(new URL(`../../../${name}`, import.meta.url))
}
