/**
 * Runs the test files through uvu and guards it: uvu can exit 0 when a hook throws, a suite never runs or nothing is
 * found. Usage: run-tests.ts [part of a path ...]
 */
import { relative, resolve } from 'node:path'
import { parse } from 'uvu/parse'
import { run } from 'uvu/run'

const root = resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)

const printed: string[] = []
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = ((chunk: string | Uint8Array, ...rest: []) => {
  printed.push(String(chunk))
  return write(chunk, ...rest)
}) as typeof process.stdout.write

process.on('unhandledRejection', (reason) => {
  console.error('unhandled rejection in a test:', reason)
  process.exit(1)
})

const { suites } = await parse(root, '\\.test\\.ts$', { ignore: ['node_modules'] })
const chosen = suites
  .filter(({ file }) => wanted.length === 0 || wanted.some((part) => relative(root, file).includes(part)))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
const finished = new Set<string>()
for (const suite of chosen) {
  await run([suite])
  finished.add(suite.name)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
const text = printed.join('').replace(/\x1b\[\d+m/g, '')
const count = (label: string) =>
  [...text.matchAll(new RegExp(`${label}:\\s+(\\d+)`, 'g'))].reduce((sum, match) => sum + Number(match[1]), 0)
const total = count('Total')
const passed = count('Passed')
const skipped = count('Skipped')
const failed = total - passed + (chosen.length - finished.size)
const empty = (text.match(/Total:\s+0\b/g) ?? []).length
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
if (empty > 0) console.error(`${empty} test file(s) ran no test: is .run() missing?`)
if (failed > 0 || total === 0 || empty > 0) process.exitCode = 1
