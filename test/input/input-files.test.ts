import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type CapturedHost, capturedHost } from '../../src/host/captured-host.ts'
import type { Files, Host } from '../../src/host/host.ts'
import { extensionOf, InputFiles, readInput, sha256, textOf } from '../../src/input/input-files.ts'
import { problemOf } from '../cascades/problem-of.ts'

const inputs = suite('input files')
const worldOf = (files: Record<string, string | Uint8Array>) => capturedHost({ files })

/** The same world, with some of its file operations replaced. */
const withFiles = (host: CapturedHost, replaced: Partial<Files>): Host => ({
  ...host,
  files: { ...host.files, ...replaced },
})

inputs('a name is relative to the scenario’s folder, unless it is absolute', () => {
  const files = new InputFiles(
    worldOf({ '/work/in/a.csv': 'one', '/data/b.csv': 'two', '/work/c.csv': 'three' }),
    '/work/in',
  )
  assert.is(textOf(files.open('a.csv')), 'one')
  assert.is(textOf(files.open('../c.csv')), 'three')
  assert.is(textOf(files.open('/data/b.csv')), 'two')
  assert.equal(
    files.opened.map(({ name, path }) => [name, path]),
    [
      ['../c.csv', '/work/c.csv'],
      ['/data/b.csv', '/data/b.csv'],
      ['a.csv', '/work/in/a.csv'],
    ],
    'remembered in order of name',
  )
})

