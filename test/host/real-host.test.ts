import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { realHost } from '../../src/host/real-host.ts'
import { inEmptyFolder } from './both-worlds.ts'

const real = suite('real host')
const project = resolve(import.meta.dirname, '../..')

/** Runs a program on the real host in a process of its own. */
function inProcess(program: string) {
  const script = `const { realHost } = await import(${JSON.stringify(resolve(project, 'src/host/real-host.ts'))})
    const host = realHost(); ${program}`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
}

real('tells of the process that it runs in', () => {
  const host = realHost()
  assert.is(host.workingFolder, process.cwd())
  assert.is(host.process.id, process.pid)
  assert.is(host.environment['PATH'], process.env['PATH'])
  assert.ok(host.process.memoryBytes() > 1e6)
  assert.ok(Math.abs(host.now() - Date.now()) < 60_000)
  const { version } = JSON.parse(readFileSync(resolve(project, 'package.json'), 'utf8')) as {
    version: string
  }
  assert.is(host.process.versions['hearsay'], version)
  assert.is(host.process.versions['node'], process.versions.node)
})

real('knows which processes are alive', () => {
  const { process: own } = realHost()
  assert.is(own.isAlive(own.id), true)
  assert.is(own.isAlive(1), true, 'also one that it may not signal')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  assert.is(own.isAlive(pid), false, 'a process that has ended')
})

real('writes a whole file beside its place, and leaves nothing there if it fails', () => {
  inEmptyFolder('real', (files, folder) => {
    files.makeFolder(`${folder}/taken/inner`)
    assert.throws(() => files.writeWhole(`${folder}/taken`, 'x'))
    assert.equal(files.list(folder), ['taken'])
    files.writeWhole(`${folder}/a`, 'one')
    const before = statSync(`${folder}/a`).ino
    files.writeWhole(`${folder}/a`, 'two')
    assert.is.not(statSync(`${folder}/a`).ino, before, 'renamed into place, not written over')
  })
})

real('writes to the standard streams in order and without loss', () => {
  const program = `for (let i = 0; i < 30000; i++) host.stdout.write('ü' + i + '\\n'); host.stderr.write('done'); process.exit(0)`
  const { stdout, stderr, status } = inProcess(program)
  assert.is(status, 0, stderr)
  assert.is(stderr, 'done')
  assert.is(stdout, Array.from({ length: 30_000 }, (_, index) => `ü${index}\n`).join(''))
})

real('a pipe is no terminal, and has columns all the same', () => {
  const { stdout } = inProcess('host.stdout.write([host.stdout.isTerminal, host.stdout.columns].join())')
  assert.is(stdout, 'false,80')
})

real('hears signals until told to forget', () => {
  const program = `
    const heard = []
    const forget = host.onSignal((signal) => heard.push(signal))
    const listening = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM')
    const before = listening()
    process.kill(process.pid, 'SIGTERM'); await host.pause(); await host.pause()
    process.kill(process.pid, 'SIGINT')
    while (heard.length < 2) await host.pause()
    forget()
    host.stdout.write(JSON.stringify({ heard, before, after: listening() }))`
  assert.equal(JSON.parse(inProcess(program).stdout), { heard: ['SIGTERM', 'SIGINT'], before: 2, after: 0 })
})

real.run()
