import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { contentsOf, hearsay, studyHost, studyRun } from '../support/study.ts'

const run = suite('hearsay run')

run('finishes, sums up on stdout and tells on stderr how it went', async () => {
  const host = studyHost()
  const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml')
  assert.is(exitCode, 0)
  assert.match(stderr, /^study\.yaml: 5 agents, 12 ticks\ndone in \d\.\d s\n$/)
  for (const name of [
    'posts',
    'exposures',
    'cascades',
    'reach',
    'activity',
    'actions',
    'stories',
    'largest',
    'log',
    'next',
  ]) {
    assert.match(stdout, new RegExp(`^${name} `, 'm'))
  }
  assert.match(stdout, '\nstudy       seed 7; 5 agents; 12 ticks of 1 h from 2024-05-04T08:00\n')
  assert.match(stdout, '\nnext        hearsay cascades output/study/seed-7\n')
  assert.ok(stdout.split('\n').every((line) => line.length <= 80 && line === line.trimEnd()))
  assert.ok(host.contents.has(`${studyRun}/manifest.json`))
})

run('--json: one object of exactly these members', async () => {
  const host = studyHost()
  const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml', '--json')
  assert.is(exitCode, 0)
  assert.match(stdout, /^\{.*\}\n$/)
  const told = JSON.parse(stdout)
  const manifest = JSON.parse(host.text(`${studyRun}/manifest.json`))
  const summary = JSON.parse(host.text(`${studyRun}/summary.json`))
  assert.equal(Object.keys(told), [
    'runId',
    'dir',
    'status',
    'posts',
    'exposures',
    'cascades',
    'eventsSha256',
  ])
  assert.equal(told, {
    runId: manifest.runId,
    dir: studyRun,
    status: 'finished',
    posts: summary.posts,
    exposures: summary.exposures,
    cascades: summary.cascades.cascades,
    eventsSha256: manifest.outputs.find(({ path }: { path: string }) => path === 'events.jsonl').sha256,
  })
  assert.match(stderr, /^study\.yaml: .*\ndone in .*\n$/)
})

run('--quiet: the run folder, and nothing else', async () => {
  const told = { exitCode: 0, stdout: 'output/study/seed-7\n', stderr: '' }
  const host = studyHost()
  assert.equal(await hearsay(host, 'run', 'study.yaml', '--quiet'), told)
  assert.equal(await hearsay(host, 'run', 'study.yaml', '-q'), told, 'also when it is there already')
})

run('--quiet --json: the object, and nothing else', async () => {
  const { stdout, stderr } = await hearsay(studyHost(), 'run', 'study.yaml', '--quiet', '--json')
  assert.is(stderr, '')
  assert.is(JSON.parse(stdout).status, 'finished')
})

run('--seed, --ticks and --out', async () => {
  const host = studyHost()
  const argv = ['run', 'study.yaml', '--seed', 'a/b', '--ticks', '5', '--out', '../elsewhere/it', '--quiet']
  assert.is((await hearsay(host, ...argv)).stdout, '/elsewhere/it\n')
  const [first] = host.text('/elsewhere/it/events.jsonl').split('\n')
  assert.is(JSON.parse(first!).seed, 'a/b')
  assert.is(host.text('/elsewhere/it/ticks.jsonl').split('\n').length, 5 + 1 + 1)
  assert.not(host.contents.has(`${studyRun}/manifest.json`))
})

run('a random seed that looks like a flag', async () => {
  const host = studyHost()
  assert.is((await hearsay(host, 'run', 'study.yaml', '--seed', '-5', '-q')).stdout, 'output/study/seed--5\n')
  assert.is((await hearsay(host, 'run', 'study.yaml', '--seed=-6', '-q')).stdout, 'output/study/seed--6\n')
})

run('notices go to stderr', async () => {
  const people = 'id,engagement\nana,0.5\nben,0.5\ncleo,0.5\ndan,0.5\neva,0.5\nlonely,0.5\n'
  const host = studyHost({ 'people.csv': people })
  const { stdout, stderr } = await hearsay(host, 'run', 'study.yaml', '--json')
  assert.match(stderr, /^note 1 of 6 agents follow.*\nstudy\.yaml: 6 agents/m)
  JSON.parse(stdout)
})

