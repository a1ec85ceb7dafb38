/**
 * Benchmarks, run by `npm run bench [-- small|large]`: the whole run as a user has it, log included, phase by phase. They
 * print a table and test nothing; docs/performance.md holds figures with the machine they were measured on.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { simulate } from '../../src/engine/simulate.ts'
import { realHost } from '../../src/host/real-host.ts'
import { textWriter } from '../../src/providers/text-writers.ts'
import { runScenario } from '../../src/run/run-scenario.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { buildWorld } from '../../src/world/world.ts'
import { benchScenarios } from './bench-scenarios.ts'

const wanted = process.argv[2] ?? 'small'
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
const host = realHost()

console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}; CPU seconds of this process, wall seconds in brackets`,
)
console.log(
  '| scenario | set-up | tick loop, no log kept | whole run | reads | reads per CPU s of the loop | posts | log MB | peak RSS MB |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
for (const { name, size, yaml } of benchScenarios) {
  if (wanted !== 'all' && size !== wanted) continue
  const path = join(folder, `${name}.yaml`)
  host.files.writeWhole(path, yaml)
  let peak = 0
  const [setUp, world] = await timed(() => buildWorld(readScenario(host, path)))
  let reads = 0
  let posts = 0
  const [loop, log] = await timed(() =>
    simulate(world, {
      writer: textWriter(world.scenario.behaviour.text),
      sink: { write() {} },
      afterTick: async (line) => {
        reads += line.exposures
        posts += line.posts
        peak = Math.max(peak, host.process.memoryBytes())
        return 'go on'
      },
    }),
  )
  const [whole] = await timed(() => runScenario(path, { out: join(folder, name) }, host))
  const cells = [
    name,
    seconds(setUp),
    seconds(loop),
    seconds(whole),
    reads.toLocaleString('en'),
    Math.round(reads / loop.cpu).toLocaleString('en'),
    posts.toLocaleString('en'),
    (log.bytes / 1e6).toFixed(1),
    (peak / 1e6).toFixed(0),
  ]
  console.log(`| ${cells.join(' | ')} |`)
  rmSync(join(folder, name), { recursive: true })
}
rmSync(folder, { recursive: true })

interface Cost {
  readonly cpu: number
  readonly wall: number
}

async function timed<Result>(work: () => Result | Promise<Result>): Promise<[Cost, Result]> {
  const started = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return [{ cpu: (user + system) / 1e6, wall: (performance.now() - started) / 1e3 }, result]
}

function seconds({ cpu, wall }: Cost): string {
  return `${cpu.toFixed(2)} (${wall.toFixed(2)})`
}
