import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import { hearsay } from '../support/study.ts'

const help = suite('help and usage')

const commands = ['run', 'replay', 'validate', 'init', 'schema', 'cascades', 'inspect']

help('--help lists every command and every exit code, on stdout alone', async () => {
  for (const argv of [['--help'], ['-h'], ['help']]) {
    const { exitCode, stdout, stderr } = await hearsay(capturedHost(), ...argv)
    assert.is(exitCode, 0)
    assert.is(stderr, '')
    assert.match(stdout, /^Usage: hearsay \[options\] \[command\]\n/)
    for (const command of commands) assert.match(stdout, new RegExp(`^ {2}${command} .*`, 'm'))
    for (const code of [0, 1, 2, 3, 5, 8, 130, 143]) assert.match(stdout, new RegExp(`\\b${code} [a-z]`))
    assert.ok(stdout.split('\n').every((line) => line.length <= 80))
  }
})

for (const command of commands) {
  help(`${command} --help`, async () => {
    for (const argv of [
      [command, '--help'],
      ['help', command],
    ]) {
      const { exitCode, stdout, stderr } = await hearsay(capturedHost(), ...argv)
      assert.is(exitCode, 0)
      assert.is(stderr, '')
      assert.match(stdout, new RegExp(`^Usage: hearsay ${command} `))
      assert.not.match(stdout, 'default: false')
      assert.ok(stdout.split('\n').every((line) => line.length <= 80))
    }
  })
}

help('--version', async () => {
  for (const flag of ['--version', '-v']) {
    assert.equal(await hearsay(capturedHost(), flag), { exitCode: 0, stdout: '0.0.0\n', stderr: '' })
  }
})

help('without a command: the help, on stderr', async () => {
  const { exitCode, stdout, stderr } = await hearsay(capturedHost())
  assert.is(exitCode, 2)
  assert.is(stdout, '')
  assert.match(stderr, /^Usage: hearsay/)
  assert.not.match(stderr, 'error')
})

const slips: readonly [argv: string[], stderr: string][] = [
  [['rnu', 'x.yaml'], "error Unknown command 'rnu'. [USAGE]\n  hint: did you mean run?\n"],
  [['frobnicate'], "error Unknown command 'frobnicate'. [USAGE]\n  hint: hearsay --help\n"],
  [['--frobnicate'], "error Unknown option '--frobnicate'. [USAGE]\n  hint: hearsay --help\n"],
  [['run'], "error Missing required argument 'scenario'. [USAGE]\n  hint: hearsay run --help\n"],
  [['validate'], "error Missing required argument 'files'. [USAGE]\n  hint: hearsay validate --help\n"],
  [['replay'], "error Missing required argument 'folder'. [USAGE]\n  hint: hearsay replay --help\n"],
  [['cascades'], "error Missing required argument 'folder'. [USAGE]\n  hint: hearsay cascades --help\n"],
  [['inspect'], "error Missing required argument 'folder'. [USAGE]\n  hint: hearsay inspect --help\n"],
  [['run', 'x.yaml', '--sed', '3'], "error Unknown option '--sed'. [USAGE]\n  hint: did you mean --seed?\n"],
  [
    ['run', 'x.yaml', '--seed'],
    "error Option '-s, --seed <seed>' argument missing. [USAGE]\n  hint: hearsay run --help\n",
  ],
  [
    ['run', 'x.yaml', 'y.yaml'],
    "error Too many arguments for 'run'. Expected 1 argument but got 2. [USAGE]\n  hint: hearsay run --help\n",
  ],
  [
    ['replay', 'x', '--input', 'y'],
    "error Unknown option '--input'. [USAGE]\n  hint: did you mean --inputs?\n",
  ],
  [
    ['cascades', 'x', '--json', '--csv'],
    "error Option '--json' cannot be used with option '--csv'. [USAGE]\n  hint: hearsay cascades --help\n",
  ],
  [
    ['inspect', 'x', '--agent', 'a', '--tick', '1'],
    "error Option '-a, --agent <id>' cannot be used with option '-t, --tick <number>'. [USAGE]\n  hint: hearsay inspect --help\n",
  ],
  [
    ['inspect', 'x', '--post', '1', '--tick', '1'],
    "error Option '-p, --post <id>' cannot be used with option '-t, --tick <number>'. [USAGE]\n  hint: hearsay inspect --help\n",
  ],
  [
    ['schema', '--of', 'graph'],
    "error Option '--of <kind>' argument 'graph' is invalid. Allowed choices are scenario, seed-posts. [USAGE]\n  hint: hearsay schema --help\n",
  ],
]
for (const [argv, stderr] of slips) {
  help(`hearsay ${argv.join(' ')}`, async () => {
    assert.equal(await hearsay(capturedHost(), ...argv), { exitCode: 2, stdout: '', stderr })
  })
}

const numbers: readonly [argv: string[], must: string][] = [
  [['run', 'x.yaml', '--ticks'], 'It must be a whole number from 1 to 10000000.'],
  [['cascades', 'x', '--top'], 'It must be a whole number from 0.'],
  [['inspect', 'x', '--post'], 'It must be a whole number.'],
  [['inspect', 'x', '--tick'], 'It must be a whole number.'],
]
for (const [argv, must] of numbers) {
  help(`hearsay ${argv.join(' ')} takes whole numbers only`, async () => {
    for (const value of ['abc', '-1', '1.5', '1e3', '', ' 1', '0x10', '99999999999', 'NaN']) {
      const { exitCode, stdout, stderr } = await hearsay(capturedHost(), ...argv, value)
      assert.is(exitCode, 2, value)
      assert.is(stdout, '')
      assert.match(stderr, `argument '${value}' is invalid. ${must} [USAGE]\n`)
    }
  })
}

help('a random seed has 1 to 200 characters', async () => {
  for (const value of ['', 'x'.repeat(201)]) {
    const { exitCode, stderr } = await hearsay(capturedHost(), 'run', 'x.yaml', '--seed', value)
    assert.is(exitCode, 2)
    assert.match(stderr, 'It must have 1 to 200 characters.')
  }
})

help('under npm, commands to type start with npx', async () => {
  const npm = () => capturedHost({ environment: { npm_command: 'start' } })
  assert.match((await hearsay(npm(), 'run')).stderr, '  hint: npx hearsay run --help\n')
  assert.match((await hearsay(npm(), '--help')).stdout, '\n  npx hearsay run SCENARIO.yaml ')
})

help.run()
