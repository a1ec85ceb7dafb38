/** Running into a folder that holds something. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { CapturedHost } from '../../src/host/captured-host.ts'
import { sha256 } from '../../src/input/input-files.ts'
import {
  asProcess,
  contentsOf,
  hearsay,
  studyFiles,
  studyHost,
  studyRun,
  withFiles,
} from '../support/study.ts'

const again = suite('hearsay run, again')

async function finished(): Promise<CapturedHost> {
  const host = studyHost()
  assert.is((await hearsay(host, 'run', 'study.yaml')).exitCode, 0)
  return host
}

/** A run that Ctrl-C stopped after three ticks. */
async function partial(): Promise<CapturedHost> {
  const host = studyHost()
  let pauses = 0
  const stopped = {
    ...host,
    pause: async () => {
      pauses += 1
      if (pauses === 3) host.signal('SIGINT')
    },
  }
  const { exitCode } = await hearsay(stopped, 'run', 'study.yaml')
  assert.is(exitCode, 130)
  return host
}

const events = (host: CapturedHost) => host.text(`${studyRun}/events.jsonl`)

again('the same run: says so, shows its summary, changes nothing', async () => {
  const host = await finished()
  const before = contentsOf(host, studyRun)
  for (const more of [[], ['--resume'], ['--seed', '7'], ['--ticks', '12']]) {
    const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml', ...more)
    assert.is(exitCode, 0)
    assert.is(stderr, 'done before: output/study/seed-7 holds this very run, complete; nothing was run\n')
    assert.match(stdout, /^posts {7}\d/m)
    assert.equal(contentsOf(host, studyRun), before)
  }
  const { stdout } = await hearsay(host, 'run', 'study.yaml', '--json')
  assert.is(JSON.parse(stdout).status, 'existing')
})

again('the same run, with a summary that was changed or is of another version: sums up anew', async () => {
  const summaryPath = `${studyRun}/summary.json`
  const manifestPath = `${studyRun}/manifest.json`
  for (const isOther of [false, true]) {
    const host = await finished()
    host.put(summaryPath, host.text(summaryPath).replace('"ticks": 12', '"ticks": 99'))
    if (isOther) {
      const manifest = JSON.parse(host.text(manifestPath))
      manifest.environment.versions.hearsay = '99.0.0'
      const output = manifest.outputs.find(({ path }: { path: string }) => path === 'summary.json')
      output.sha256 = sha256(host.contents.get(summaryPath)!)
      host.put(manifestPath, JSON.stringify(manifest))
    }
    const { exitCode, stdout } = await hearsay(host, 'run', 'study.yaml')
    assert.is(exitCode, 0)
    assert.match(stdout, '; 12 ticks of ')
  }
})

again('the same run, but a file of it is gone, cut or damaged: says which', async () => {
  for (const [name, change, what] of [
    ['events.jsonl', (text: string) => text.slice(0, -5), / bytes, but it has \d+\./],
    ['agents.jsonl', () => null, / bytes, but it is gone\./],
    ['manifest.json', (text: string) => text.slice(0, -5), /manifest\.json, but it is damaged\./],
  ] as const) {
    const host = await finished()
    const changed = change(host.text(`${studyRun}/${name}`))
    if (changed === null) host.files.remove(`${studyRun}/${name}`)
    else host.put(`${studyRun}/${name}`, changed)
    const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml')
    assert.is(exitCode, 3)
    assert.is(stdout, '')
    assert.match(stderr, what)
    assert.match(stderr, '[RUN_FOLDER_INVALID]\n  hint: write the run anew: hearsay run study.yaml --force\n')
    assert.is((await hearsay(host, 'run', 'study.yaml', '--force')).exitCode, 0)
  }
})

