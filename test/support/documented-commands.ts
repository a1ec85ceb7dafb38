/** Runs the commands of a page as printed, line by line, in a copy of what a user has. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as assert from 'uvu/assert'
import { main } from '../../src/cli/main.ts'
import type { Terminal } from '../../src/host/host.ts'
import { realHost } from '../../src/host/real-host.ts'
import type { Block } from './documented-pages.ts'
import { projectFolder } from './shipped.ts'

/** What pages show in place of the folder that a command was run in. */
const SHOWN_FOLDER = '/home/you/hearsay'

/** Lines that are not run, and why. */
const notRun: readonly { readonly line: RegExp; readonly why: string }[] = [
  { line: /^git clone /, why: 'needs the network' },
  { line: /^npm (ci|cit|install|test)\b/, why: 'needs the network, or minutes' },
  { line: /^npm run /, why: 'works on the repository itself' },
  { line: /^UPDATE_(DOCS|GOLDEN)=1 /, why: 'works on the repository itself' },
  { line: /^node --import tsx test\//, why: 'works on the repository itself' },
  { line: /\bjq\b/, why: 'not everybody has jq' },
]

/** `npm start`, as package.json has it, on the sources instead of the build. */
const start = (
  JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { scripts: { start: string } }
).scripts.start
const instead: Readonly<Record<string, string>> = {
  'npm ci && npm start': start.replace('node dist/cli/bin.js', 'npx hearsay'),
  'npm start': start.replace('node dist/cli/bin.js', 'npx hearsay'),
}

export const tsx = import.meta.resolve('tsx')

export interface Printed {
  readonly stdout: string
  readonly stderr: string
}

/** A folder with what a user has, and a hearsay on the path that runs from source. */
export class UserFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'hearsay-docs-'))
  readonly #programs = mkdtempSync(join(tmpdir(), 'hearsay-docs-bin-'))
  #workingFolder = this.path

  constructor() {
    for (const name of ['scenarios', 'agents', 'seeds', 'package.json']) {
      cpSync(join(projectFolder, name), join(this.path, name), { recursive: true })
    }
    mkdirSync(join(this.path, 'output'))
    const run = `exec "${process.execPath}" --import "${tsx}" "${join(projectFolder, 'src/cli/bin.ts')}" "$@"\n`
    this.#program('hearsay', run)
    this.#program('npx', `shift\nexport npm_command=exec\n${run}`)
  }

  get folders(): readonly string[] {
    return [this.path, this.#programs]
  }

  /** Runs every line of an `sh` block. @returns undefined if one of them is not run */
  async run(block: Block): Promise<Printed | undefined> {
    let stdout = ''
    let stderr = ''
    let isRun = true
    for (const printedLine of block.text.split('\n')) {
      const [, line = '', exit = '0'] = /^(.*?)(?:(?:^|\s+)#(?: exit (\d+))?.*)?$/.exec(printedLine)!
      if (line === '') continue
      const command = instead[line] ?? line
      if (command === line && notRun.some((not) => not.line.test(line))) {
        isRun = false
        continue
      }
      const printed = await this.#line(command)
      assert.is(printed.exitCode, Number(exit), `${block.where}: ${line}\n${printed.stdout}${printed.stderr}`)
      stdout += printed.stdout
      stderr += printed.stderr
    }
    return isRun ? { stdout: this.#shown(stdout), stderr: this.#shown(stderr) } : undefined
  }

  /** A text with this folder as pages show it. */
  #shown(text: string): string {
    return text.replaceAll(this.path, SHOWN_FOLDER)
  }

  async #line(command: string): Promise<Printed & { exitCode: number }> {
    const words = command.split(/\s+/)
    if (words[0] === 'cd') {
      this.#workingFolder = resolve(this.#workingFolder, words[1]!)
      return { exitCode: 0, stdout: '', stderr: '' }
    }
    // Without anything that a shell would expand, the command line can be called in this very process.
    const isPlain = /^(npx )?hearsay [\w\s./=:-]*$/.test(command)
    return isPlain ? this.#hearsay(words) : this.#shell(command)
  }

  async #hearsay(words: readonly string[]): Promise<Printed & { exitCode: number }> {
    const isNpx = words[0] === 'npx'
    const [stdout, stderr] = [new Captured(), new Captured()]
    const host = {
      ...realHost(),
      workingFolder: this.#workingFolder,
      environment: isNpx ? { npm_command: 'exec' } : {},
      stdout,
      stderr,
      now: () => 0,
    }
    const exitCode = await main(words.slice(isNpx ? 2 : 1), host)
    return { exitCode, stdout: stdout.text, stderr: stderr.text }
  }

  #shell(command: string): Printed & { exitCode: number } {
    const { npm_command: _, NODE_V8_COVERAGE: _coverage, ...rest } = process.env
    const env = { ...rest, NO_COLOR: '1', PATH: `${this.#programs}:${process.env['PATH']}` }
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: this.#workingFolder,
      env,
      encoding: 'utf8',
    })
    return { exitCode: status ?? -1, stdout, stderr }
  }

  #program(name: string, script: string): void {
    const path = join(this.#programs, name)
    writeFileSync(path, `#!/bin/sh\n${script}`)
    chmodSync(path, 0o755)
  }
}

class Captured implements Terminal {
  text = ''
  readonly isTerminal = false
  readonly columns = 80

  write(text: string): void {
    this.text += text
  }
}
