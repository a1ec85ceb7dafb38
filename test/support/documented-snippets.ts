/**
 * The TypeScript of the pages: checked against the public API, then run, all in one process. A snippet marked with a path
 * is checked as the file at that path, and not run.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import * as assert from 'uvu/assert'
import { tsx } from './documented-commands.ts'
import type { Block } from './documented-pages.ts'
import { projectFolder } from './shipped.ts'

export interface Snippet {
  readonly block: Block
  /** Where it is run, a user's folder. */
  readonly folder: string
}

const api = join(projectFolder, 'src/index.ts')
const SEPARATOR = '\u0000'

/** What TypeScript has to say against the snippets, under the project's own strict settings. */
export function complaints(snippets: readonly Snippet[]): string[] {
  const { config } = ts.readConfigFile(join(projectFolder, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, projectFolder)
  const files = new Map(
    snippets.map(({ block }, index) => [join(projectFolder, block.mark || `snippet-${index}.ts`), block]),
  )
  const settings = {
    ...options,
    noEmit: true,
    declaration: false,
    rootDir: projectFolder,
    paths: { hearsay: [api] },
  }
  const host = ts.createCompilerHost(settings)
  const { fileExists, readFile } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name)?.text ?? readFile(name)
  const { getSourceFile } = host
  host.getSourceFile = (name, version, ...rest) => {
    const block = files.get(name)
    return block ? ts.createSourceFile(name, block.text, version) : getSourceFile(name, version, ...rest)
  }
  const program = ts.createProgram([...files.keys()], settings, host)
  return [...files].flatMap(([name, block]) => {
    const source = program.getSourceFile(name)!
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return found.map(
      ({ messageText }) => `${block.where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
  })
}

/** Runs the snippets in order. @returns what each printed */
export function runSnippets(snippets: readonly Snippet[]): string[] {
  if (snippets.length === 0) return []
  const steps = snippets.map(({ block, folder }, index) => {
    const path = join(folder, `snippet-${index}.ts`)
    writeFileSync(path, block.text.replace(/from 'hearsay'/g, `from '${pathToFileURL(api)}'`))
    return `process.chdir(${JSON.stringify(folder)})\nawait import(${JSON.stringify(pathToFileURL(path))})\nprocess.stdout.write(${JSON.stringify(SEPARATOR)})\n`
  })
  const runner = join(snippets[0]!.folder, 'run-snippets.ts')
  writeFileSync(runner, steps.join(''))
  const { NODE_V8_COVERAGE: _, npm_command: _npm, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, runner], {
    env,
    encoding: 'utf8',
  })
  const printed = stdout.split(SEPARATOR)
  assert.is(status, 0, `${snippets[printed.length - 1]?.block.where}: ${stderr}`)
  return printed.slice(0, -1)
}
