import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { CapturedHost } from '../../src/host/captured-host.ts'
import { sha256 } from '../../src/input/input-files.ts'
import { replayRun } from '../../src/replay/replay-run.ts'
import { runScenario } from '../../src/run/run-scenario.ts'
import { studyFiles, studyHost, studyRun } from '../support/study.ts'

const replay = suite('replayRun')

async function ran(largestCopyBytes?: number): Promise<CapturedHost> {
  const host = studyHost()
  await runScenario('study.yaml', { ...(largestCopyBytes !== undefined && { largestCopyBytes }) }, host)
  return host
}

replay('every byte of the log counts', async () => {
  const host = await ran()
  const path = `${studyRun}/events.jsonl`
  const log = host.contents.get(path)!.slice()
  const lineOf = (at: number) => log.subarray(0, at).filter((byte) => byte === 10).length + 1
  for (let at = 0; at < log.length; at += 61) {
    const changed = log.slice()
    changed[at]! ^= 1
    host.put(path, changed)
    const { identical, difference, changed: files } = await replayRun(studyRun, {}, host)
    assert.is(identical, false)
    assert.is(difference?.line, lineOf(at), `byte ${at}`)
    assert.equal(
      files.map((file) => file.path),
      ['events.jsonl'],
    )
    assert.is(files[0]!.recordedSha256, sha256(log))
    assert.is(files[0]!.nowSha256, sha256(changed))
  }
})

replay(
  'first, middle and last line; cut off within a line, between lines and to nothing; added to',
  async () => {
    const host = await ran()
    const path = `${studyRun}/events.jsonl`
    const log = host.text(path)
    const lines = log.trimEnd().split('\n')
    const last = lines.length
    const changedLine = (number: number) => `${lines.with(number - 1, '{}').join('\n')}\n`
    const cases: [
      name: string,
      text: string,
      line: number,
      recorded: string | null,
      replayed: string | null,
    ][] = [
      ['first line', changedLine(1), 1, '{}', lines[0]!],
      ['middle line', changedLine(9), 9, '{}', lines[8]!],
      ['last line', changedLine(last), last, '{}', lines[last - 1]!],
      ['no last line break', log.slice(0, -1), last, lines[last - 1]!, lines[last - 1]!],
      ['cut within a line', lines.slice(0, 6).join('\n').slice(0, -4), 6, lines[5]!.slice(0, -4), lines[5]!],
      ['cut between lines', `${lines.slice(0, 6).join('\n')}\n`, 7, null, lines[6]!],
      ['empty', '', 1, null, lines[0]!],
      ['one line more', `${log}{"more":1}\n`, last + 1, '{"more":1}', null],
      ['a line in between', `${lines.toSpliced(4, 0, '{}').join('\n')}\n`, 5, '{}', lines[4]!],
      ['a line less', `${lines.toSpliced(4, 1).join('\n')}\n`, 5, lines[5]!, lines[4]!],
    ]
    for (const [name, text, line, recorded, replayed] of cases) {
      host.put(path, text)
      const { difference, identical } = await replayRun(studyRun, {}, host)
      assert.is(identical, false, name)
      const tick = /"tick":(\d+)/.exec(replayed ?? '')?.[1] ?? /"tick":(\d+)/.exec(recorded ?? '')?.[1]
      assert.equal(
        difference,
        { line, tick: tick === undefined ? null : Number(tick), recorded, replayed },
        name,
      )
    }
  },
)

replay('stops at the first difference', async () => {
  const host = await ran()
  const path = `${studyRun}/events.jsonl`
  const lines = host.text(path).split('\n')
  const at = lines.findIndex((line) => line.includes('"tick":4'))
  host.put(path, lines.with(at, '{}').join('\n'))
  const ticks: (number | null)[] = []
  await replayRun(studyRun, { onTick: ({ tick }) => ticks.push(tick) }, host)
  assert.equal(ticks, [0, 1, 2, 3, 4])
})

replay('one changed byte in any other file is named with both hashes', async () => {
  const inputs = Object.keys(studyFiles)
    .filter((name) => name !== 'study.yaml')
    .map((name) => `inputs/${sha256(studyFiles[name]!)}`)
  for (const name of [
    ...inputs,
    'scenario.yaml',
    'scenario.resolved.json',
    'identity.json',
    'summary.json',
    'agents.jsonl',
    'ticks.jsonl',
  ]) {
    const host = await ran()
    const path = `${studyRun}/${name}`
    const before = host.contents.get(path)!
    const after = before.slice()
    // The last digit or, without any, the last letter: the file stays readable.
    const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39
    const at = before.some(isDigit)
      ? before.findLastIndex(isDigit)
      : before.findLastIndex((byte) => byte > 0x60)
    after[at]! ^= 1
    host.put(path, after)
    const { identical, changed } = await replayRun(studyRun, {}, host)
    assert.is(identical, false, name)
    assert.equal(
      changed.map(({ path: at, recordedSha256, nowSha256 }) => [at, recordedSha256, nowSha256]),
      [[name, sha256(before), sha256(after)]],
    )
  }
})

replay('an input too large to be copied is asked for, and taken from the folder given', async () => {
  const host = await ran(100)
  const copied = [...host.contents.keys()].filter((path) => path.includes('/inputs/'))
  assert.equal(copied, [`${studyRun}/inputs/${sha256(studyFiles['follows.csv']!)}`], 'the small one only')
  try {
    await replayRun(studyRun, {}, host)
    assert.unreachable()
  } catch (error) {
    const [problem] = (error as { problems: { code: string; message: string; hint: string }[] }).problems
    assert.is(problem!.code, 'RUN_FOLDER_INVALID')
    assert.match(problem!.message, /has no copy of the input news\.yaml: it was too large \(\d+ bytes\)/)
    assert.match(problem!.hint, 'hearsay replay output/study/seed-7 --inputs FOLDER')
  }
  assert.is((await replayRun(studyRun, { inputs: '.' }, host)).identical, true)

  host.put('/work/people.csv', studyFiles['people.csv']!.replace('ana,0.9', 'ana,0.1'))
  const { identical, changed, difference } = await replayRun(studyRun, { inputs: '/work' }, host)
  assert.is(identical, false)
  assert.is(changed.length, 1)
  assert.is(changed[0]!.path, '/work/people.csv')
  assert.is(changed[0]!.input, 'people.csv')
  assert.ok(difference)

  const gone = await replayRun(studyRun, { inputs: '/work/nowhere' }, host)
  assert.equal(
    gone.changed.map(({ input, nowSha256 }) => [input, nowSha256]),
    [
      ['news.yaml', null],
      ['people.csv', null],
    ],
  )
  assert.match(gone.failure![0]!.message, 'was not run again: news.yaml is gone')
})

replay('a copy that is gone is named, not asked for', async () => {
  const host = await ran()
  host.files.remove(`${studyRun}/inputs`)
  const { changed, failure } = await replayRun(studyRun, {}, host)
  assert.equal(
    changed.map(({ input }) => input),
    ['people.csv', 'follows.csv', 'news.yaml'].sort((a, b) =>
      sha256(studyFiles[a]!) < sha256(studyFiles[b]!) ? -1 : 1,
    ),
  )
  assert.match(failure![0]!.message, /was not run again: \S+ is gone/)
})

replay('what the command line set over the scenario is set again', async () => {
  const host = studyHost()
  const { folder } = await runScenario('study.yaml', { seed: 'x', ticks: 4, out: 'there' }, host)
  const { identical, ticks } = await replayRun('there', {}, host)
  assert.is(folder, '/work/there')
  assert.is(identical, true)
  assert.is(ticks, 4)
})

replay.run()
