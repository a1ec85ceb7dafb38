/**
 * Real input: a real follower graph, real action rates and real texts (careers-followers.yaml says which). Skipped where
 * the folder with the data is absent; nothing of it is kept here.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { realHost } from '../../src/host/real-host.ts'
import type { PostEvent } from '../../src/log/events.ts'
import type { AgentLine } from '../../src/log/run-folder.ts'
import { namedStream } from '../../src/random/stream.ts'
import { replayRun } from '../../src/replay/replay-run.ts'
import { runScenario } from '../../src/run/run-scenario.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { buildWorld } from '../../src/world/world.ts'

const data = resolve(import.meta.dirname, '../../../shared/data')
const scenario = resolve(import.meta.dirname, 'careers-followers.yaml')
/** The scenario's prior and its weight in past events. */
const prior = [0.8, 0.15, 0.05] as const
const strength = 20
/** Level of the Monte-Carlo test: with fixed seeds its outcome never changes, so this is how surprised we would be. */
const level = 0.01

const real = suite('real/careers-followers')
const isThere = existsSync(data)
if (!isThere) console.log(`skipped: real/careers-followers, for ${data} is absent`)
const withData = isThere ? real : real.skip

withData('runs, repeats itself, differs by seed, replays, and keeps to the smoothed rates', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-real-'))
  const host = realHost()
  try {
    const run = (out: string, seed?: string) =>
      runScenario(scenario, { out: join(folder, out), ...(seed === undefined ? {} : { seed }) }, host)
    const one = await run('one')
    const two = await run('two')
    assert.is(two.eventsSha256, one.eventsSha256)
    assert.is.not((await run('other', '7')).eventsSha256, one.eventsSha256)
    assert.is((await replayRun(join(folder, 'one'), {}, host)).identical, true)
    const p = monteCarlo(
      linesOf<AgentLine>(join(folder, 'one', 'agents.jsonl')),
      linesOf<PostEvent>(join(folder, 'one', 'events.jsonl')),
    )
    assert.ok(p > level, `the realised mix differs from the smoothed rates: p = ${p}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

withData('graph, rates and memory are those of the files', () => {
  const { graph, agents } = buildWorld(readScenario(realHost(), scenario))
  // data.md section 3e: 9,226 nodes and 59,576 edges, without loops or duplicates.
  assert.equal([graph.ids.length, graph.followers.length], [9226, 59_576])
  for (const agent of graph.ids.keys()) {
    const [retweet, quote, rewrite] = agents.rates.subarray(3 * agent, 3 * agent + 3)
    assert.is(rewrite, 0)
    if (agents.historyCount[agent]! > 0) assert.ok(Math.abs(retweet! + quote! - 1) < 1e-9)
    const memory = agents.memory(agent)
    assert.ok(memory.length > 0 && memory.length <= 10, `${memory.length} past posts`)
  }
  const posting = agents.postsPerDay
  assert.ok(
    posting.every((rate) => rate >= 0 && rate <= 1) && new Set(posting).size > 300,
    'posting is original_rate',
  )
})

function linesOf<Line>(path: string): Line[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as Line)
}

/**
 * How often agents who act by their smoothed rates would differ from them as much as they did, or more: Pearson's
 * statistic summed over the agents with at least 20 actions, against 999 draws of their actions.
 */
function monteCarlo(agents: readonly AgentLine[], events: readonly PostEvent[]): number {
  const counts = new Map<string, [number, number, number]>()
  for (const { type, action, agent } of events) {
    if (type !== 'post' || action === 'post') continue
    const count = counts.get(agent) ?? counts.set(agent, [0, 0, 0]).get(agent)!
    count[{ retweet: 0, quote: 1, rewrite: 2 }[action] as 0 | 1 | 2]++
  }
  const busy = agents.flatMap(({ id, rates, n }) => {
    const count = counts.get(id)
    if (count === undefined || count[0] + count[1] + count[2] < 20) return []
    const past = rates === null ? [0, 0, 0] : [rates.retweet, rates.quote, rates.rewrite]
    const mix = past.map((rate, at) => (n! * rate + strength * prior[at]!) / (n! + strength))
    return [{ count, mix }]
  })
  assert.ok(busy.length >= 100, `only ${busy.length} agents with at least 20 actions`)
  const statistic = (of: readonly { count: readonly number[]; mix: readonly number[] }[]) =>
    of.reduce((sum, { count, mix }) => {
      const total = count.reduce((all, actions) => all + actions, 0)
      return (
        sum + mix.reduce((part, share, at) => part + (count[at]! - total * share) ** 2 / (total * share), 0)
      )
    }, 0)
  const observed = statistic(busy)
  const source = namedStream('monte-carlo', 'real')
  let asExtreme = 1
  for (let draw = 0; draw < 999; draw++) {
    const drawn = busy.map(({ count, mix }) => {
      const again = [0, 0, 0]
      for (let left = count[0] + count[1] + count[2]; left > 0; left--) {
        const u = source.uniform()
        again[u < mix[0]! ? 0 : u < mix[0]! + mix[1]! ? 1 : 2]!++
      }
      return { count: again, mix }
    })
    if (statistic(drawn) >= observed) asExtreme++
  }
  return asExtreme / 1000
}

real.run()
