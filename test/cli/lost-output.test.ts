/** The output folder cannot be written to, at first or in mid-run: told plainly, and never a run that looks complete. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { CapturedHost } from '../../src/host/captured-host.ts'
import { contentsOf, hearsay, studyHost, studyRun, withFiles } from '../support/study.ts'

const lost = suite('lost output')

const systemError = (code: string) => Object.assign(new Error(`${code}: refused`), { code })
const namesIn = (host: CapturedHost) =>
  Object.keys(contentsOf(host, studyRun)).map((path) => path.slice(studyRun.length + 1))
const statusIn = (host: CapturedHost) => JSON.parse(host.text(`${studyRun}/status.json`)).status as string

function manifestIn(host: CapturedHost) {
  if (!host.contents.has(`${studyRun}/manifest.json`)) return undefined
  return JSON.parse(host.text(`${studyRun}/manifest.json`)) as {
    readonly runId: string
    readonly outputs: readonly { readonly path: string; readonly bytes: number }[]
  }
}

async function wholeLog(): Promise<string> {
  const host = studyHost()
  await hearsay(host, 'run', 'study.yaml')
  return host.text(`${studyRun}/events.jsonl`)
}

lost('a folder that nothing can be written to', async () => {
  const host = studyHost()
  host.files.makeFolder('/ro')
  host.faults.readOnlyFolder = '/ro'
  for (const out of ['/ro', '/ro/deeper/still']) {
    assert.equal(await hearsay(host, 'run', 'study.yaml', '--out', out), {
      exitCode: 2,
      stdout: '',
      stderr: `error ${out} must be a folder that can be written to: permission denied (EACCES). [OUTPUT_UNWRITABLE]\n  hint: choose another folder with --out DIR\n`,
    })
  }
  const below = await hearsay(host, 'run', 'study.yaml', '--out', 'news.yaml/out')
  assert.is(below.exitCode, 2)
  assert.is(below.stdout, '')
  assert.match(
    below.stderr,
    /^error news\.yaml\/out must be a folder that can be written to: a file is in the way \(EEXIST\)\. \[OUTPUT_UNWRITABLE\]\n/,
  )
})

lost('a folder that cannot be looked into', async () => {
  const host = studyHost()
  host.files.makeFolder(studyRun)
  for (const operation of ['stat', 'list'] as const) {
    const blind = withFiles(host, {
      [operation]: (path: string) => {
        if (path.startsWith(studyRun)) throw systemError('EACCES')
        return host.files[operation](path)
      },
    })
    const { exitCode, stderr } = await hearsay(blind, 'run', 'study.yaml')
    assert.is(exitCode, 2)
    assert.match(stderr, 'permission denied (EACCES). [OUTPUT_UNWRITABLE]')
  }
})

lost('a disk that is full after any number of bytes', async () => {
  const whole = studyHost()
  await hearsay(whole, 'run', 'study.yaml')
  const needed = Object.values(contentsOf(whole, studyRun)).reduce((sum, text) => sum + text.length, 0)
  const log = await wholeLog()
  for (let room = 0; room < needed; room += 97) {
    const host = studyHost()
    host.faults.diskBytesLeft = room
    const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml')
    assert.is(exitCode, 8, `${room} bytes: ${stderr}`)
    assert.is(stdout, '')
    assert.match(
      stderr,
      /\nerror output\/study\/seed-7\/\S+ cannot be written: the disk is full \(ENOSPC\); the run stopped\. \[OUTPUT_LOST\]\n {2}hint: finish the run: hearsay run study\.yaml --resume\n$/,
    )
    assert.equal(
      namesIn(host).filter((name) => /manifest|lock/.test(name)),
      [],
    )
    if (namesIn(host).includes('status.json')) assert.match(statusIn(host), /^(FAILED|RUNNING)$/)
    host.faults.diskBytesLeft = Number.POSITIVE_INFINITY
    const names = namesIn(host)
    assert.is((await hearsay(host, 'run', 'study.yaml', '--resume')).exitCode, 0, names.join())
    assert.is(host.text(`${studyRun}/events.jsonl`), log)
  }
})

lost('status.json takes the room that its old version had on a full disk', async () => {
  const host = studyHost()
  let room = Number.POSITIVE_INFINITY
  const full = withFiles(host, {
    writeWhole(path, content) {
      if (content.length > room) throw systemError('ENOSPC')
      host.files.writeWhole(path, content)
    },
    remove(path) {
      const bytes = host.contents.get(path)?.length ?? 0
      host.files.remove(path)
      room += bytes
    },
  })
  const { exitCode } = await hearsay(
    {
      ...full,
      pause: async () => {
        room = 0
      },
    },
    'run',
    'study.yaml',
  )
  assert.is(exitCode, 8)
  assert.is(statusIn(host), 'FAILED')
})

lost('any error of the disk is told in words', async () => {
  for (const [code, words] of [
    ['EIO', 'the disk reports an error (EIO)'],
    ['EROFS', 'the disk is read-only (EROFS)'],
    ['EDQUOT', 'the disk quota is used up (EDQUOT)'],
    ['ESTALE', 'ESTALE'],
  ] as const) {
    const host = studyHost()
    const failing = withFiles(host, {
      openWriter(path) {
        const writer = host.files.openWriter(path)
        return path.endsWith('events.jsonl')
          ? {
              ...writer,
              sync: () => {
                throw systemError(code)
              },
            }
          : writer
      },
    })
    const { exitCode, stderr } = await hearsay(failing, 'run', 'study.yaml')
    assert.is(exitCode, 8)
    assert.match(stderr, `events.jsonl cannot be written: ${words}; the run stopped. [OUTPUT_LOST]`)
    assert.is(statusIn(host), 'FAILED')
    assert.equal(
      namesIn(host).filter((name) => /manifest|lock/.test(name)),
      [],
    )
  }
})

/** The study, with something happening to its run folder at the end of a tick. */
async function disturbed(disturb: (host: CapturedHost) => void, atTick: number) {
  const host = studyHost()
  let pauses = 0
  const told = await hearsay(
    {
      ...host,
      pause: async () => {
        pauses += 1
        if (pauses === atTick) disturb(host)
      },
    },
    'run',
    'study.yaml',
  )
  return { host, ...told }
}

