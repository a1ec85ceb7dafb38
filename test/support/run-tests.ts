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
await run(chosen)

// uvu keeps a group of suites for each file; one that never called .run() has none.
const groups = (globalThis as unknown as { UVU_QUEUE: unknown[][] }).UVU_QUEUE
const idle = chosen.filter((_, index) => groups[index]?.length === 0).map(({ name }) => name)

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
const text = printed.join('').replace(/\x1b\[\d+m/g, '')
const count = (label: string) => Number(text.match(new RegExp(`${label}:\\s+(\\d+)`))?.[1] ?? 0)
const total = count('Total')
const passed = count('Passed')
const skipped = count('Skipped')
const failed = total - passed
if (idle.length > 0) console.error(`no test ran in ${idle.join(', ')}: is .run() missing?`)
console.log(`${passed} passed, ${failed + idle.length} failed, ${skipped} skipped`)
if (failed > 0 || total === 0 || idle.length > 0) process.exitCode = 1