const others: readonly [name: string, change: (host: CapturedHost) => string[], stderr: string][] = [
  ['another random seed', () => ['--seed', '8', '--out', studyRun], 'holds a run of random seed 7, not 8.'],
  [
    'other ticks',
    () => ['--ticks', '5'],
    'holds a run of this random seed, but of another scenario, other ticks or other input files.',
  ],
  [
    'another input',
    (host) => {
      host.put('/work/people.csv', studyFiles['people.csv']!.replace('0.9', '0.8'))
      return []
    },
    'holds a run of this random seed, but of another scenario, other ticks or other input files.',
  ],
  [
    'a damaged identity.json',
    (host) => {
      host.put(`${studyRun}/identity.json`, '{"format":1,')
      return []
    },
    'holds a run whose identity.json is damaged.',
  ],
  [
    'another version of the engine',
    (host) => {
      const path = `${studyRun}/identity.json`
      host.put(
        path,
        host
          .text(path)
          .replace(/"runId": "./, '"runId": "x')
          .replace(/("engineSemantics": )\d+/, '$10'),
      )
      return []
    },
    'holds a run of another version of hearsay.',
  ],
]
for (const [name, change, message] of others) {
  again(`a run of ${name}: refused without --force, and left as it is`, async () => {
    const host = await finished()
    const more = change(host)
    const before = contentsOf(host, studyRun)
    for (const flags of [[], ['--resume']]) {
      const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml', ...more, ...flags)
      assert.is(exitCode, 2)
      assert.is(stdout, '')
      assert.match(
        stderr,
        `error output/study/seed-7 ${message} [OUTPUT_EXISTS]\n  hint: keep both with --out DIR, or replace it: hearsay run study.yaml`,
      )
      assert.match(stderr, / --force\n$/)
      assert.equal(contentsOf(host, studyRun), before)
    }
    assert.is((await hearsay(host, 'run', 'study.yaml', ...more, '--force')).exitCode, 0)
  })
}

again(
  'a run that did not end: refused, and --resume finishes it with the bytes of an uninterrupted run',
  async () => {
    const host = await partial()
    const before = contentsOf(host, studyRun)
    assert.not(`${studyRun}/manifest.json` in before)
    const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml')
    assert.is(exitCode, 2)
    assert.is(stdout, '')
    assert.is(
      stderr,
      'error output/study/seed-7 holds a run of this scenario that did not end. [OUTPUT_EXISTS]\n' +
        '  hint: finish it: hearsay run study.yaml --resume\n',
    )
    assert.equal(contentsOf(host, studyRun), before)
    assert.is((await hearsay(host, 'run', 'study.yaml', '--resume')).exitCode, 0)
    const whole = await finished()
    assert.is(events(host), events(whole))
    assert.not(host.contents.has(`${studyRun}/status.json`))
  },
)

again('--force starts a run that did not end again', async () => {
  const host = await partial()
  assert.is((await hearsay(host, 'run', 'study.yaml', '--force')).exitCode, 0)
  assert.is(events(host), events(await finished()))
})

again('--force replaces what hearsay wrote and nothing else', async () => {
  const host = await finished()
  const mine = [`${studyRun}/notes.txt`, `${studyRun}/inputs/mine.csv`, `${studyRun}/plots/1.svg`]
  for (const path of mine) host.put(path, 'mine')
  const left = [`${studyRun}/events.jsonl.tmp-12`, `${studyRun}/inputs/${'0'.repeat(64)}`]
  for (const path of left) host.put(path, 'left over')
  assert.is(
    (await hearsay(host, 'run', 'study.yaml', '--seed', '8', '--out', studyRun, '--force')).exitCode,
    0,
  )
  for (const path of mine) assert.is(host.text(path), 'mine')
  for (const path of left) assert.not(host.contents.has(path), path)
  assert.is(JSON.parse(events(host).split('\n')[0]!).seed, '8')
})

again('a folder of other files is never touched, not even with --force', async () => {
  for (const flags of [[], ['--force'], ['--resume'], ['--force', '--resume']]) {
    const host = studyHost()
    host.put('/data/thesis.tex', 'ten years of work')
    host.put('/data/events.jsonl', 'of another program')
    const before = new Map(host.contents)
    const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml', '--out', '/data', ...flags)
    assert.is(exitCode, 2)
    assert.is(stdout, '')
    assert.is(
      stderr,
      'error /data must be an empty folder or a run, but holds other files. [OUTPUT_EXISTS]\n  hint: choose another folder with --out DIR\n',
    )
    assert.equal(host.contents, before)
  }
})

again(
  'an empty folder will do, and so will one where a run was killed before it wrote anything',
  async () => {
    const host = studyHost()
    host.files.makeFolder(studyRun)
    assert.is((await hearsay(host, 'run', 'study.yaml')).exitCode, 0)
    const killed = studyHost()
    killed.put(`${studyRun}/identity.json.tmp-99`, '{"for')
    killed.put(`${studyRun}/.lock-99-captured`, '')
    assert.is((await hearsay(killed, 'run', 'study.yaml')).exitCode, 0)
    assert.equal(Object.keys(contentsOf(killed, studyRun)), Object.keys(contentsOf(host, studyRun)))
  },
)

again('a file where the folder should be', async () => {
  const host = studyHost()
  for (const flags of [[], ['--force']]) {
    const { exitCode, stdout, stderr } = await hearsay(
      host,
      'run',
      'study.yaml',
      '--out',
      'news.yaml',
      ...flags,
    )
    assert.is(exitCode, 2)
    assert.is(stdout, '')
    assert.match(stderr, 'error news.yaml must be a folder for the run, but is a file. [OUTPUT_EXISTS]\n')
  }
})

again('a folder that another process writes to: busy, and undisturbed', async () => {
  const host = studyHost()
  const first = asProcess(host, 1, [1, 2])
  const second = asProcess(host, 2, [1, 2])
  let other: Awaited<ReturnType<typeof hearsay>> | undefined
  const watching = {
    ...first,
    pause: async () => {
      for (const flags of [[], ['--resume'], ['--force']]) {
        const before = contentsOf(host, studyRun)
        other = await hearsay(second, 'run', 'study.yaml', ...flags)
        assert.is(other.exitCode, 2)
        assert.is(other.stdout, '')
        assert.match(
          other.stderr,
          /^error output\/study\/seed-7 is being written to by process 1\. \[OUTPUT_BUSY\]\n {2}hint: wait for it, /,
        )
        assert.equal(contentsOf(host, studyRun), before)
      }
    },
  }
  assert.is((await hearsay(watching, 'run', 'study.yaml')).exitCode, 0)
  assert.ok(other)
  assert.is(events(host), events(await finished()))
})

again('two runs of one process into one folder: the second is refused', async () => {
  const host = studyHost()
  const both = await Promise.all([
    hearsay(host, 'run', 'study.yaml', '-q'),
    hearsay(host, 'run', 'study.yaml', '-q'),
  ])
  assert.equal(both.map(({ exitCode }) => exitCode).sort(), [0, 2])
  assert.is(events(host), events(await finished()))
})

again('the lock of a dead process is taken over, that of another machine is not', async () => {
  const host = await partial()
  host.put(`${studyRun}/.lock-99-captured`, '')
  assert.is((await hearsay(host, 'run', 'study.yaml', '--resume')).exitCode, 0)
  assert.not(host.contents.has(`${studyRun}/.lock-99-captured`))
  const elsewhere = await partial()
  elsewhere.put(`${studyRun}/.lock-99-node17`, '')
  const { exitCode, stderr } = await hearsay(elsewhere, 'run', 'study.yaml', '--resume')
  assert.is(exitCode, 2)
  assert.match(stderr, 'is being written to by process 99 on node17. [OUTPUT_BUSY]')
  assert.match(stderr, `rm output/study/seed-7/.lock-99-node17\n`)
})

again('a run that another process finished just before the lock was taken is not made again', async () => {
  const host = studyHost()
  const whole = await finished()
  let isRaced = false
  const racing = withFiles(host, {
    createNew(path, content) {
      if (!isRaced) for (const [at, bytes] of whole.contents) host.put(at, bytes)
      isRaced = true
      return host.files.createNew(path, content)
    },
  })
  const { stdout } = await hearsay(racing, 'run', 'study.yaml', '--json')
  assert.ok(isRaced)
  assert.is(JSON.parse(stdout).status, 'existing')
  assert.equal(contentsOf(host, studyRun), contentsOf(whole, studyRun))
})

again('SIGINT and SIGTERM finish the tick, say how to go on, and leave the folder resumable', async () => {
  for (const [signal, exitCode, word] of [
    ['SIGINT', 130, 'interrupted'],
    ['SIGTERM', 143, 'terminated'],
  ] as const) {
    const host = studyHost()
    let pauses = 0
    const stopped = {
      ...host,
      pause: async () => {
        pauses += 1
        if (pauses === 4) host.signal(signal)
      },
    }
    const told = await hearsay(stopped, 'run', 'study.yaml', '--seed', 'a b', '--out', 'x y')
    assert.is(told.exitCode, exitCode)
    assert.is(told.stdout, '')
    assert.match(
      told.stderr,
      new RegExp(`\\nerror The run was ${word} after 4 of 12 ticks\\. \\[${word.toUpperCase()}\\]\\n`),
    )
    assert.match(
      told.stderr,
      "\n  hint: finish the run: hearsay run study.yaml --seed 'a b' --out 'x y' --resume\n",
    )
    assert.is(JSON.parse(host.text('/work/x y/status.json')).status, 'KILLED')
    assert.is(host.text('/work/x y/ticks.jsonl').split('\n').length, 4 + 1)
    assert.equal(
      Object.keys(contentsOf(host, '/work/x y')).filter((path) => /manifest|lock/.test(path)),
      [],
    )
  }
})

again('after the last tick a signal no longer stops the run', async () => {
  const host = studyHost()
  let pauses = 0
  const late = {
    ...host,
    pause: async () => {
      pauses += 1
      if (pauses === 12) host.signal('SIGINT')
    },
  }
  assert.is((await hearsay(late, 'run', 'study.yaml')).exitCode, 0)
  assert.ok(host.contents.has(`${studyRun}/manifest.json`))
})

again('the first signal ends the listening, so that a second one stops at once', async () => {
  const host = studyHost()
  let listening = 0
  let forgotten = 0
  let pauses = 0
  const watched: CapturedHost = {
    ...host,
    onSignal(listener) {
      listening += 1
      const forget = host.onSignal(listener)
      return () => {
        forgotten += 1
        forget()
      }
    },
    pause: async () => {
      pauses += 1
      if (pauses !== 2) return
      assert.is(forgotten, 0)
      host.signal('SIGINT')
      assert.is(forgotten, 1)
    },
  }
  assert.is((await hearsay(watched, 'run', 'study.yaml')).exitCode, 130)
  assert.is(listening, 1)
  forgotten = 0
  assert.is((await hearsay({ ...watched, pause: host.pause }, 'run', 'study.yaml', '--resume')).exitCode, 0)
  assert.ok(forgotten > 0, 'and so does the end of a run')
})

again.run()