lost('the run folder vanishes', async () => {
  for (const atTick of [1, 6, 12, 13]) {
    const { host, exitCode, stdout, stderr } = await disturbed(
      (world) => world.files.remove('/work/output'),
      atTick,
    )
    assert.is(exitCode, 8)
    assert.is(stdout, '')
    assert.match(
      stderr,
      '\nerror output/study/seed-7 was removed or replaced; the run stopped. [OUTPUT_LOST]\n  hint: finish the run: hearsay run study.yaml --resume\n',
    )
    assert.is(host.files.stat('/work/output'), undefined, 'and is not made again')
    assert.is((await hearsay(host, 'run', 'study.yaml', '--resume')).exitCode, 0)
  }
})

lost('the vanished folder is noticed within a second, not at the end', async () => {
  let nowMs = 0
  let pauses = 0
  const host = studyHost()
  const watched = {
    ...host,
    now: () => nowMs,
    pause: async () => {
      pauses += 1
      nowMs += 400
      if (pauses === 2) host.files.remove(studyRun)
    },
  }
  assert.is((await hearsay(watched, 'run', 'study.yaml')).exitCode, 8)
  assert.ok(pauses <= 5, `after ${pauses} ticks`)
})

lost('the run folder is replaced by that of another run', async () => {
  const other = studyHost()
  await hearsay(other, 'run', 'study.yaml')
  const { host, exitCode, stderr } = await disturbed((world) => {
    world.files.remove(studyRun)
    for (const [path, bytes] of other.contents) world.put(path, bytes)
  }, 5)
  assert.is(exitCode, 8)
  assert.match(stderr, 'was removed or replaced; the run stopped. [OUTPUT_LOST]')
  assert.equal(contentsOf(host, studyRun), contentsOf(other, studyRun), 'and left as it is')
})

lost('a log that is removed, cut or added to in mid-run', async () => {
  for (const name of ['events.jsonl', 'ticks.jsonl', 'agents.jsonl']) {
    const path = `${studyRun}/${name}`
    const removed = await disturbed((host) => host.files.remove(path), 6)
    assert.is(removed.exitCode, 8)
    assert.match(removed.stderr, `${name} is gone: its folder was removed; the run stopped. [OUTPUT_LOST]`)
    const longer = await disturbed((host) => host.put(path, 'x'), 12)
    assert.is(longer.exitCode, 8)
    assert.match(longer.stderr, `${name} was changed by another program; the run stopped. [OUTPUT_LOST]`)
    for (const { host } of [removed, longer]) {
      assert.is(statusIn(host), 'FAILED')
      assert.equal(
        namesIn(host).filter((other) => /manifest|lock/.test(other)),
        [],
      )
    }
  }
})

