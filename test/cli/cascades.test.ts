import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { CapturedHostOptions } from '../../src/host/captured-host.ts'
import { hearsay, studyHost, studyRun } from '../support/study.ts'

const cascades = suite('hearsay cascades')

async function ran(options: CapturedHostOptions = {}) {
  const host = studyHost({}, options)
  await hearsay(host, 'run', 'study.yaml', '-q')
  return host
}
const spread = ['mean', 'median', 'p90', 'p99', 'max']
const metrics = ['size', 'depth', 'maxBreadth', 'structuralVirality', 'shareOffRoot']

cascades('tables: sizes reached, spread of each metric, the largest', async () => {
  const host = await ran()
  const { exitCode, stdout, stderr } = await hearsay(host, 'cascades', studyRun)
  assert.is(exitCode, 0)
  assert.is(stderr, '')
  assert.match(stdout, /^\d+ cascades, \d+\.\d % never shared\n\nsize at least {2}/)
  assert.match(stdout, /\nspread +mean +median +p90 +p99 +max\nof all \d+\n {2}size /)
  assert.match(
    stdout,
    /\nof the \d+ shared\n {2}depth .*\n {2}max breadth .*\n {2}structural virality .*\n {2}share off root /,
  )
  assert.match(stdout, /\nlargest {2}author /)
  assert.not.match(stdout, /NaN|undefined|null/)
  const lines = stdout.split('\n')
  assert.ok(lines.every((line) => line === line.trimEnd() && line.length <= 80))
})

cascades('the largest come first, equals by root, and --top says how many', async () => {
  const host = await ran()
  const rows = (stdout: string) =>
    stdout
      .split(/largest .*\n.*\n/)[1]
      ?.trim()
      .split('\n')
      .map((line) => line.trim().split(/ +/)) ?? []
  const all = rows((await hearsay(host, 'cascades', studyRun, '--top', '999')).stdout)
  assert.ok(all.length > 2)
  for (const [index, [root, , , size]] of all.slice(1).entries()) {
    const [rootBefore, , , sizeBefore] = all[index]!
    assert.ok(Number(size) < Number(sizeBefore) || (size === sizeBefore && Number(root) > Number(rootBefore)))
  }
  assert.equal(rows((await hearsay(host, 'cascades', studyRun, '--top', '1')).stdout), all.slice(0, 1))
  assert.not.match((await hearsay(host, 'cascades', studyRun, '--top', '0')).stdout, 'largest')
})

cascades('--json: exactly the members of the contract', async () => {
  const host = await ran()
  const { exitCode, stdout, stderr } = await hearsay(host, 'cascades', studyRun, '--json')
  assert.is(exitCode, 0)
  assert.is(stderr, '')
  assert.match(stdout, /^\{.*\}\n$/)
  const told = JSON.parse(stdout)
  assert.equal(Object.keys(told), ['cascades', ...metrics, 'unshared'])
  for (const name of metrics) assert.equal(Object.keys(told[name]), spread, name)
  const roots = host.text(`${studyRun}/events.jsonl`).match(/"type":"post".*"id":(\d+),.*"root":\1,/g)
  assert.is(told.cascades, roots?.length)
})

cascades('--csv: one row a cascade', async () => {
  const host = await ran()
  const { exitCode, stdout, stderr } = await hearsay(host, 'cascades', studyRun, '--csv')
  assert.is(exitCode, 0)
  assert.is(stderr, '')
  const [head, ...rows] = stdout.trimEnd().split('\n')
  assert.is(head, 'root,origin,author,tick,size,depth,maxBreadth,structuralVirality,shareOffRoot')
  const summary = JSON.parse((await hearsay(host, 'cascades', studyRun, '--json')).stdout)
  assert.is(rows.length, summary.cascades)
})

cascades('a narrow terminal is not overrun', async () => {
  const narrow = await ran({ isTerminal: true, columns: 46, environment: { NO_COLOR: '1' } })
  const { stdout } = await hearsay(narrow, 'cascades', studyRun)
  assert.ok(
    stdout.split('\n').every((line) => line.length <= 46),
    stdout,
  )
  assert.match(stdout, /\n\(cut to fit; --json and --csv have all\)\n$/)
})

cascades('a run that did not end: its figures, with a word of caution', async () => {
  const host = await ran()
  host.files.remove(`${studyRun}/manifest.json`)
  host.put(`${studyRun}/status.json`, '{"status":"KILLED"}')
  for (const flag of ['--json', '--csv', '--top=3']) {
    const { exitCode, stdout, stderr } = await hearsay(host, 'cascades', studyRun, flag)
    assert.is(exitCode, 0)
    assert.match(stderr, /^note This run did not end \(KILLED\): .*\n$/)
    assert.ok(stdout.length > 0)
  }
})

cascades('a run without posts, and one without shares', async () => {
  const nobody = 'id,activityPerTick,engagement\nana,0,0\nben,0,0\ncleo,0,0\ndan,0,0\neva,0,0\n'
  const silent = studyHost({ 'people.csv': nobody, 'news.yaml': '[]' })
  await hearsay(silent, 'run', 'study.yaml')
  assert.is((await hearsay(silent, 'cascades', studyRun)).stdout, '0 cascades\n')
  const unshared = studyHost({ 'people.csv': nobody })
  await hearsay(unshared, 'run', 'study.yaml')
  const { stdout } = await hearsay(unshared, 'cascades', studyRun)
  assert.match(stdout, /^2 cascades, 100 % never shared\n/)
  assert.not.match(stdout, /NaN|undefined|null|largest|of the 0/)
})

cascades('no run folder: what to do, on stderr', async () => {
  const host = studyHost()
  for (const folder of ['nowhere', '.', 'study.yaml']) {
    const { exitCode, stdout, stderr } = await hearsay(host, 'cascades', folder)
    assert.is(exitCode, 3)
    assert.is(stdout, '')
    assert.match(stderr, /^error .*run folder.* \[RUN_FOLDER_INVALID\]\n {2}hint: /)
  }
})

cascades.run()
