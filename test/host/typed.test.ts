import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fail, HearsayError } from '../../src/errors.ts'
import { systemReason } from '../../src/host/system-reason.ts'
import { typedPath, typedWord } from '../../src/host/typed.ts'

const typed = suite('typed')

typed('a path: relative inside the working folder, absolute elsewhere', () => {
  const path = (to: string, workingFolder = '/work/here') => typedPath({ workingFolder }, to)
  assert.is(path('/work/here'), '.')
  assert.is(path('/work/here/a/b'), 'a/b')
  assert.is(path('/work'), '/work')
  assert.is(path('/work/hereafter'), '/work/hereafter')
  assert.is(path('/work/here/..odd'), '..odd')
  assert.is(path('/work/here/-flag'), './-flag')
  assert.is(path('/work/here/my run'), "'my run'")
  assert.is(path('/a', '/'), 'a')
})

typed('a word: in quotes if a shell would read more in it', () => {
  for (const word of ['seed-42', 'a/b.yaml', 'é', '%2F', 'x=1', 'a+b@c:d,e']) assert.is(typedWord(word), word)
  for (const word of ['', 'a b', '$x', '*', '~', '#', '(', '&', '"', '\\', 'a\nb'])
    assert.is(typedWord(word), `'${word}'`)
  assert.is(typedWord("it's"), "'it'\\''s'")
})

typed('the reasons of the system, in words, and nothing else', () => {
  const error = (code: string) => Object.assign(new Error(), { code })
  assert.is(systemReason(error('ENOSPC')), 'the disk is full (ENOSPC)')
  assert.is(systemReason(error('EWHATEVER')), 'EWHATEVER')
  assert.is(systemReason(error('ERR_INVALID_ARG_TYPE')), undefined)
  assert.is(systemReason(new Error('no code')), undefined)
  assert.is(systemReason(undefined), undefined)
  assert.throws(
    () => fail('USAGE', 'x'),
    (thrown: unknown) => thrown instanceof HearsayError && systemReason(thrown) === undefined,
  )
})

typed.run()