lost('a log that is changed while the run is summed up', async () => {
  for (const name of ['events.jsonl', 'ticks.jsonl', 'agents.jsonl']) {
    const host = studyHost()
    const late = withFiles(host, {
      writeWhole(path, content) {
        host.files.writeWhole(path, content)
        if (path.endsWith('summary.json')) host.put(`${studyRun}/${name}`, 'x')
      },
    })
    const { exitCode, stderr } = await hearsay(late, 'run', 'study.yaml')
    assert.is(exitCode, 8)
    assert.match(stderr, `${name} was changed by another program`)
    assert.is(manifestIn(host), undefined)
  }
})

lost(
  'a manifest is removed before anything else of the run is touched, and written after everything',
  async () => {
    const host = studyHost()
    await hearsay(host, 'run', 'study.yaml')
    const deeds: string[] = []
    const noted = withFiles(host, {
      remove(path) {
        deeds.push(`remove ${path.slice(studyRun.length + 1)}`)
        host.files.remove(path)
      },
      writeWhole(path, content) {
        deeds.push(`write ${path.slice(studyRun.length + 1)}`)
        host.files.writeWhole(path, content)
      },
      openWriter(path) {
        const name = path.slice(studyRun.length + 1)
        deeds.push(`write ${name}`)
        const writer = host.files.openWriter(path)
        return {
          ...writer,
          sync: () => {
            deeds.push(`sync ${name}`)
            writer.sync()
          },
        }
      },
    })
    assert.is((await hearsay(noted, 'run', 'study.yaml', '--force')).exitCode, 0)
    assert.is(deeds[0], 'remove manifest.json')
    const written = deeds.filter((deed) => !deed.includes('.lock'))
    assert.is(written.at(-1), 'write manifest.json')
    for (const name of ['agents.jsonl', 'events.jsonl', 'ticks.jsonl'])
      assert.ok(deeds.includes(`sync ${name}`), name)
    assert.ok(deeds.indexOf('write identity.json') < deeds.indexOf('write events.jsonl'))
  },
)

lost('killed at any file operation: never complete by half, and resumable to the same bytes', async () => {
  class Killed extends Error {}
  const argv = ['run', 'study.yaml', '--ticks', '4', '--out', studyRun]
  const whole = studyHost()
  await hearsay(whole, ...argv)
  const log = whole.text(`${studyRun}/events.jsonl`)
  const runId = manifestIn(whole)!.runId
  let isOver = false
  for (let last = 0; !isOver; last++) {
    const host = studyHost()
    // An earlier, complete run of another seed is in the folder, so that its manifest is at stake too.
    await hearsay(host, ...argv, '--seed', '8')
    let deeds = 0
    const mortal = <Args extends unknown[], Result>(deed: (...args: Args) => Result) => {
      return (...args: Args): Result => {
        deeds += 1
        if (deeds > last) throw new Killed('SIGKILL')
        return deed(...args)
      }
    }
    const { writeWhole, createNew, remove, makeFolder, openWriter } = host.files
    const dying = withFiles(host, {
      writeWhole: mortal(writeWhole),
      createNew: mortal(createNew),
      remove: mortal(remove),
      makeFolder: mortal(makeFolder),
      openWriter: mortal((path: string) => {
        const writer = openWriter(path)
        return { write: mortal(writer.write), sync: mortal(writer.sync), close: mortal(writer.close) }
      }),
    })
    const { exitCode } = await hearsay(dying, ...argv, '--force')
    isOver = deeds <= last
    const manifest = manifestIn(host)
    for (const { path, bytes } of manifest?.outputs ?? [])
      assert.is(host.contents.get(`${studyRun}/${path}`)?.length, bytes, path)
    // Killed with nothing to do but to release the lock, it is complete.
    assert.is(exitCode, manifest?.runId === runId ? 0 : 1, `killed at operation ${last + 1}`)
    const next = [...argv, '--resume', '--force', '-q']
    assert.is((await hearsay(host, ...next)).exitCode, 0)
    assert.is(host.text(`${studyRun}/events.jsonl`), log)
  }
})

lost.run()
