/** What only a real process shows: signals, kill -9, two at once, real disks, pipes that close. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inStudyFolder, type Running, run, start, until } from '../support/processes.ts'
import type { Printed } from '../support/study.ts'

const processes = suite('processes')

/** More than any test waits for. */
const ENDLESS = ['--ticks', '10000000']

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : 0)
const statusIn = (run: string) => JSON.parse(readFileSync(join(run, 'status.json'), 'utf8')).status as string
const locksIn = (run: string) => readdirSync(run).filter((name) => name.startsWith('.lock'))
const inMidRun = (run: string, running: Running) =>
  until('the run has written ticks', () => sizeOf(join(run, 'ticks.jsonl')) > 0, running)

function assertNoTrace({ stdout, stderr }: Pick<Printed, 'stdout' | 'stderr'>): void {
  assert.is(stdout, '', '~> stdout is empty')
  assert.not.match(stderr, /\n {4}at |bug in hearsay/, '~> no stack trace')
}

processes('kill -9 in mid-run: refused, then finished with the bytes of an uninterrupted run', () =>
  inStudyFolder(async (folder) => {
    const ticks = ['--ticks', '40000']
    const whole = await run(folder, 'run', 'study.yaml', ...ticks, '--out', 'whole', '--json')
    assert.is(whole.exitCode, 0, whole.stderr)

    const killed = join(folder, 'killed')
    const argv = ['run', 'study.yaml', ...ticks, '--out', 'killed', '--json']
    const running = start(folder, ...argv)
    await inMidRun(killed, running)
    running.child.kill('SIGKILL')
    assert.is((await running.ended).signal, 'SIGKILL')
    assert.not(existsSync(join(killed, 'manifest.json')))
    assert.is(statusIn(killed), 'RUNNING')
    assert.is(locksIn(killed).length, 1)

    const refused = await run(folder, ...argv)
    assert.is(refused.exitCode, 2)
    assertNoTrace(refused)
    assert.match(
      refused.stderr,
      'error killed holds a run of this scenario that did not end. [OUTPUT_EXISTS]\n  hint: finish it: hearsay run study.yaml --ticks 40000 --out killed --resume\n',
    )

    const resumed = await run(folder, ...argv, '--resume')
    assert.is(resumed.exitCode, 0, resumed.stderr)
    const { eventsSha256 } = JSON.parse(whole.stdout)
    assert.is(JSON.parse(resumed.stdout).eventsSha256, eventsSha256)
    assert.is(sha256(join(killed, 'events.jsonl')), eventsSha256)
    assert.equal(readdirSync(killed), readdirSync(join(folder, 'whole')))
  }),
)

processes('SIGINT and SIGTERM: finishes the tick, says how to go on', () =>
  inStudyFolder(async (folder) => {
    const stopped = async (signal: NodeJS.Signals, exitCode: number, word: string) => {
      const stoppedRun = join(folder, word)
      const running = start(folder, 'run', 'study.yaml', ...ENDLESS, '--out', word)
      await inMidRun(stoppedRun, running)
      running.child.kill(signal)
      const ended = await running.ended
      assert.is(ended.exitCode, exitCode)
      assertNoTrace(ended)
      assert.match(
        ended.stderr,
        new RegExp(
          `error The run was ${word} after \\d+ of 10000000 ticks\\. \\[\\w+\\]\n {2}hint: finish the run: hearsay run study\\.yaml --ticks 10000000 --out ${word} --resume\n$`,
        ),
      )
      assert.is(statusIn(stoppedRun), 'KILLED')
      assert.equal(locksIn(stoppedRun), [])
      assert.not(existsSync(join(stoppedRun, 'manifest.json')))
      assert.ok(
        readFileSync(join(stoppedRun, 'ticks.jsonl'), 'utf8').endsWith('}\n'),
        'the last tick is whole',
      )
    }
    await Promise.all([stopped('SIGINT', 130, 'interrupted'), stopped('SIGTERM', 143, 'terminated')])
  }),
)

processes('two processes on one folder: the second is told so and disturbs nothing', () =>
  inStudyFolder(async (folder) => {
    const both = join(folder, 'both')
    const argv = ['run', 'study.yaml', ...ENDLESS, '--out', 'both']
    const first = start(folder, ...argv)
    await inMidRun(both, first)
    const ticks = sizeOf(join(both, 'ticks.jsonl'))
    const second = await run(folder, ...argv, '--force')
    assert.is(second.exitCode, 2)
    assertNoTrace(second)
    assert.match(
      second.stderr,
      new RegExp(
        `^error both is being written to by process ${first.child.pid}\\. \\[OUTPUT_BUSY\\]\n {2}hint: `,
      ),
    )
    await until('the first goes on', () => sizeOf(join(both, 'ticks.jsonl')) > ticks, first)
    first.child.kill('SIGINT')
    assert.is((await first.ended).exitCode, 130)
    assert.is(statusIn(both), 'KILLED')
  }),
)

