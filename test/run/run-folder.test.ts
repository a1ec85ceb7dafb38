/** The files of a run folder, against section 6 of the design. */
import { createHash } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { ENGINE_SEMANTICS } from '../../src/log/events.ts'
import { RNG_SCHEME } from '../../src/run/identity.ts'
import { runScenario } from '../../src/run/run-scenario.ts'
import { studyFiles, studyHost, studyRun } from '../support/study.ts'

const folder = suite('run folder')

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`
}

const host = {
  ...studyHost({ '.git/HEAD': '0123abc\n' }),
  process: { ...studyHost().process, arguments: ['run', 'study.yaml'] },
}
const started = host.now()
const result = await runScenario('study.yaml', { seed: '8', out: studyRun }, host)
const bytes = (name: string) => host.contents.get(`${studyRun}/${name}`)!
const text = (name: string) => host.text(`${studyRun}/${name}`)
const json = (name: string) => JSON.parse(text(name))
const lines = (name: string) => text(name).trimEnd().split('\n')

folder('identity.json: what determines the bytes, and its hash', () => {
  const file = json('identity.json')
  assert.equal(Object.keys(file), ['format', 'runId', 'identity', 'overrides', 'inputs'])
  assert.is(file.format, 1)
  assert.equal(file.identity, {
    scenarioSha256: sha256(canonical(json('scenario.resolved.json'))),
    randomSeed: '8',
    rng: RNG_SCHEME,
    engineSemantics: ENGINE_SEMANTICS,
  })
  assert.is(file.runId, sha256(canonical(file.identity)).slice(0, 16))
  assert.is(file.runId, result.runId)
  assert.equal(file.overrides, { seed: '8' })
  assert.equal(
    file.inputs,
    ['follows.csv', 'news.yaml', 'people.csv'].map((name) => {
      const content = Buffer.from(studyFiles[name]!)
      return { name, sha256: sha256(content), bytes: content.length }
    }),
  )
})

folder('scenario.yaml and inputs/ are copies, byte for byte', () => {
  assert.is(text('scenario.yaml'), studyFiles['study.yaml'])
  const copies = [...host.contents.keys()].filter((path) => path.startsWith(`${studyRun}/inputs/`))
  const named = ['follows.csv', 'news.yaml', 'people.csv'].map(
    (name) => `${studyRun}/inputs/${sha256(studyFiles[name]!)}`,
  )
  assert.equal(copies.sort(), named.sort())
  for (const path of copies) assert.is(sha256(host.contents.get(path)!), path.split('/').at(-1))
})

folder('scenario.resolved.json: defaults filled in, inputs by content', () => {
  const resolved = json('scenario.resolved.json')
  assert.is(resolved.seed, '8')
  assert.is(resolved.tickMinutes, 60)
  assert.equal(resolved.graph.file, { sha256: sha256(studyFiles['follows.csv']!), format: 'csv' })
  assert.equal(resolved.population.file, { sha256: sha256(studyFiles['people.csv']!), format: 'csv' })
  assert.equal(resolved.seedPosts[1], { author: 'dan', text: 'Rain', tick: 3 })
  assert.is(resolved.feed.ranking, 'chronological')
  assert.not.match(text('scenario.resolved.json'), /\.csv|"output"/)
})

folder('agents.jsonl: one line an agent, in order of id', () => {
  const agents = lines('agents.jsonl').map((line) => JSON.parse(line))
  assert.equal(
    agents.map(({ id }) => id),
    ['ana', 'ben', 'cleo', 'dan', 'eva'],
  )
  for (const agent of agents)
    assert.equal(Object.keys(agent), ['id', 'community', 'segment', 'followers', 'rates', 'n'])
  assert.equal(agents[0], {
    id: 'ana',
    community: 'north',
    segment: null,
    followers: 2,
    rates: { retweet: 0.5, quote: 0.3, rewrite: 0.2 },
    n: 20,
  })
})

folder('events.jsonl: a run line, then ticks in order, then reach', () => {
  const events = lines('events.jsonl').map((line) => JSON.parse(line))
  assert.is(
    lines('events.jsonl')[0],
    `{"type":"run","format":1,"scenario":"study","seed":"8","start":"2024-05-04T08:00","tickMinutes":60,"agents":5,"engineSemantics":${ENGINE_SEMANTICS}}`,
  )
  const kinds = events.map(({ type }) => type as string)
  assert.is(kinds.filter((kind) => kind === 'run').length, 1)
  const firstReach = kinds.indexOf('reach')
  assert.ok(kinds.slice(firstReach).every((kind) => kind === 'reach'))
  const ticks = events.slice(1, firstReach).map(({ tick }) => tick as number)
  assert.equal(
    ticks,
    ticks.toSorted((a, b) => a - b),
  )
  assert.ok(text('events.jsonl').endsWith('}\n'))
})

folder('events.jsonl: no wall clock, machine or path', () => {
  const log = text('events.jsonl')
  for (const secret of [
    '/work',
    'output',
    '.csv',
    '.yaml',
    'captured',
    String(host.process.id),
    'Ms"',
    'date',
    'version',
  ])
    assert.not.match(log, secret)
})

folder('ticks.jsonl: counts, offsets and the hash chain, as computed anew', () => {
  const events = lines('events.jsonl').map((line) => JSON.parse(line))
  const ticks = lines('ticks.jsonl').map((line) => JSON.parse(line))
  assert.is(ticks.length, 12 + 1)
  let chain = ''
  let from = 0
  for (const [index, tick] of ticks.entries()) {
    assert.equal(Object.keys(tick), [
      'tick',
      'awake',
      'exposures',
      'posts',
      'seeds',
      'originals',
      'retweets',
      'quotes',
      'rewrites',
      'offset',
      'chain',
    ])
    assert.is(tick.tick, index === 12 ? null : index)
    const part = bytes('events.jsonl').subarray(from, tick.offset)
    chain = createHash('sha256').update(chain).update(part).digest('hex')
    assert.is(tick.chain, chain, `tick ${tick.tick}`)
    from = tick.offset
    const here = events.filter((event) => event.tick === tick.tick)
    const count = (holds: (event: { type: string; action?: string; via?: string }) => boolean) =>
      here.filter(holds).length
    assert.is(
      tick.exposures,
      count(({ type }) => type === 'exposure'),
    )
    assert.is(
      tick.posts,
      count(({ type }) => type === 'post'),
    )
    assert.is(
      tick.seeds,
      count(({ type, via }) => type === 'post' && via === 'seed'),
    )
    assert.is(
      tick.originals,
      count(({ type, via }) => type === 'post' && via === 'own'),
    )
    for (const action of ['retweet', 'quote', 'rewrite'])
      assert.is(
        tick[`${action}s`],
        count((event) => event.type === 'post' && event.action === action),
      )
  }
  assert.is(from, bytes('events.jsonl').length, 'the chain covers the whole log')
})

folder('summary.json counts what the log holds', () => {
  const summary = json('summary.json')
  const events = lines('events.jsonl').map((line) => JSON.parse(line))
  assert.is(summary.posts, events.filter(({ type }) => type === 'post').length)
  assert.is(summary.exposures, events.filter(({ type }) => type === 'exposure').length)
  assert.is(summary.ticks, 12)
  assert.equal(summary, result.summary)
})

folder('manifest.json: environment, accounting, and every other file with true length and hash', () => {
  const manifest = json('manifest.json')
  assert.equal(Object.keys(manifest), [
    'format',
    'runId',
    'status',
    'identity',
    'environment',
    'accounting',
    'outputs',
  ])
  assert.is(manifest.status, 'FINISHED')
  assert.is(manifest.runId, result.runId)
  assert.equal(manifest.identity, json('identity.json').identity)
  const { startedMs, finishedMs, ...environment } = manifest.environment
  assert.equal(environment, {
    versions: host.process.versions,
    gitCommit: '0123abc',
    arguments: ['run', 'study.yaml'],
    execution: { outputFolder: studyRun },
  })
  assert.ok(started < startedMs && startedMs < finishedMs)
  assert.equal(manifest.accounting, { ticks: 12, posts: result.posts, exposures: result.exposures })
  const there = [...host.contents.keys()]
    .filter((path) => path.startsWith(`${studyRun}/`))
    .map((path) => path.slice(studyRun.length + 1))
    .filter((name) => name !== 'manifest.json')
  assert.equal(
    manifest.outputs.map(({ path }: { path: string }) => path),
    there.sort(),
  )
  for (const output of manifest.outputs) {
    assert.equal(output, {
      path: output.path,
      bytes: bytes(output.path).length,
      sha256: sha256(bytes(output.path)),
    })
  }
  assert.is(result.eventsSha256, sha256(bytes('events.jsonl')))
})

folder('status.json says RUNNING, with the process, only while it runs', async () => {
  const watched = studyHost()
  const seen: unknown[] = []
  await runScenario(
    'study.yaml',
    { onTick: () => seen.push(JSON.parse(watched.text(`${studyRun}/status.json`))) },
    watched,
  )
  assert.is(seen.length, 13)
  for (const status of seen as { status: string; processId: number; atMs: number }[]) {
    assert.equal(status, { status: 'RUNNING', processId: 4711, atMs: status.atMs })
  }
  assert.not(watched.contents.has(`${studyRun}/status.json`))
})

folder('equal runs are equal files, the manifest apart', async () => {
  const again = studyHost()
  await runScenario('study.yaml', { seed: '8', out: studyRun }, again)
  for (const [path, content] of again.contents) {
    if (!path.endsWith('manifest.json')) assert.equal(content, host.contents.get(path), path)
  }
})

folder('agents.jsonl of many agents, with what is not known of them as null', async () => {
  const many = studyHost({
    'study.yaml':
      'name: many\nticks: 1\ngraph: { type: erdos-renyi, agents: 9000, probability: 0 }\nseedPosts: []\nbehaviour: { text: none }\n',
  })
  const { folder: at } = await runScenario('study.yaml', {}, many)
  const ids = many
    .text(`${at}/agents.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id as string)
  assert.is(ids.length, 9000)
  assert.equal(ids, ids.toSorted())
})

folder('two inputs of the same content are copied once', async () => {
  const twice = studyHost({
    'study.yaml': studyFiles['study.yaml']!.replace(
      '{ file: people.csv }',
      '{ file: people.csv, generate: { resample: { file: same.csv } } }',
    ),
    'same.csv': studyFiles['people.csv']!,
  })
  await runScenario('study.yaml', {}, twice)
  const copies = [...twice.contents.keys()].filter((path) => path.includes('/inputs/'))
  assert.is(copies.length, 3)
  const { outputs } = JSON.parse(twice.text(`${studyRun}/manifest.json`)) as { outputs: { path: string }[] }
  assert.is(new Set(outputs.map(({ path }) => path)).size, outputs.length)
})

folder.run()
