import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type CapturedHost, capturedHost } from '../../src/host/captured-host.ts'
import { sha256 } from '../../src/input/input-files.ts'
import { asProcess, contentsOf, hearsay, studyHost, studyRun } from '../support/study.ts'

const replay = suite('hearsay replay')

async function ran(...argv: string[]): Promise<CapturedHost> {
  const host = studyHost()
  assert.is((await hearsay(host, 'run', 'study.yaml', '-q', ...argv)).exitCode, 0)
  return host
}
const shown = 'output/study/seed-7'
const sha = (host: CapturedHost, name: string) => sha256(host.contents.get(`${studyRun}/${name}`)!)
function edit(host: CapturedHost, name: string, change: (text: string) => string): void {
  const path = `${studyRun}/${name}`
  const before = host.text(path)
  const after = change(before)
  assert.is.not(after, before, `${name} is changed`)
  host.put(path, after)
}
/** The text with the n-th line replaced; from the end if n is negative. */
const withLine = (number: number, change: (line: string) => string) => (text: string) => {
  const lines = text.trimEnd().split('\n')
  const index = number < 0 ? lines.length + number : number - 1
  return `${lines.with(index, change(lines[index]!)).join('\n')}\n`
}

replay('the same bytes', async () => {
  const host = await ran()
  const before = contentsOf(host, studyRun)
  const posts = host.text(`${studyRun}/events.jsonl`).match(/"type":"post"/g)?.length
  assert.equal(await hearsay(host, 'replay', shown), {
    exitCode: 0,
    stdout: `same bytes ${shown}: 12 ticks, ${posts} posts\n  sha256 ${sha(host, 'events.jsonl')}\n`,
    stderr: '',
  })
  assert.equal(contentsOf(host, studyRun), before, '~> nothing is written')
})

replay('--quiet prints nothing, --json the result', async () => {
  const host = await ran()
  assert.equal(await hearsay(host, 'replay', shown, '-q'), { exitCode: 0, stdout: '', stderr: '' })
  const { exitCode, stdout, stderr } = await hearsay(host, 'replay', shown, '--json')
  assert.is(exitCode, 0)
  assert.is(stderr, '')
  const told = JSON.parse(stdout)
  assert.equal(Object.keys(told), [
    'runId',
    'dir',
    'eventsSha256',
    'ticks',
    'posts',
    'changed',
    'identical',
    'changedValues',
    'difference',
    'failure',
  ])
  assert.is(told.dir, studyRun)
  assert.is(told.identical, true)
})

