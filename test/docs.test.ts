/**
 * What the documentation says is so: commands run and print what stands below them, scenarios are valid, snippets compile
 * and run, links lead somewhere, tables say what the code says. `UPDATE_DOCS=1` rewrites the printed blocks.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { errorCodes, exitCodes } from '../src/errors.ts'
import { scenarioJsonSchema } from '../src/scenario/schema.ts'
import { UserFolder } from './support/documented-commands.ts'
import { decisionDraws, sessionDraws } from './support/documented-draws.ts'
import { brokenLinks, markdownFiles } from './support/documented-links.ts'
import { documentedPages, type Page } from './support/documented-pages.ts'
import { checkYaml } from './support/documented-scenarios.ts'
import { complaints, runSnippets, type Snippet } from './support/documented-snippets.ts'
import { numbersIn, rowsByKey, schemaKeys } from './support/documented-tables.ts'
import { projectFolder } from './support/shipped.ts'

const docs = suite('docs')
const pages = documentedPages()
/** Pages with something to run each have a folder of their own. */
const isRun = (page: Page) => page.blocks.some(({ kind }) => ['sh', 'yaml', 'ts'].includes(kind))
const folders = new Map(pages.filter(isRun).map((page) => [page, new UserFolder()]))
const snippets: Snippet[] = []
const blocksOf = (page: Page, kind: string) => page.blocks.filter((block) => block.kind === kind)

docs('the pages are there', () => {
  const names = pages.map(({ name }) => name)
  for (const name of ['README.md', 'CONTRIBUTING.md', 'docs/model.md', 'docs/scenario.md'])
    assert.ok(names.includes(name), name)
})

for (const [page, folder] of folders) {
  if (blocksOf(page, 'sh').length > 0) {
    docs(`${page.name}: commands`, async () => {
      for (const block of blocksOf(page, 'sh')) {
        const printed = await folder.run(block)
        const output = page.outputOf(block)
        if (printed && output) page.hold(output, printed[output.mark === 'stderr' ? 'stderr' : 'stdout'])
      }
    })
  }
  for (const block of blocksOf(page, 'yaml'))
    docs(`${block.where}: yaml`, () => checkYaml(block, folder.path))
  for (const block of blocksOf(page, 'ts')) snippets.push({ block, folder: folder.path })
}

docs('TypeScript snippets keep to the public API', () => {
  assert.ok(snippets.length > 3, 'no snippets were found')
  assert.equal(complaints(snippets), [])
})

docs('TypeScript snippets run', () => {
  const programs = snippets.filter(({ block }) => block.mark === '')
  const printed = runSnippets(programs)
  for (const [index, { block }] of programs.entries()) {
    const page = pages.find(({ blocks }) => blocks.includes(block))!
    const output = page.outputOf(block)
    if (output) page.hold(output, printed[index]!)
  }
})

docs('six-friends: the draws are those of the run', () => {
  const page = pages.find(({ name }) => name === 'docs/six-friends.md')!
  const [sessions, decisions] = ['sessions', 'decisions'].map(
    (mark) => page.blocks.find((block) => block.mark === mark)!,
  )
  page.hold(sessions!, sessionDraws())
  page.hold(
    decisions!,
    decisionDraws([
      [1, 'ben'],
      [2, 'cleo'],
      [3, 'dan'],
      [4, 'eva'],
    ]),
  )
})

docs('what was printed is kept, and the folders are removed', () => {
  for (const page of pages) page.save()
  for (const user of folders.values()) for (const folder of user.folders) rmSync(folder, { recursive: true })
})

docs('relative links lead to files and headings that are there', () => {
  const files = markdownFiles()
  assert.ok(files.includes('docs/README.md') && files.includes('agents/README.md'))
  assert.equal(files.flatMap(brokenLinks), [])
})

docs('the index names every page, and code names no page that is not there', () => {
  const index = readFileSync(join(projectFolder, 'docs/README.md'), 'utf8')
  for (const { name } of pages) {
    const [, page] = /^docs\/(.*)$/.exec(name) ?? []
    if (page !== undefined && page !== 'README.md')
      assert.ok(index.includes(`](${page})`), `${name} is not in docs/README.md`)
  }
  for (const folder of ['src', 'scenarios', 'agents', 'seeds']) {
    for (const file of readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|yaml)$/.test(file)) continue
      for (const [named] of readFileSync(join(projectFolder, folder, file), 'utf8').matchAll(
        /docs\/[\w-]+\.md/g,
      )) {
        assert.ok(existsSync(join(projectFolder, named)), `${folder}/${file} names ${named}`)
      }
    }
  }
})

docs('scenario.md lists the keys of the schema, with their defaults, words and bounds', () => {
  const rows = rowsByKey(readFileSync(join(projectFolder, 'docs/scenario.md'), 'utf8'))
  const keys = new Map(
    [...schemaKeys(JSON.parse(scenarioJsonSchema()))].map(([path, key]) => [documentedKey(path), key]),
  )
  keys.delete('')
  assert.ok(keys.size > 100, 'the schema was not read')
  assert.equal(
    [...keys.keys()].filter((path) => !rows.has(path)),
    [],
    'keys that are missing',
  )
  assert.equal(
    [...rows.keys()].filter((path) => !keys.has(path)),
    [],
    'keys that the schema does not have',
  )
  for (const [path, { isRequired, defaults, words, bounds }] of keys) {
    const [type, stated] = rows.get(path)!
    // The columns of a population file are a list of names, not of settings.
    if (path.startsWith('population.columns.') && !path.includes('*')) continue
    if (stated !== undefined && rows.get(path)!.length > 2) {
      const codes = [...stated.matchAll(/`([^`]*)`/g)].map(([, code]) => JSON.stringify(parse(code!)))
      assert.equal(codes, [...defaults], `default of ${path}`)
      assert.is(stated.includes('*required*'), isRequired, `whether ${path} is required`)
    }
    for (const word of words) assert.ok(rows.get(path)!.join(' ').includes(`\`${word}\``), `${path}: ${word}`)
    // A distribution keeps to the range of the field that it is for.
    if (/^(?:uniform|lognormal|gamma|beta)\./.test(path)) continue
    const numbers = numbersIn(type!)
    for (const bound of bounds) assert.ok(numbers.includes(bound), `${path}: bound ${bound}`)
  }
})

/** A key as the page calls it: what holds in many places is said once. Empty for what needs no row of its own. */
function documentedKey(path: string): string {
  const distribution = /^population\.generate\.[\w.]+\.((?:uniform|lognormal|gamma|beta)(?:\.\w+)?)$/.exec(
    path,
  )?.[1]
  if (distribution !== undefined) return distribution.includes('.') ? distribution : ''
  return path.replace('population.generate.resample.columns.', 'population.columns.')
}

docs('errors.md explains every error code and exit code, and no other', () => {
  const rows = rowsByKey(readFileSync(join(projectFolder, 'docs/errors.md'), 'utf8'))
  const [codes, exits] = [/^[A-Z]/, /^\d/].map((begin) => [...rows].filter(([key]) => begin.test(key)))
  assert.equal(Object.fromEntries(codes!.map(([code, cells]) => [code, Number(cells.at(-1))])), {
    ...errorCodes,
  })
  assert.equal(
    exits!.map(([code]) => Number(code)),
    Object.values(exitCodes).sort((a, b) => a - b),
  )
})

docs.run()
