import { readFileSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { packagedFiles, packagedPath } from '../../src/cli/commands/init.ts'
import { type CapturedHost, type CapturedHostOptions, capturedHost } from '../../src/host/captured-host.ts'
import { hearsay } from '../support/study.ts'

const init = suite('hearsay init')

const written = [...packagedFiles, 'scenarios/scenario.schema.json', 'seeds/seed-posts.schema.json']

/** A captured world in which hearsay is installed where it is. */
function installed(options: CapturedHostOptions = {}): CapturedHost {
  const host = capturedHost(options)
  for (const name of packagedFiles) host.put(packagedPath(name), readFileSync(packagedPath(name)))
  return host
}

const told = (dir: string, scenario: string) => ({
  exitCode: 0,
  stdout: `7 files in ${dir}\n${written.map((name) => `  ${name}\n`).join('')}next        hearsay run ${scenario}\n`,
  stderr: '',
})

init('into a new folder', async () => {
  const host = installed()
  assert.equal(
    await hearsay(host, 'init', 'my study'),
    told("'my study'", "'my study/scenarios/quickstart.yaml'"),
  )
  for (const name of packagedFiles) {
    assert.is(host.text(`/work/my study/${name}`), readFileSync(packagedPath(name), 'utf8'))
  }
  for (const name of written) assert.ok(host.contents.has(`/work/my study/${name}`), name)
})

init('into the working folder, beside other files', async () => {
  const host = installed({ files: { '/work/README.md': 'mine', '/work/scenarios/own.yaml': 'mine' } })
  assert.equal(await hearsay(host, 'init'), told('.', 'scenarios/quickstart.yaml'))
  assert.is(host.text('/work/README.md'), 'mine')
  assert.is(host.text('/work/scenarios/own.yaml'), 'mine')
})

init('where some of the files are already: writes none of the others', async () => {
  const mine = { '/work/scenarios/quickstart.yaml': 'mine', '/work/agents/six-friends.yaml': 'mine' }
  const host = installed({ files: mine })
  const before = new Map(host.contents)
  assert.equal(await hearsay(host, 'init', '.'), {
    exitCode: 2,
    stdout: '',
    stderr:
      'error . holds files that init writes, so nothing was written: scenarios/quickstart.yaml, agents/six-friends.yaml. [OUTPUT_EXISTS]\n' +
      '  hint: write to a folder that is not there yet: hearsay init another-study\n',
  })
  assert.equal(host.contents, before)
})

init('twice into the same folder', async () => {
  const host = installed()
  await hearsay(host, 'init', 'a')
  const before = new Map(host.contents)
  assert.is((await hearsay(host, 'init', 'a')).exitCode, 2)
  assert.equal(host.contents, before)
})

init('where nothing can be written', async () => {
  const host = installed({ files: { '/work/a.txt': 'x' } })
  host.faults.readOnlyFolder = '/work'
  for (const folder of ['a.txt', 'new']) {
    const { exitCode, stdout, stderr } = await hearsay(host, 'init', folder)
    assert.is(exitCode, 2)
    assert.is(stdout, '')
    assert.match(stderr, /^error \S+ must be a file that can be written: .* \[OUTPUT_UNWRITABLE\]\n$/)
  }
})

init('what it wrote is valid and runs', async () => {
  const host = installed()
  await hearsay(host, 'init', 'a')
  const scenarios = ['a/scenarios/quickstart.yaml', 'a/scenarios/six-friends.yaml']
  const { exitCode, stderr } = await hearsay(host, 'validate', ...scenarios)
  assert.is(exitCode, 0, stderr)
  for (const scenario of scenarios) {
    const run = await hearsay(host, 'run', scenario, '--ticks', '20', '--quiet')
    assert.is(run.exitCode, 0, run.stderr)
    assert.is((await hearsay(host, 'replay', run.stdout.trim(), '--quiet')).exitCode, 0)
  }
})

init.run()