replay('a log with a changed line: the file with both hashes, then the first difference', async () => {
  const host = await ran()
  const recorded = sha(host, 'events.jsonl')
  const line =
    host
      .text(`${studyRun}/events.jsonl`)
      .split('\n')
      .findIndex((text) => text.includes('"tick":5')) + 1
  edit(
    host,
    'events.jsonl',
    withLine(line, (text) => text.replace('"agent":"', '"agent":"x')),
  )
  const { exitCode, stdout, stderr } = await hearsay(host, 'replay', shown)
  assert.is(exitCode, 5)
  assert.is(stdout, '')
  const [first, second, ...rest] = stderr.trimEnd().split('\n')
  assert.is(
    first,
    `error ${shown}/events.jsonl must have SHA-256 ${recorded} as recorded, not ${sha(host, 'events.jsonl')}. [REPLAY_DIFFERS]`,
  )
  assert.is(
    second,
    `error ${shown}/events.jsonl:${line} is the first line that differs, in tick 5. [REPLAY_DIFFERS]`,
  )
  const [above, below, carets, hint, count] = rest
  assert.match(above!, /^ {2}recorded {2}\{"type":".*"agent":"x/)
  assert.match(below!, /^ {2}replayed {2}\{"type":"/)
  assert.is(above![carets!.indexOf('^')], 'x', 'the caret points at the difference')
  assert.is(hint, `  hint: hearsay inspect ${shown} --tick 5`)
  assert.is(count, '2 problems')
})

replay('the difference in a long line is brought into view', async () => {
  const host = await ran()
  edit(
    host,
    'events.jsonl',
    withLine(2, (line) => line.replace('bakery closes. 🥖', `bakery ${'very '.repeat(100)}closes`)),
  )
  const { stderr } = await hearsay(host, 'replay', shown)
  assert.match(
    stderr,
    /\n {2}recorded {2}….*bakery very very .*…\n {2}replayed {2}….*bakery closes.*\n +\^\n/,
  )
  assert.ok(
    stderr
      .split('\n')
      .slice(1, 5)
      .every((line) => line.length < 130),
  )
})

replay('a log that is cut off, or goes on', async () => {
  const host = await ran()
  edit(host, 'events.jsonl', (text) => text.split('\n').slice(0, 4).join('\n').concat('\n'))
  assert.match(
    (await hearsay(host, 'replay', shown)).stderr,
    `events.jsonl:5 is the first line that differs, in tick`,
  )
  const longer = await ran()
  const lines = longer.text(`${studyRun}/events.jsonl`).split('\n').length
  edit(longer, 'events.jsonl', (text) => `${text}\n`)
  const { exitCode, stderr } = await hearsay(longer, 'replay', shown)
  assert.is(exitCode, 5)
  assert.match(
    stderr,
    `events.jsonl:${lines} is the first line that differs. [REPLAY_DIFFERS]\n  recorded  (an empty line)\n  replayed  (there is no such line)\n  hint: sed -n ${lines}p ${shown}/events.jsonl\n`,
  )
})

replay('a value changed in scenario.yaml: file, value and first difference', async () => {
  const host = await ran()
  edit(host, 'scenario.yaml', (text) => text.replace('engage: {', 'engage: { freshness: { halfLife: 1m },'))
  const { exitCode, stdout, stderr } = await hearsay(host, 'replay', shown)
  assert.is(exitCode, 5)
  assert.is(stdout, '')
  assert.match(stderr, `error ${shown}/scenario.yaml must have SHA-256 `)
  assert.match(
    stderr,
    `error ${shown}/scenario.yaml behaviour.engage.freshness must be absent as recorded, not {"halfLife":"1m"}. [REPLAY_DIFFERS]\n`,
  )
  assert.match(stderr, ' is the first line that differs, in tick ')
})

replay('a comment changed in scenario.yaml: still not as recorded, but the log is the same', async () => {
  const host = await ran()
  edit(host, 'scenario.yaml', (text) => `${text}# a thought\n`)
  const { exitCode, stderr } = await hearsay(host, 'replay', shown)
  assert.is(exitCode, 5)
  assert.match(stderr, `error ${shown}/scenario.yaml must have SHA-256 `)
  assert.match(
    stderr,
    `error ${shown} gives the same log all the same: what was changed does not show in it. [REPLAY_DIFFERS]\n2 problems\n`,
  )
})

replay('a changed input is called by its name in the scenario', async () => {
  const host = await ran()
  const copy = `inputs/${sha256(host.contents.get('/work/people.csv')!)}`
  edit(host, copy, (text) => text.replace('ana,0.9', 'ana,0.1'))
  const { exitCode, stderr } = await hearsay(host, 'replay', shown)
  assert.is(exitCode, 5)
  assert.match(
    stderr,
    `error ${shown}/${copy} is the input people.csv and must have SHA-256 ${copy.slice(7)} as recorded, not ${sha(host, copy)}. [REPLAY_DIFFERS]\n`,
  )
  assert.match(stderr, ' is the first line that differs')
})

replay('many changed values are counted, and a long one is cut', async () => {
  const host = await ran()
  const posts = Array.from(
    { length: 30 },
    (_, index) => `{ author: ana, text: ${'word '.repeat(40)}${index} }`,
  )
  edit(host, 'scenario.yaml', (text) => text.replace('news.yaml', `[${posts.join(', ')}]`))
  const { stderr } = await hearsay(host, 'replay', shown)
  assert.is(stderr.match(/scenario\.yaml seedPosts\S+ must be /g)?.length, 10)
  assert.match(stderr, /word…, .*|word…\./)
  assert.match(
    stderr,
    /error \S+scenario\.yaml has \d+ more values that are not as recorded\. \[REPLAY_DIFFERS\]\n/,
  )
})

replay('a scenario or input that can no longer be used is a finding, no crash', async () => {
  const host = await ran()
  edit(host, 'scenario.yaml', (text) => text.replace('ticks: 12', 'ticks: many'))
  const broken = await hearsay(host, 'replay', shown)
  assert.is(broken.exitCode, 5)
  assert.match(
    broken.stderr,
    /scenario\.yaml must have SHA-256 .*\nerror \S+scenario\.yaml:5:8 ticks must be .*\[INVALID_VALUE\]\n/,
  )
  const binary = await ran()
  edit(binary, `inputs/${sha256(binary.contents.get('/work/follows.csv')!)}`, () => '\0')
  const told = await hearsay(binary, 'replay', shown)
  assert.is(told.exitCode, 5)
  assert.match(told.stderr, /error follows\.csv must be a text file.*\[FILE_UNREADABLE\]\n/)
})

replay('a damaged identity.json: nothing is run by it', async () => {
  for (const change of [
    (text: string) => text.slice(0, 20),
    (text: string) => text.replace('"format": 1', '"format": 2'),
  ]) {
    const host = await ran()
    edit(host, 'identity.json', change)
    const { exitCode, stdout, stderr } = await hearsay(host, 'replay', shown)
    assert.is(exitCode, 5)
    assert.is(stdout, '')
    assert.match(stderr, `error ${shown}/identity.json must have SHA-256 `)
    assert.match(
      stderr,
      `error ${shown} was not run again: identity.json says what to run, and it is not as recorded. [REPLAY_DIFFERS]\n`,
    )
  }
})

replay('files that are gone', async () => {
  for (const name of [
    'events.jsonl',
    'ticks.jsonl',
    'agents.jsonl',
    'summary.json',
    'scenario.yaml',
    'scenario.resolved.json',
    'identity.json',
  ]) {
    const host = await ran()
    const recorded = sha(host, name)
    host.files.remove(`${studyRun}/${name}`)
    const { exitCode, stdout, stderr } = await hearsay(host, 'replay', shown)
    assert.is(exitCode, 5, name)
    assert.is(stdout, '')
    assert.match(
      stderr,
      `error ${shown}/${name} must have SHA-256 ${recorded} as recorded, but is gone. [REPLAY_DIFFERS]\n`,
    )
    const again = ['events.jsonl', 'scenario.yaml', 'identity.json'].includes(name)
    assert.match(stderr, again ? 'was not run again' : 'gives the same log all the same')
  }
})

replay('a run of another version of the engine is refused', async () => {
  const host = await ran()
  for (const [key, value] of [
    ['engineSemantics', 999],
    ['rng', 'dice'],
  ] as const) {
    const manifest = JSON.parse(host.text(`${studyRun}/manifest.json`))
    manifest.identity[key] = value
    const other = studyHost()
    for (const [path, bytes] of host.contents) other.put(path, bytes)
    other.put(`${studyRun}/manifest.json`, JSON.stringify(manifest))
    const { exitCode, stdout, stderr } = await hearsay(other, 'replay', shown)
    assert.is(exitCode, 5)
    assert.is(stdout, '')
    assert.match(
      stderr,
      new RegExp(
        `^error ${shown} was not run again: it was made with engine semantics \\S+ and random scheme \\S+, but this hearsay has .* \\[REPLAY_DIFFERS\\]\n {2}hint: use the version that made it: npx hearsay@0\\.0\\.0 replay ${shown}\n$`,
      ),
    )
  }
})

replay('a run folder explains itself: moved to another world, without its scenario', async () => {
  const host = await ran('--seed', 'spring', '--ticks', '9')
  const moved = capturedHost({ workingFolder: '/' })
  const from = '/work/output/study/seed-spring'
  for (const [path, bytes] of host.contents)
    if (path.startsWith(from)) moved.put(path.replace(from, '/archive/run-1'), bytes)
  const { exitCode, stdout, stderr } = await hearsay(moved, 'replay', 'archive/run-1')
  assert.is(stderr, '')
  assert.is(exitCode, 0)
  assert.match(stdout, /^same bytes archive\/run-1: 9 ticks, /)
})

replay('no run, a run that did not end, a damaged manifest', async () => {
  const partial = await ran()
  partial.files.remove(`${studyRun}/manifest.json`)
  const damaged = await ran()
  damaged.put(`${studyRun}/manifest.json`, '{}')
  for (const [host, folder, message] of [
    [
      studyHost(),
      'nowhere',
      /^error nowhere must be the folder of a run, but there is no such folder\. \[RUN_FOLDER_INVALID\]\n/,
    ],
    [
      studyHost(),
      'study.yaml',
      /^error study\.yaml must be the folder of a run, but there is no such folder\./,
    ],
    [studyHost(), '.', /^error \. must be the folder of a run, but is not\./],
    [
      partial,
      shown,
      /^error \S+ holds a run that did not end, .*\n {2}hint: finish it: hearsay run SCENARIO\.yaml --resume\n/,
    ],
    [damaged, shown, /^error \S+\/manifest\.json is damaged, /],
  ] as const) {
    const { exitCode, stdout, stderr } = await hearsay(host, 'replay', folder)
    assert.is(exitCode, 3)
    assert.is(stdout, '')
    assert.match(stderr, message)
  }
})

replay('progress goes to stderr; the lock of a running run is none of its business', async () => {
  const host = await ran()
  let nowMs = 0
  const slow = { ...asProcess(host, 2, [1, 2]), now: () => (nowMs += 1000) }
  host.put(`${studyRun}/.lock-1-captured`, '')
  const { exitCode, stdout, stderr } = await hearsay(slow, 'replay', shown)
  assert.is(exitCode, 0)
  assert.match(stderr, /^replaying: tick 3 of 12 \(25 %\), /)
  assert.match(stdout, /^same bytes /)
})

replay.run()
