import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hearsay, studyFiles, studyHost } from '../support/study.ts'

const validate = suite('hearsay validate')

validate('a valid scenario: what it holds, on stdout', async () => {
  const host = studyHost()
  const before = new Map(host.contents)
  assert.equal(await hearsay(host, 'validate', 'study.yaml'), {
    exitCode: 0,
    stdout: 'valid study.yaml: 5 agents, 7 follows, 2 seed posts, 12 ticks\n',
    stderr: '',
  })
  assert.equal(host.contents, before)
})

validate('notices are part of the result', async () => {
  const host = studyHost({
    'people.csv': `${studyFiles['people.csv']}lonely,0.9,0.1,0.6,0.6,0.2,0.2,25,south\n`,
  })
  const { exitCode, stdout, stderr } = await hearsay(host, 'validate', 'study.yaml')
  assert.is(exitCode, 0)
  assert.is(stderr, '')
  assert.match(stdout, /^valid study\.yaml: 6 agents, .*\n {2}note 1 of 6 agents follow nobody .*\n$/)
})

validate('several files: the valid ones on stdout, all problems of the others on stderr', async () => {
  const study = studyFiles['study.yaml']!
  const host = studyHost({
    'two.yaml': study.replace('ticks: 12', 'ticks: 0').replace('tick: 1h', 'tick: 1w'),
    'three.yaml': study.replace('follows.csv', 'folows.csv'),
  })
  const { exitCode, stdout, stderr } = await hearsay(
    host,
    'validate',
    'two.yaml',
    'study.yaml',
    'three.yaml',
    'four.yaml',
  )
  assert.is(exitCode, 3)
  assert.match(stdout, /^valid study\.yaml: .*\n$/)
  const where = [...stderr.matchAll(/^error (\S+)/gm)].map((match) => match[1])
  assert.equal(where, ['two.yaml:4:7', 'two.yaml:5:8', 'folows.csv', 'four.yaml'])
  assert.match(stderr, '\n  hint: did you mean "follows.csv"?\n')
  assert.match(stderr, /\n4 problems\n$/)
})

validate.run()
