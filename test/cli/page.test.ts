/** The small parts that everything printed is made of. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { asTyped } from '../../src/cli/as-typed.ts'
import { aligned, counted, decimal, grouped, minutesSpan, percent, span } from '../../src/cli/numbers.ts'
import { pageOf, wrap } from '../../src/cli/page.ts'
import { tableLines } from '../../src/cli/table.ts'
import { type CapturedHostOptions, capturedHost } from '../../src/host/captured-host.ts'

const page = suite('page')

page('numbers as people read them', () => {
  assert.equal([0, 999, 1000, 1234567].map(grouped), ['0', '999', '1,000', '1,234,567'])
  assert.equal([null, 0, 0.0001, 0.0005, 0.123, 0.9994, 0.9999, 1].map(percent), [
    '–',
    '0 %',
    '<0.1 %',
    '0.1 %',
    '12.3 %',
    '99.9 %',
    '>99.9 %',
    '100 %',
  ])
  assert.equal([null, 0, 3, 1234, 0.125, 2.5, 1234.5].map(decimal), [
    '–',
    '0',
    '3',
    '1,234',
    '0.13',
    '2.50',
    '1,234.50',
  ])
  assert.is(counted(1, 'post'), '1 post')
  assert.is(counted(2000, 'post'), '2,000 posts')
  assert.is(counted(0, 'query', 'queries'), '0 queries')
  assert.equal([0, 849, 9940, 9960, 59_400, 61_000, 3_599_000, 7_500_000].map(span), [
    '0.0 s',
    '0.8 s',
    '9.9 s',
    '10 s',
    '59 s',
    '1 min 1 s',
    '59 min 59 s',
    '2 h 5 min',
  ])
  assert.equal([1, 15, 60, 90, 1440, 2880].map(minutesSpan), [
    '1 min',
    '15 min',
    '1 h',
    '90 min',
    '1 d',
    '2 d',
  ])
})

page('a column of numbers is aligned at the decimal point', () => {
  assert.equal(aligned([1, 20, null]), ['1', '20', '–'])
  assert.equal(aligned([1, 2.5, null]), ['1   ', '2.50', '–   '])
})

page('text is wrapped at spaces and nowhere else', () => {
  assert.equal(wrap('one two three', 7), ['one two', 'three'])
  assert.equal(wrap('one', 2), ['one'])
  assert.equal(wrap('a /long/path/that/stays/whole b', 10), ['a', '/long/path/that/stays/whole', 'b'])
  assert.equal(wrap('it is 99.9 % sure', 10), ['it is', '99.9 %', 'sure'], 'a number keeps its sign')
  assert.equal(wrap('', 10), [''])
  assert.equal(wrap('\x1b[1mone\x1b[22m two', 7), ['\x1b[1mone\x1b[22m two'], 'colours take no room')
})

page('a table is aligned, without anything at the ends of its lines', () => {
  const columns = [{ title: 'who', align: 'left' as const }, { title: 'many\nposts' }]
  assert.equal(
    tableLines(columns, [
      ['日本', '1'],
      ['ana', '1,000'],
    ]),
    ['who    many', '      posts', '日本      1', 'ana   1,000'],
  )
  assert.equal(tableLines(columns, []), ['who   many', '     posts'])
})

const printed = (options: CapturedHostOptions, print: (to: ReturnType<typeof pageOf>) => void) => {
  const host = capturedHost(options)
  print(pageOf(host))
  return host.stdout.captured
}

page('rows: a name, and a text that is wrapped under itself', () => {
  assert.is(
    printed({ columns: 40 }, (to) => to.row('posts', 'there are quite a few of them in this run')),
    'posts       there are quite a few of\n            them in this run\n',
  )
})

page('the columns of a page: the terminal’s, from 40 to 100', () => {
  for (const [given, taken] of [
    [10, 40],
    [66, 66],
    [300, 100],
  ]) {
    printed({ columns: given!, isTerminal: true }, ({ columns }) => assert.is(columns, taken))
  }
  printed({ columns: 50, isTerminal: true }, ({ holds }) =>
    assert.equal([holds(50), holds(51)], [true, false]),
  )
  printed({ columns: 50 }, ({ holds }) => assert.is(holds(500), true, 'a pipe holds anything'))
})

page('a quote is one line, defused and cut to the room', () => {
  printed({ columns: 40 }, ({ quote }) => {
    assert.is(quote('Hello', 10), '“Hello”')
    assert.is(quote('two\nlines\x1b[2J', 10), '“two lines [2J”')
    assert.is(quote('日本語の長い文章がここにある', 30), '“日本語の…')
  })
})

page('commands are called by npx under npm, and only there', () => {
  const text =
    'hearsay run x.yaml, or hearsay --help; npx hearsay replay y; npx hearsay@0.1.0 replay y; a hearsay thing'
  assert.is(asTyped(capturedHost(), text), text)
  assert.is(
    asTyped(capturedHost({ environment: { npm_command: 'exec' } }), text),
    'npx hearsay run x.yaml, or npx hearsay --help; npx hearsay replay y; npx hearsay@0.1.0 replay y; a hearsay thing',
  )
})

page.run()
