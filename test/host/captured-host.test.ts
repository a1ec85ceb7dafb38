import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type CapturedHost, capturedHost } from '../../src/host/captured-host.ts'
import type { Signal } from '../../src/host/host.ts'
import { codeOf } from './both-worlds.ts'

const captured = suite('captured host')
const bytes = (count: number) => new Uint8Array(count)

captured('starts with the files given, and folders on the way to them', () => {
  const host = capturedHost({ files: { '/data/in/a.csv': 'x', '/b': new Uint8Array([1]) } })
  assert.is(host.text('/data/in/a.csv'), 'x')
  assert.equal(host.files.list('/'), ['b', 'data', 'work'])
  assert.is(host.files.stat('/data/in')?.kind, 'folder')
  assert.is(host.workingFolder, '/work')
  assert.is(host.files.stat('/work')?.kind, 'folder')
  assert.is(
    codeOf(() => host.text('/none')),
    'ENOENT',
  )
})

captured('put places a file, and does not share its bytes', () => {
  const host = capturedHost()
  const content = new Uint8Array([1, 2])
  host.put('/a/b', content)
  content[0] = 9
  assert.equal([...host.files.read('/a/b')], [1, 2])
  assert.equal([...host.contents.keys()], ['/a/b'])
})

captured('terminals keep what is written and say what they are', () => {
  const host = capturedHost({ isTerminal: true, columns: 40 })
  host.stdout.write('a')
  host.stdout.write('b\n')
  host.stderr.write('c')
  assert.equal([host.stdout.captured, host.stderr.captured], ['ab\n', 'c'])
  assert.equal([host.stdout.isTerminal, host.stdout.columns], [true, 40])
  const { stdout } = capturedHost()
  assert.equal([stdout.isTerminal, stdout.columns, stdout.captured], [false, 80, ''])
})

captured('the clock moves only when asked, the same way each time', () => {
  const [one, other] = [capturedHost(), capturedHost()]
  assert.equal([one.now(), one.now(), one.now()], [other.now(), other.now(), other.now()])
  assert.ok(one.now() > other.now() - 1)
})

captured('signals reach every listener until it is taken back', () => {
  const host = capturedHost()
  const heard: string[] = []
  const forget = host.onSignal((signal: Signal) => heard.push(`one ${signal}`))
  host.onSignal((signal) => heard.push(`two ${signal}`))
  host.signal('SIGINT')
  forget()
  host.signal('SIGTERM')
  assert.equal(heard, ['one SIGINT', 'two SIGINT', 'two SIGTERM'])
})

captured('knows no process but its own, and no environment but that given', () => {
  const { process, environment } = capturedHost()
  assert.equal([process.isAlive(process.id), process.isAlive(1)], [true, false])
  assert.equal(environment, {})
  assert.equal(capturedHost({ environment: { NO_COLOR: '1' } }).environment, { NO_COLOR: '1' })
})

captured('pause lets other work in', async () => {
  const host = capturedHost()
  let isDone = false
  setImmediate(() => {
    isDone = true
  })
  await host.pause()
  assert.ok(isDone)
})

const faults = suite('captured host: faults')

/** Every way to put bytes on the disk. */
const writes: Record<string, (host: CapturedHost, path: string, size: number) => void> = {
  writer: ({ files }, path, size) => files.openWriter(path).write(bytes(size)),
  whole: ({ files }, path, size) => files.writeWhole(path, bytes(size)),
  new: ({ files }, path, size) => files.createNew(path, 'x'.repeat(size)),
}

for (const [name, write] of Object.entries(writes)) {
  faults(`a full disk takes what fits and no more (${name})`, () => {
    const host = capturedHost()
    host.faults.diskBytesLeft = 10
    write(host, '/work/a', 6)
    assert.is(host.faults.diskBytesLeft, 4)
    assert.is(
      codeOf(() => write(host, '/work/b', 5)),
      'ENOSPC',
    )
    assert.is(host.faults.diskBytesLeft, 4, 'what failed took no room')
    write(host, '/work/c', 4)
    assert.is(
      codeOf(() => write(host, '/work/d', 1)),
      'ENOSPC',
    )
  })

  faults(`a write that fails for another reason takes no room (${name})`, () => {
    const host = capturedHost()
    host.faults.diskBytesLeft = 10
    assert.is(
      codeOf(() => write(host, '/none/a', 6)),
      'ENOENT',
    )
    assert.is(host.faults.diskBytesLeft, 10)
  })

  faults(`nothing is created below a read-only folder (${name})`, () => {
    const host = capturedHost({ files: { '/work/locked/old': 'x', '/work/lockedtoo/a': '' } })
    host.faults.readOnlyFolder = '/work/locked'
    assert.is(
      codeOf(() => write(host, '/work/locked/a', 1)),
      'EACCES',
    )
    write(host, '/work/beside', 1)
    write(host, '/work/lockedtoo/b', 1)
    assert.equal(host.files.list('/work/locked'), ['old'])
  })
}

faults('no folder is made below a read-only one, but one that is there will do', () => {
  const host = capturedHost({ files: { '/work/locked/inner/old': 'x' } })
  host.faults.readOnlyFolder = '/work/locked'
  assert.is(
    codeOf(() => host.files.makeFolder('/work/locked/new')),
    'EACCES',
  )
  host.files.makeFolder('/work/locked')
  host.files.makeFolder('/work/locked/inner')
})

faults('a file whole on the disk stays so when its next version does not fit', () => {
  const host = capturedHost({ files: { '/work/a': 'old' } })
  host.faults.diskBytesLeft = 2
  assert.is(
    codeOf(() => host.files.writeWhole('/work/a', 'newer')),
    'ENOSPC',
  )
  assert.is(host.text('/work/a'), 'old')
})

captured.run()
faults.run()
