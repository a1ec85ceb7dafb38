import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  didYouMean,
  type ErrorCode,
  errorCodes,
  exitCodes,
  fail,
  failOnAny,
  formatProblem,
  HearsayError,
  orList,
  type Problem,
} from '../src/errors.ts'
import { problemOf } from './cascades/problem-of.ts'

const errors = suite('errors')

errors('exit codes are those of the design', () => {
  assert.equal(exitCodes, {
    done: 0,
    bug: 1,
    usage: 2,
    input: 3,
    provider: 4,
    replayDiffers: 5,
    expectation: 6,
    waitingForBatch: 7,
    output: 8,
    interrupted: 130,
    terminated: 143,
  })
})

errors('every code leads to an exit code of the table, and to none that means success or a bug', () => {
  const known = Object.values(exitCodes) as number[]
  for (const [code, exit] of Object.entries(errorCodes)) {
    assert.ok(known.includes(exit) && exit > exitCodes.bug, code)
    assert.match(code, /^[A-Z]+(_[A-Z]+)*$/)
    assert.is(new HearsayError([{ code: code as ErrorCode, message: 'x' }]).exitCode, exit)
  }
})

errors('the first problem decides the code, all of them make the message', () => {
  const error = new HearsayError([
    { code: 'UNKNOWN_KEY', where: 'a.yaml:1:2', message: 'one.' },
    { code: 'REPLAY_DIFFERS', message: 'two.', hint: 'look' },
  ])
  assert.is(error.name, 'HearsayError')
  assert.ok(error instanceof Error)
  assert.is(error.code, 'UNKNOWN_KEY')
  assert.is(error.exitCode, exitCodes.input)
  assert.is(error.message, 'a.yaml:1:2 one.\ntwo.\n  hint: look')
})

errors('a problem is told as place, sentence, source line and hint, each only if there is one', () => {
  const message = 'ticks must be a whole number, not "x".'
  assert.is(formatProblem({ code: 'INVALID_VALUE', message }), message)
  assert.is(
    formatProblem({
      code: 'INVALID_VALUE',
      where: 's.yaml:2:8',
      message,
      excerpt: '  2 | ticks: x\n    |        ^',
      hint: 'write 4',
    }),
    `s.yaml:2:8 ${message}\n  2 | ticks: x\n    |        ^\n  hint: write 4`,
  )
})

errors('fail throws one problem, failOnAny all of a list or nothing', () => {
  assert.equal(
    problemOf(() => fail('USAGE', 'no.', { where: '--seed' })),
    { code: 'USAGE', message: 'no.', where: '--seed' },
  )
  failOnAny([])
  const problems: Problem[] = [1, 2, 3].map((number) => ({ code: 'USAGE', message: String(number) }))
  try {
    failOnAny(problems)
    assert.unreachable('three problems were passed over')
  } catch (error) {
    assert.instance(error, HearsayError)
    assert.equal((error as HearsayError).problems, problems)
  }
})

errors('orList', () => {
  assert.equal([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(orList), ['', 'a', 'a or b', 'a, b or c'])
})

const suggestions = suite('didYouMean')

suggestions('finds what a slip was meant to be', () => {
  const keys = ['name', 'seed', 'start', 'tick', 'ticks', 'graph', 'seedPosts', 'halfEvery']
  const slips = {
    nam: 'name',
    namee: 'name',
    sede: 'seed',
    tikcs: 'ticks',
    grpah: 'graph',
    seedposts: 'seedPosts',
    SEEDPOST: 'seedPosts',
    halfevry: 'halfEvery',
    Ticks: 'ticks',
  }
  for (const [given, meant] of Object.entries(slips)) assert.is(didYouMean(given, keys), meant, given)
})

suggestions('keeps silent rather than guess wildly', () => {
  for (const given of ['', 'zzzz', 'x', 'population', 'sd'])
    assert.is(didYouMean(given, ['seed', 'graph', 'y']), undefined, given)
  assert.is(didYouMean('x', []), undefined)
})

suggestions('case does not count, neither in what was typed nor in the candidates', () => {
  assert.is(didYouMean('abd', ['xyz', 'ABC']), 'ABC')
  assert.is(didYouMean('ALICE', ['bob', 'Alice']), 'Alice')
})

suggestions('gives a candidate or nothing, and a candidate itself for what differs in case alone', () => {
  const word = fc.string({ minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), word, (candidates, given) => {
      const found = didYouMean(given, candidates)
      assert.ok(found === undefined || candidates.includes(found))
    }),
    { seed: 42, numRuns: 500 },
  )
})

suggestions('one letter lost, added, changed or swapped is found again in a word of five or more', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 5, maxLength: 12 })
  const slip = fc.constantFrom('lose', 'add', 'change', 'swap')
  fc.assert(
    fc.property(letters, slip, fc.nat(), (word, kind, where) => {
      const at = where % (word.length - 1)
      const [before, here, next, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)]
      const slips = {
        lose: before + next + after,
        add: `${before}z${here}${next}${after}`,
        change: `${before}z${next}${after}`,
        swap: before + next + here + after,
      }
      assert.is(didYouMean(slips[kind as keyof typeof slips], ['#', word, '##########']), word)
    }),
    { seed: 42, numRuns: 500 },
  )
})

errors.run()
suggestions.run()
