/** What must not change a single byte, and what may change only what it touches (design: section 5). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { PostEvent } from '../../src/log/events.ts'
import { runScenario } from '../../src/run/run-scenario.ts'
import { runTiny, tinyHost } from '../support/tiny.ts'

const sameBytes = suite('properties/same-bytes')

const people = ['ann', 'bob', 'cat', 'dov', 'eve', 'fox', 'gil', 'hal']
const rows = people.map(
  (id, at) => `${id},${20 + at},0.${3 + (at % 4)},0.6,0.3,0.1,${10 * at + 5},food:1;football:0.${at + 1}`,
)
const follows = people.flatMap((follower, at) =>
  [1, 2, 3].map((step) => `${follower},${people[(at + step) % people.length]}`),
)

function files({
  population = rows,
  ties = follows,
}: {
  population?: readonly string[]
  ties?: readonly string[]
} = {}) {
  return {
    'people.csv': `id,activity,engagement,retweet,quote,rewrite,n,topics\n${population.join('\n')}\n`,
    'follows.csv': `follower,follows\n${ties.join('\n')}\n`,
  }
}

function scenario({
  ranking = 'chronological',
  prior = '{ retweet: 0.6, quote: 0.3, rewrite: 0.1 }',
  folder = '',
} = {}): string {
  return `
name: same-bytes
seed: 3
tick: 1h
ticks: 40
graph: { type: edge-list, file: ${folder}follows.csv, source: follower, target: followee, columns: { source: follower, target: follows } }
population:
  file: ${folder}people.csv
  dayProfile: diurnal
  generate: { posting: { whenAwake: 0.3 }, stance: { uniform: { from: -1, to: 1 } } }
seedPosts: [{ author: ann, text: "The market moves to the old harbour on Friday." }]
feed: { ranking: ${ranking} }
behaviour:
  engage: { appeal: { lognormal: { sigma: 1 } }, social: { perSharer: 0.5 }, affinity: { topics: 0.3, stance: 0.3 } }
  policy: { rates: { prior: ${prior} } }
log: { exposures: all }
`
}

sameBytes('the order of rows in population and graph files', async () => {
  const one = await runTiny(scenario({ prior: 'population' }), files())
  const other = await runTiny(
    scenario({ prior: 'population' }),
    files({ population: rows.toReversed(), ties: follows.toReversed() }),
  )
  assert.ok(one.posts.length > 100, `only ${one.posts.length} posts`)
  assert.is(other.log, one.log)
})

sameBytes('the folder of scenario and inputs', async () => {
  const one = await runTiny(scenario(), files())
  const moved = Object.fromEntries(
    Object.entries(files()).map(([name, content]) => [`study/deep/${name}`, content]),
  )
  const other = await runTiny(scenario({ folder: 'study/deep/' }), moved)
  assert.is(other.log, one.log)
  assert.is(other.result.runId, one.result.runId)
})

sameBytes('the working folder, the environment and a terminal', async () => {
  const one = await runTiny(scenario(), files())
  const host = tinyHost(scenario(), files())
  const elsewhere = {
    ...host,
    workingFolder: '/',
    environment: { LANG: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' },
  }
  const result = await runScenario('/work/scenario.yaml', { out: '/runs/x' }, elsewhere)
  assert.is(host.text('/runs/x/events.jsonl'), one.log)
  assert.is(result.runId, one.result.runId)
})

sameBytes('time zone and locale of the machine', () => {
  const root = resolve(import.meta.dirname, '../..')
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-zone-'))
  try {
    const logs = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ].map((environment) => {
      const out = join(folder, environment.TZ.replace('/', '-'))
      const program = [
        '--import',
        'tsx',
        'src/cli/bin.ts',
        'run',
        'scenarios/ranking-similar.yaml',
        '--quiet',
        '--out',
        out,
      ]
      execFileSync(process.execPath, program, { cwd: root, env: { ...process.env, ...environment } })
      return readFileSync(join(out, 'events.jsonl'), 'utf8')
    })
    assert.is(logs[1], logs[0])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

sameBytes('another seed gives another log, and 7 is "7"', async () => {
  const one = await runTiny(scenario(), files())
  const other = await runTiny(scenario(), files(), { seed: '4' })
  assert.is.not(other.log, one.log)
  const text = await runTiny(scenario().replace('seed: 3', 'seed: "3"'), files())
  assert.is(text.log, one.log)
})

/** Post lines without those of `stranger`, ids renumbered as if it had never been there. */
function without(posts: readonly PostEvent[], stranger: string): unknown[] {
  const kept = posts.filter(({ agent }) => agent !== stranger)
  const numbers = new Map(kept.map(({ id }, at) => [id, at + 1]))
  const renumbered = (id: number | null) => (id === null ? null : numbers.get(id))
  return kept.map((post) => ({
    ...post,
    id: renumbered(post.id),
    parent: renumbered(post.parent),
    root: renumbered(post.root),
    origin: renumbered(post.origin),
  }))
}

for (const ranking of ['chronological', 'similar', 'random']) {
  sameBytes(
    `an added agent that nobody follows changes no line of another but for ids (${ranking})`,
    async () => {
      const one = await runTiny(scenario({ ranking }), files())
      // Its id sorts in the middle, so that every number behind it shifts.
      const stranger = 'cub'
      const population = [...rows, `${stranger},40,0.9,0.4,0.4,0.2,50,food:1`]
      const ties = [...follows, `${stranger},ann`, `${stranger},eve`, `${stranger},hal`]
      const other = await runTiny(scenario({ ranking }), files({ population, ties }))
      assert.ok(
        other.posts.some(({ agent }) => agent === stranger),
        'the added agent did something',
      )
      assert.ok(
        other.posts.some(({ agent, action }) => agent === stranger && action !== 'post'),
        'and acted',
      )
      assert.equal(without(other.posts, stranger), one.posts as unknown[])
    },
  )
}

sameBytes.run()
