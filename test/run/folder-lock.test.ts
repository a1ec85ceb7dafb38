import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type CapturedHost, capturedHost } from '../../src/host/captured-host.ts'
import { lockFolder } from '../../src/run/folder-lock.ts'
import { asProcess, withFiles } from '../support/study.ts'

const lock = suite('lockFolder')

function world(...left: string[]): CapturedHost {
  const host = capturedHost()
  host.files.makeFolder('/run')
  for (const name of left) host.put(`/run/${name}`, '')
  return host
}
const busy = (deed: () => unknown) => {
  try {
    deed()
  } catch (error) {
    assert.is((error as { code: string }).code, 'OUTPUT_BUSY')
    return
  }
  assert.unreachable('the lock was given twice')
}

lock('is held by one process at a time', () => {
  const host = world()
  const one = asProcess(host, 1, [1, 2])
  const two = asProcess(host, 2, [1, 2])
  const held = lockFolder(one, '/run')
  busy(() => lockFolder(two, '/run'))
  assert.is(held.isHeld(), true)
  held.release()
  assert.is(held.isHeld(), false)
  assert.equal(host.files.list('/run'), [])
  lockFolder(two, '/run').release()
})

lock('is held once within a process', () => {
  const host = world()
  const held = lockFolder(host, '/run')
  busy(() => lockFolder(host, '/run'))
  assert.is(held.isHeld(), true)
  held.release()
  lockFolder(host, '/run').release()
})

lock('of a dead process is no hindrance and is cleared away, also if it had our id', () => {
  const host = world('.lock-9-captured', '.lock-1-captured')
  const one = asProcess(host, 1, [1])
  const held = lockFolder(one, '/run')
  assert.equal(host.files.list('/run'), ['.lock-1-captured'])
  held.release()
  assert.equal(host.files.list('/run'), [])
})

lock('of a process on another machine is respected: nobody here knows whether it lives', () => {
  busy(() => lockFolder(asProcess(world('.lock-9-node17'), 1, [1]), '/run'))
  busy(() => lockFolder(asProcess(world('.lock-1-node17'), 1, [1]), '/run'))
  const odd = asProcess(world(), 1, [1], 'a/b c\n')
  lockFolder(odd, '/run')
  assert.equal(odd.files.list('/run'), ['.lock-1-a_b_c_'])
})

lock('is lost with the folder', () => {
  const host = world()
  const held = lockFolder(host, '/run')
  host.files.remove('/run')
  assert.is(held.isHeld(), false)
  held.release()
  assert.is(host.files.stat('/run'), undefined)
})

lock('two that meet the lock of a dead process at once: never both have it, whatever comes first', () => {
  // The second process acts after the n-th file operation of the first.
  let isOver = false
  let refused = 0
  for (let last = 0; !isOver; last++) {
    const host = world('.lock-9-captured')
    const two = asProcess(host, 2, [1, 2])
    let operations = 0
    let second: ReturnType<typeof lockFolder> | 'busy' | undefined
    const interrupted = <Args extends unknown[], Result>(operation: (...args: Args) => Result) => {
      return (...args: Args): Result => {
        operations += 1
        if (operations === last + 1) {
          try {
            second = lockFolder(two, '/run')
          } catch {
            second = 'busy'
          }
        }
        return operation(...args)
      }
    }
    const { stat, list, createNew, remove } = host.files
    const one = withFiles(asProcess(host, 1, [1, 2]), {
      stat: interrupted(stat),
      list: interrupted(list),
      createNew: interrupted(createNew),
      remove: interrupted(remove),
    })
    let first: ReturnType<typeof lockFolder> | 'busy'
    try {
      first = lockFolder(one, '/run')
    } catch {
      first = 'busy'
    }
    isOver = second === undefined
    const winners = [first, second].filter((held) => held !== 'busy' && held !== undefined)
    assert.ok(winners.length <= 1, `both have it when the second comes before operation ${last + 1}`)
    for (const winner of winners) assert.is(winner.isHeld(), true)
    if (first === 'busy') refused += 1
  }
  assert.ok(refused > 0, 'the second was in time at least once')
})

lock('a folder that takes no file gives the error of the system', () => {
  const host = world()
  host.faults.readOnlyFolder = '/run'
  assert.throws(
    () => lockFolder(host, '/run'),
    (error: NodeJS.ErrnoException) => error.code === 'EACCES',
  )
  delete host.faults.readOnlyFolder
  lockFolder(host, '/run').release()
})

lock.run()
