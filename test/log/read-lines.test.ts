import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import type { FileReader, Host } from '../../src/host/host.ts'
import { readLines } from '../../src/log/read-lines.ts'
import { problemOf } from '../cascades/problem-of.ts'

const readLinesTest = suite('readLines')
const folder = '/work/output/tiny/seed-42'
const name = 'events.jsonl'
const megabyte = 1_048_576

const hostWith = (content: string | Uint8Array) => capturedHost({ files: { [`${folder}/${name}`]: content } })
const texts = (host: Host) => [...readLines(host, folder, name)].map(({ text }) => text)

/** The same world, where files are read through `wrap`. */
function readingThrough(host: Host, wrap: (reader: FileReader) => FileReader): Host {
  return { ...host, files: { ...host.files, openReader: (path) => wrap(host.files.openReader(path)) } }
}

readLinesTest('numbers lines from 1 and drops their ends', () => {
  assert.equal(
    [...readLines(hostWith('a\n\nb c\n'), folder, name)],
    [
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'b c' },
    ],
  )
  assert.equal(texts(hostWith('')), [])
})

readLinesTest('never cuts a character or a line, however few bytes a read gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\n', ' '))),
      fc.integer({ min: 1, max: 9 }),
      (lines, most) => {
        const host = readingThrough(hostWith(lines.map((line) => `${line}\n`).join('')), (reader) => ({
          ...reader,
          read: (into) => reader.read(into.subarray(0, most)),
        }))
        assert.equal(texts(host), lines)
      },
    ),
    { seed: 20200928 },
  )
})

readLinesTest('keeps characters of two to four bytes that lie on the edge of a 1 MB chunk', () => {
  for (const character of ['ö', '語', '🙂']) {
    for (let before = megabyte - 5; before <= megabyte; before++) {
      const lines = [`${'x'.repeat(before)}${character}end`, 'next']
      assert.equal(texts(hostWith(`${lines.join('\n')}\n`)), lines)
    }
  }
})

readLinesTest('reads lines around and beyond the size of a chunk', () => {
  const lines = [megabyte - 1, megabyte, megabyte + 1, 5 * megabyte, 1].map((length) => 'y'.repeat(length))
  assert.equal(texts(hostWith(`${lines.join('\n')}\n`)), lines)
})

readLinesTest('a line of 16 MiB is refused, not gathered without end', () => {
  const problem = problemOf(() => texts(hostWith(Buffer.alloc(40 * megabyte, 'z'))))
  assert.is(problem.code, 'RUN_FOLDER_INVALID')
  assert.is(problem.where, 'events.jsonl:1')
  assert.is(problem.message, 'must hold lines of less than 16777216 bytes.')
})

readLinesTest('gives the whole lines before a torn one, then says where it is and what to do', () => {
  const seen: string[] = []
  const problem = problemOf(() => {
    for (const { text } of readLines(hostWith('one\ntwo\n{"type":"po'), folder, name)) seen.push(text)
  })
  assert.equal(seen, ['one', 'two'])
  assert.equal(problem, {
    code: 'RUN_FOLDER_INVALID',
    where: 'events.jsonl:3',
    message: 'must end with a newline, but breaks off within this line.',
    hint: `sed -n 3p ${folder}/events.jsonl shows the line; hearsay run SCENARIO.yaml --force writes the run anew`,
  })
})

readLinesTest('refuses bytes that are not UTF-8, by line', () => {
  const problem = problemOf(() => texts(hostWith(Buffer.from('ok\nb\xffd\n', 'latin1'))))
  assert.is(problem.where, 'events.jsonl:2')
  assert.is(problem.message, 'must be UTF-8 text, but this line holds other bytes.')
})

readLinesTest('a path that holds no run is named, with a hint', () => {
  const host = hostWith('')
  host.put('/work/other/notes.txt', '')
  host.put('/work/cut/identity.json', '{}')
  const problems = ['/work/none', '/work/other', '/work/cut', `${folder}/${name}`].map((path) =>
    problemOf(() => [...readLines(host, path, name)]),
  )
  const hint = 'hearsay run SCENARIO.yaml makes a run folder and names it'
  assert.equal(
    problems.map((problem) => [problem.code, problem.where, problem.message, problem.hint]),
    [
      ['RUN_FOLDER_INVALID', '/work/none', 'must be a run folder, but there is nothing at that path.', hint],
      ['RUN_FOLDER_INVALID', '/work/other', 'must be a run folder, but holds no events.jsonl.', hint],
      ['RUN_FOLDER_INVALID', '/work/cut', 'must be a complete run folder, but holds no events.jsonl.', hint],
      [
        'RUN_FOLDER_INVALID',
        `${folder}/${name}`,
        'must be a run folder, not a file.',
        `name the folder instead: ${folder}`,
      ],
    ],
  )
})

readLinesTest('a file that may not be read is an error of the run folder', () => {
  const refuse = () => {
    throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
  }
  const host = hostWith('a\n')
  for (const refusing of [
    readingThrough(host, refuse),
    readingThrough(host, (reader) => ({ ...reader, read: refuse })),
  ]) {
    const problem = problemOf(() => texts(refusing))
    assert.is(problem.code, 'RUN_FOLDER_INVALID')
    assert.is(problem.where, `${folder}/${name}`)
    assert.is(problem.message, 'cannot be read (EACCES).')
  }
})

readLinesTest('closes the file after the last line, and when the caller stops early', () => {
  let closed = 0
  const host = readingThrough(hostWith('a\nb\n'), (reader) => ({ ...reader, close: () => void closed++ }))
  texts(host)
  assert.is(closed, 1)
  for (const _ of readLines(host, folder, name)) break
  assert.is(closed, 2)
})

readLinesTest.run()