run('in a pipe, a short run prints no progress; a long one prints quarters', async () => {
  const host = studyHost()
  assert.not.match((await hearsay(host, 'run', 'study.yaml')).stderr, 'running')
  let nowMs = 0
  const slow = { ...studyHost(), now: () => (nowMs += 1000) }
  const { stderr } = await hearsay(slow, 'run', 'study.yaml')
  assert.match(stderr, /\nrunning: tick 3 of 12 \(25 %\), \d+ posts?, \d+ s left\n/)
  assert.match(stderr, /\nrunning: tick 6 of 12 \(50 %\), /)
  assert.match(stderr, /\nrunning: tick 9 of 12 \(75 %\), /)
  assert.is(stderr.match(/running/g)?.length, 3)
})

run('on a terminal, one line is redrawn and removed', async () => {
  let nowMs = 0
  const host = { ...studyHost({}, { isTerminal: true, columns: 60 }), now: () => (nowMs += 500) }
  const { stdout, stderr } = await hearsay(host, 'run', 'study.yaml')
  const drawn = stderr.split('\r\x1b[2K').slice(1)
  assert.ok(drawn.length > 5)
  assert.match(drawn[0]!, 'running ')
  assert.match(drawn.at(-2)!, 'summing up')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
  const plain = drawn.slice(0, -1).map((line) => line.replace(/\x1b\[\d+m/g, ''))
  assert.ok(plain.every((line) => line.length <= 57 && !line.includes('\n')))
  assert.match(drawn.at(-1)!, /^\S*done/, 'and what follows stands on a clean line')
  assert.match(stdout, '\x1b[')
})

run('no escape sequences with NO_COLOR or TERM=dumb', async () => {
  const dumb = studyHost({}, { isTerminal: true, environment: { TERM: 'dumb' } })
  const { stdout, stderr } = await hearsay(dumb, 'run', 'study.yaml')
  assert.not.match(stdout + stderr, '\x1b')
  const plain = studyHost({}, { isTerminal: true, environment: { NO_COLOR: '1' } })
  assert.not.match((await hearsay(plain, 'run', 'study.yaml')).stdout, '\x1b')
})

run('a run without any share or exposure still sums up', async () => {
  const host = studyHost({
    'people.csv': 'id,activityPerTick,engagement\nana,0,0\nben,0,0\ncleo,0,0\ndan,0,0\neva,0,0\n',
  })
  const { exitCode, stdout } = await hearsay(host, 'run', 'study.yaml')
  assert.is(exitCode, 0)
  assert.match(stdout, '\nexposures   0 in 0 sessions\n')
  assert.not.match(stdout, /NaN|undefined|null|^largest/m)
})

run('many stories are cut with a word, and those without a label are called by their post', async () => {
  const news = Array.from({ length: 11 }, (_, index) => `- { author: ana, at: ${index}, text: x }\n`).join('')
  const host = studyHost({ 'news.yaml': news })
  const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml')
  assert.is(exitCode, 0, stderr)
  assert.match(stdout, /\n {2}post 1 .*\n/)
  assert.match(stdout, /\n {2}… and 3 more\n/)
})

run('a bug of ours says so, with what is needed to report it', async () => {
  const broken = {
    ...studyHost(),
    pause: () => Promise.reject(new TypeError('x is not a function')),
  }
  const { exitCode, stdout, stderr } = await hearsay(broken, 'run', 'study.yaml')
  assert.is(exitCode, 1)
  assert.is(stdout, '')
  assert.match(
    stderr,
    /^This is a bug in hearsay\..*\nhearsay run study\.yaml\nhearsay 0\.0\.0, .*\nTypeError: x is not/m,
  )
  assert.is(JSON.parse(broken.text(`${studyRun}/status.json`)).status, 'FAILED')
})

run('the folder holds nothing but the files of a run', async () => {
  const host = studyHost()
  await hearsay(host, 'run', 'study.yaml')
  const names = Object.keys(contentsOf(host, studyRun)).map((path) => path.slice(studyRun.length + 1))
  assert.equal(
    names.filter((name) => !name.startsWith('inputs/')),
    [
      'agents.jsonl',
      'events.jsonl',
      'identity.json',
      'manifest.json',
      'scenario.resolved.json',
      'scenario.yaml',
      'summary.json',
      'ticks.jsonl',
    ],
  )
  assert.is(names.filter((name) => /^inputs\/[0-9a-f]{64}$/.test(name)).length, 3)
})

run.run()
