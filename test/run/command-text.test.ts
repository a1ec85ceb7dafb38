import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import { runCommandText } from '../../src/run/command-text.ts'

const command = suite('runCommandText')
const host = capturedHost()

command('the scenario and what was set over it, as one would type it', () => {
  assert.is(runCommandText(host, 'a/b.yaml', {}), 'hearsay run a/b.yaml')
  assert.is(
    runCommandText(host, '/work/a/b.yaml', { seed: '7', ticks: 5, out: '/tmp/x' }),
    'hearsay run a/b.yaml --seed 7 --ticks 5 --out /tmp/x',
  )
})

command('in quotes where a shell would read something else', () => {
  assert.is(
    runCommandText(host, 'my study.yaml', { seed: "it's $5", out: 'a b' }),
    "hearsay run 'my study.yaml' --seed 'it'\\''s $5' --out 'a b'",
  )
  assert.is(runCommandText(host, 'é.yaml', { seed: '' }), "hearsay run é.yaml --seed ''")
})

command.run()