processes('rm -rf of the run folder in mid-run', () =>
  inStudyFolder(async (folder) => {
    const gone = join(folder, 'gone')
    const running = start(folder, 'run', 'study.yaml', ...ENDLESS, '--out', 'gone')
    await inMidRun(gone, running)
    rmSync(gone, { recursive: true })
    const ended = await running.ended
    assert.is(ended.exitCode, 8)
    assertNoTrace(ended)
    assert.match(
      ended.stderr,
      'error gone was removed or replaced; the run stopped. [OUTPUT_LOST]\n  hint: finish the run: hearsay run study.yaml --ticks 10000000 --out gone --resume\n',
    )
    assert.not(existsSync(gone), 'it is not made again')
  }),
)

processes('places where nothing can be written', () =>
  inStudyFolder(async (folder) => {
    const places = ['news.yaml/out', '/dev/null/out', ...(existsSync('/proc') ? ['/proc/hearsay/out'] : [])]
    const runs = places.map((out) => run(folder, 'run', 'study.yaml', '--out', out))
    for (const ended of await Promise.all(runs)) {
      assert.is(ended.exitCode, 2, ended.stderr)
      assertNoTrace(ended)
      assert.match(
        ended.stderr,
        /^error \S+ must be a folder that can be written to: .* \[OUTPUT_UNWRITABLE\]\n {2}hint: choose another folder with --out DIR\n$/,
      )
    }
  }),
)

processes('a reader that goes away is no error, and a full stdout is told', () =>
  inStudyFolder(async (folder) => {
    assert.is((await run(folder, 'run', 'study.yaml', '--ticks', '2000', '--out', 'run', '-q')).exitCode, 0)
    const { child, ended } = start(folder, 'cascades', 'run', '--csv')
    child.stdout!.once('data', () => child.stdout!.destroy())
    const closed = await ended
    assert.is(closed.exitCode, 0)
    assert.is(closed.stderr, '')
    if (existsSync('/dev/full')) {
      const full = spawnSync('sh', ['-c', '"$0" "$@" > /dev/full', ...child.spawnargs], {
        cwd: folder,
        encoding: 'utf8',
      })
      assert.is(full.status, 8)
      assert.is(full.stderr, 'error stdout cannot be written: the disk is full (ENOSPC). [OUTPUT_LOST]\n')
    }
  }),
)

/** A small disk, if this machine lets us mount one; the reason if not. */
function tryMount(options: string): { readonly at: string; unmount(): void } | string {
  const at = join('/tmp', `hearsay-disk-${process.pid}`)
  mkdirSync(at, { recursive: true })
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at], {
    encoding: 'utf8',
  })
  const unmount = () => {
    if (status === 0) spawnSync('umount', ['-l', at])
    rmSync(at, { recursive: true, force: true })
  }
  if (status === 0) return { at, unmount }
  unmount()
  return error?.message ?? stderr.trim()
}

const probe = tryMount('size=64k')
if (typeof probe === 'string') console.log(`skipped, real disks: ${probe}`)
else probe.unmount()
const onDisk = typeof probe === 'string' ? processes.skip : processes

onDisk('a real disk that fills up in mid-run, and the run is finished when there is room', () =>
  inStudyFolder(async (folder) => {
    const disk = tryMount('size=400k')
    if (typeof disk === 'string') throw new Error(disk)
    try {
      const out = join(disk.at, 'run')
      const argv = ['run', 'study.yaml', '--ticks', '3000', '--out', out]
      const ended = await run(folder, ...argv)
      assert.is(ended.exitCode, 8, ended.stderr)
      assertNoTrace(ended)
      assert.match(
        ended.stderr,
        /error \S+ cannot be written: the disk is full \(ENOSPC\); the run stopped\. \[OUTPUT_LOST\]\n {2}hint: finish the run: hearsay run .* --resume\n$/,
      )
      assert.not(existsSync(join(out, 'manifest.json')))
      assert.equal(locksIn(out), [])
      assert.is(statusIn(out), 'FAILED')
      assert.is(spawnSync('mount', ['-o', 'remount,size=20m', disk.at]).status, 0)
      const resumed = await run(folder, ...argv, '--resume')
      assert.is(resumed.exitCode, 0, resumed.stderr)
      assert.is((await run(folder, 'replay', out)).exitCode, 0)
    } finally {
      disk.unmount()
    }
  }),
)

onDisk('a disk that is read-only', () =>
  inStudyFolder(async (folder) => {
    const disk = tryMount('ro')
    if (typeof disk === 'string') throw new Error(disk)
    try {
      const ended = await run(folder, 'run', 'study.yaml', '--out', join(disk.at, 'run'))
      assert.is(ended.exitCode, 2)
      assertNoTrace(ended)
      assert.match(
        ended.stderr,
        'must be a folder that can be written to: the disk is read-only (EROFS). [OUTPUT_UNWRITABLE]',
      )
    } finally {
      disk.unmount()
    }
  }),
)

processes.run()
