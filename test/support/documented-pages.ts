/** The pages that people read, and the fenced blocks in them. CONTRIBUTING.md says what each kind of block means. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { projectFolder } from './shipped.ts'

/** Blocks that hold what a program prints are rewritten instead of compared. */
export const isUpdate = process.env['UPDATE_DOCS'] === '1'

export interface Block {
  /** The words behind the fence, such as `text` and `stderr`. */
  readonly kind: string
  readonly mark: string
  readonly text: string
  /** `docs/model.md:12`. */
  readonly where: string
  /** Index of its first line and of its closing fence. */
  readonly from: number
  readonly to: number
}

export class Page {
  /** Path within the project. */
  readonly name: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly #path: string
  readonly #written = new Map<Block, string>()

  constructor(name: string) {
    this.name = name
    this.#path = join(projectFolder, name)
    this.text = readFileSync(this.#path, 'utf8')
    this.blocks = blocksOf(name, this.text.split('\n'))
  }

  /** What stands directly below a block as its output. */
  outputOf(block: Block): Block | undefined {
    const next = this.blocks[this.blocks.indexOf(block) + 1]
    if (next?.kind !== 'text') return undefined
    const between = this.text.split('\n').slice(block.to + 1, next.from - 1)
    return between.every((line) => line === '') ? next : undefined
  }

  /** Compares a block with what was printed, or notes what is to stand there. A line `…` stands for any lines. */
  hold(block: Block, printed: string): void {
    if (fits(block.text, printed)) return
    if (isUpdate) this.#written.set(block, printed)
    else assert.fixture(printed, block.text, `${block.where}: UPDATE_DOCS=1 rewrites what is printed`)
  }

  save(): void {
    if (this.#written.size === 0) return
    const lines = this.text.split('\n')
    const fromTheEnd = [...this.#written].sort(([one], [other]) => other.from - one.from)
    for (const [{ from, to }, printed] of fromTheEnd) {
      lines.splice(from, to - from, ...printed.replace(/\n$/, '').split('\n'))
    }
    writeFileSync(this.#path, lines.join('\n'))
  }
}

/** README, CONTRIBUTING, CHANGELOG and docs/, as far as they are there. */
export function documentedPages(): Page[] {
  const found = readdirSync(projectFolder, { encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  const docs = readdirSync(join(projectFolder, 'docs'), { encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  return [...found.sort(), ...docs.sort().map((name) => `docs/${name}`)].map((name) => new Page(name))
}

function blocksOf(name: string, lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]!.startsWith('```')) continue
    const [kind = '', mark = ''] = lines[at]!.slice(3).trim().split(/\s+/)
    const to = lines.indexOf('```', at + 1)
    assert.ok(to > at, `${name}:${at + 1}: this block is not closed`)
    const text = lines
      .slice(at + 1, to)
      .map((line) => `${line}\n`)
      .join('')
    blocks.push({ kind, mark, text, where: `${name}:${at + 1}`, from: at + 1, to })
    at = to
  }
  return blocks
}

function fits(documented: string, printed: string): boolean {
  const parts = documented.split(/^…\n/m)
  if (parts.length === 1) return documented === printed
  let rest = printed
  for (const [index, part] of parts.entries()) {
    const at =
      index === 0
        ? rest.startsWith(part)
          ? 0
          : -1
        : index === parts.length - 1 && part !== ''
          ? rest.lastIndexOf(part)
          : rest.indexOf(part)
    if (at < 0) return false
    rest = rest.slice(at + part.length)
  }
  return parts.at(-1) === '' || rest === ''
}