inputs('a file is hashed as stored, compressed or not', () => {
  const packed = gzipSync('text')
  const files = new InputFiles(worldOf({ '/work/a.txt': 'text', '/work/a.txt.gz': packed }), '/work')
  const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
  assert.is(files.open('a.txt').sha256, hash('text'))
  assert.is(files.open('a.txt.gz').sha256, hash(packed))
  assert.is(sha256('text'), hash('text'))
  assert.is(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

inputs('a file is read once, whatever becomes of it', () => {
  const host = worldOf({ '/work/a.csv': 'old' })
  const files = new InputFiles(host, '/work')
  const first = files.open('a.csv')
  host.put('/work/a.csv', 'new')
  assert.is(files.open('a.csv'), first)
  assert.is(textOf(files.open('a.csv')), 'old')
  assert.is(files.opened.length, 1)
})

inputs(
  'a replay reads the stored copies under the scenario’s names, and nothing else of the same name',
  () => {
    const host = worldOf({
      '/work/a.csv': 'changed since',
      '/run/inputs/abc': 'as it was',
      '/work/b.csv': 'b',
    })
    const files = new InputFiles(host, '/work', new Map([['a.csv', '/run/inputs/abc']]))
    const stored = files.open('a.csv')
    assert.equal([textOf(stored), stored.name, stored.path], ['as it was', 'a.csv', '/run/inputs/abc'])
    assert.is(textOf(files.open('b.csv')), 'b')
  },
)

inputs('a packed copy is unpacked by the scenario’s name, for the copy has none', () => {
  const host = worldOf({ '/run/inputs/abc': gzipSync('packed') })
  assert.is(
    textOf(new InputFiles(host, '/work', new Map([['a.csv.gz', '/run/inputs/abc']])).open('a.csv.gz')),
    'packed',
  )
})

const missing = suite('input files that cannot be read')
const openIn = (host: Host, name: string) => problemOf(() => new InputFiles(host, '/work').open(name))

missing('nothing there: the nearest name in the folder is suggested, as the scenario would write it', () => {
  const host = worldOf({ '/work/data/follows.csv': '', '/work/people.csv': '' })
  const message = 'must be a file, but there is nothing at that path.'
  assert.equal(openIn(host, 'data/folows.csv'), {
    code: 'FILE_NOT_FOUND',
    where: 'data/folows.csv',
    message,
    hint: 'did you mean "data/follows.csv"?',
  })
  assert.is(openIn(host, './poeple.csv').hint, 'did you mean "people.csv"?')
  assert.is(openIn(host, '/work/data/follow.csv').hint, 'did you mean "/work/data/follows.csv"?')
  assert.is(openIn(host, 'folder/../people.cvs').hint, 'did you mean "people.csv"?')
  assert.equal(openIn(host, 'quite-another.yaml'), {
    code: 'FILE_NOT_FOUND',
    where: 'quite-another.yaml',
    message,
  })
})

missing('no folder there: that is said', () => {
  const host = worldOf({ '/work/a.csv': '' })
  assert.is(openIn(host, 'dta/a.csv').hint, 'there is no folder /work/dta either')
  assert.is(openIn(host, 'a.csv/b.csv').hint, 'there is no folder /work/a.csv either')
})

missing('a folder is no file', () => {
  const host = worldOf({ '/work/data/a.csv': '' })
  assert.equal(openIn(host, 'data'), {
    code: 'FILE_UNREADABLE',
    where: 'data',
    message: 'must be a file, not a folder.',
  })
})

missing('what the system refuses is told with its code, at whatever step it does', () => {
  const host = worldOf({ '/work/a.csv': '' })
  const refuse = (code?: string) => () => {
    throw Object.assign(new Error('no'), code === undefined ? {} : { code })
  }
  for (const replaced of [{ stat: refuse('EACCES') }, { read: refuse('EACCES') }]) {
    assert.equal(openIn(withFiles(host, replaced), 'a.csv'), {
      code: 'FILE_UNREADABLE',
      where: 'a.csv',
      message: 'cannot be read (EACCES).',
      hint: 'check that you may read it',
    })
  }
  assert.equal(openIn(withFiles(host, { read: refuse('EIO') }), 'a.csv'), {
    code: 'FILE_UNREADABLE',
    where: 'a.csv',
    message: 'cannot be read (EIO).',
  })
  assert.is(openIn(withFiles(host, { read: refuse() }), 'a.csv').message, 'cannot be read (unknown reason).')
  const unlisted = openIn(withFiles(host, { list: refuse('EACCES') }), 'b.csv')
  assert.equal(
    [unlisted.code, unlisted.hint],
    ['FILE_NOT_FOUND', undefined],
    'a folder that may not be listed',
  )
})

missing('readInput calls the file what it is told to', () => {
  const problem = problemOf(() => readInput(worldOf({}), '/work/scenario.yaml', 'my/scenario.yaml'))
  assert.equal([problem.code, problem.where], ['FILE_NOT_FOUND', 'my/scenario.yaml'])
})

const texts = suite('textOf')
const textIn = (name: string, content: string | Uint8Array) =>
  textOf(new InputFiles(worldOf({ [`/work/${name}`]: content }), '/work').open(name))

texts('plain, packed, packed in parts, with and without a byte order mark', () => {
  const text = 'ä,🙂\r\nb,c\n'
  assert.is(textIn('a.csv', text), text)
  assert.is(textIn('a.csv', `\uFEFF${text}`), text)
  assert.is(textIn('a.csv.gz', gzipSync(text)), text)
  assert.is(textIn('A.CSV.GZ', gzipSync(`\uFEFF${text}`)), text)
  assert.is(textIn('parts.gz', Buffer.concat([gzipSync('one\n'), gzipSync('two\n')])), 'one\ntwo\n')
  assert.is(textIn('a.csv', ''), '')
})

texts('binary data, other encodings and damaged archives are refused', () => {
  assert.equal(
    problemOf(() => textIn('a.csv', new Uint8Array([97, 0, 98]))),
    {
      code: 'FILE_UNREADABLE',
      where: 'a.csv',
      message: 'must be a text file, but it holds binary data (a zero byte).',
    },
  )
  assert.is(problemOf(() => textIn('a.csv', Buffer.from('a', 'utf16le'))).code, 'FILE_UNREADABLE')
  assert.equal(
    problemOf(() => textIn('a.csv', Buffer.from('caf\xe9', 'latin1'))),
    {
      code: 'FILE_UNREADABLE',
      where: 'a.csv',
      message: 'must be encoded as UTF-8, but holds other bytes.',
      hint: 'iconv -f WINDOWS-1252 -t UTF-8 a.csv > utf8-copy',
    },
  )
  const cut = gzipSync('some text that is long enough').subarray(0, 20)
  for (const content of ['not packed', cut, '']) {
    const problem = problemOf(() => textIn('a.csv.gz', content))
    assert.is(problem.code, 'FILE_UNREADABLE')
    assert.match(problem.message, /^must be a gzip file, but cannot be unpacked \(.+\)\.$/)
  }
})

texts('the format is what the name says, without .gz', () => {
  const extensions = {
    'a.csv': 'csv',
    'A.CSV': 'csv',
    'a.b.tsv.gz': 'tsv',
    'a.TSV.GZ': 'tsv',
    'dir.csv/file': '',
    'dir.x/a.yaml': 'yaml',
    file: '',
    'a.gz': 'gz',
    '': '',
  }
  for (const [name, extension] of Object.entries(extensions)) assert.is(extensionOf(name), extension, name)
})

inputs.run()
missing.run()
texts.run()
