import { gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { freeze } from '../../src/graph/freeze.ts'
import { loadEdgeList } from '../../src/graph/load/edge-list.ts'
import type { GraphOf } from '../../src/scenario/sections/graph.ts'
import { followsOf } from './follows-of.ts'
import { inputsOf, problemsOf } from './graph-inputs.ts'

const test = suite('loadEdgeList')

type Options = Partial<GraphOf<'edge-list'>>

function load(content: string | Uint8Array, options: Options = {}) {
  const spec: GraphOf<'edge-list'> = {
    type: 'edge-list',
    file: 'follows.csv',
    source: 'follower',
    target: 'followee',
    columns: { source: 'source', target: 'target' },
    ...options,
  }
  return loadEdgeList(spec, inputsOf({ [spec.file]: content }))
}

test('a row is a follow, in the direction that the scenario states', () => {
  const text = 'source,target\nann,bob\ncid,bob\n'
  assert.equal(followsOf(load(text).graph), ['ann>bob', 'cid>bob'])
  const turned = load(text, { source: 'followee', target: 'follower' })
  assert.equal(followsOf(turned.graph), ['bob>ann', 'bob>cid'])
  assert.equal(turned.notices, [])
})

test('columns go by name, whatever their place and company', () => {
  const text = 'weight,to,from\n3,bob,ann\n'
  const { graph } = load(text, { columns: { source: 'from', target: 'to' } })
  assert.equal(followsOf(graph), ['ann>bob'])
})

test('TSV, gzip, Windows line ends, a byte order mark, quotes, blanks and empty lines', () => {
  const expected = ['10>9', 'ann>bob']
  const files: Record<string, string | Uint8Array> = {
    'f.tsv': 'source\ttarget\nann\tbob\n10\t9\n',
    'f.csv.gz': gzipSync('source,target\nann,bob\n10,9'),
    'f.TSV.GZ': gzipSync('source\ttarget\nann\tbob\n10\t9'),
    'f.csv': '\ufeffsource,target\r\n"ann",bob\r\n\r\n 10 ,"9"\r\n',
  }
  for (const [file, content] of Object.entries(files)) {
    assert.equal(followsOf(load(content, { file }).graph), expected, file)
  }
  const quoted = load('source,target\n"Ann, ""A.""",bob\n')
  assert.equal(followsOf(quoted.graph), ['Ann, "A.">bob'])
  const unquoted = load('source\ttarget\n"ann\tbob\n', { file: 'f.tsv' })
  assert.equal(followsOf(unquoted.graph), ['"ann>bob'])
})

test('follows of oneself and repetitions are dropped and counted', () => {
  const some = load('source,target\na,b\na,b\na,a\nc,c\nb,b\nb,a\n')
  assert.equal(followsOf(some.graph), ['a>b', 'b>a'])
  assert.equal(some.notices, [
    '3 follows of an agent by itself were dropped (follows.csv).',
    '1 repeated follow was dropped (follows.csv).',
  ])
  assert.ok(some.graph.hasNode('c'), 'an agent that follows only itself is still an agent')
  const others = load('source,target\na,b\na,b\na,b\na,a\n')
  assert.equal(others.notices, [
    '1 follow of an agent by itself was dropped (follows.csv).',
    '2 repeated follows were dropped (follows.csv).',
  ])
})

test('the frozen graph does not depend on the order of rows', () => {
  const rows = ['9,10', '10,2', 'b,9', '2,9', 'b,10', '9,b', '2,9']
  const frozen = (order: readonly string[]) => {
    const { graph } = load(['source,target', ...order].join('\n'))
    return freeze(graph, graph.nodes().sort())
  }
  const expected = frozen(rows)
  assert.equal(frozen([...rows].reverse()), expected)
  assert.equal(frozen([...rows].sort()), expected)
  assert.equal(expected.ids, ['10', '2', '9', 'b'])
})

test('an empty end is an error with its line; ten are shown and the others counted', () => {
  const [problem, ...none] = problemsOf(() => load('source,target\na,b\n\na,\n'))
  assert.is(problem.code, 'GRAPH_INVALID')
  assert.is(problem.where, 'follows.csv:4')
  assert.is(problem.message, 'must name a follower and a followee, but its "target" is empty.')
  assert.equal(none, [])

  const many = problemsOf(() => load(`source,target\na,b\n${',b\n'.repeat(11)}`))
  assert.is(many.length, 11)
  assert.is(many[9]!.where, 'follows.csv:12')
  assert.is(many[0].message, 'must name a follower and a followee, but its "source" is empty.')
  assert.equal([many[10]!.where, many[10]!.message], ['follows.csv', 'holds 1 more such row.'])
  const more = problemsOf(() => load(`source,target\n${',b\n'.repeat(30)}`))
  assert.is(more[10]!.message, 'holds 20 more such rows.')
})

test('names that JavaScript objects reserve would be lost, so they are errors', () => {
  for (const id of ['constructor', '__proto__', 'toString']) {
    const [problem] = problemsOf(() => load(`source,target\na,b\na,${id}\n`))
    assert.is(problem.code, 'GRAPH_INVALID')
    assert.is(problem.where, 'follows.csv:3')
    assert.match(problem.message, `its "target" is "${id}", a name reserved by JavaScript.`)
  }
})

test('no follow at all is an error', () => {
  for (const rows of ['', 'a,a\nb,b\n']) {
    const [problem] = problemsOf(() => load(`source,target\n${rows}`))
    assert.is(problem.code, 'GRAPH_INVALID')
    assert.match(problem.message, 'must hold at least one follow of one agent by another')
  }
  const [empty] = problemsOf(() => load(''))
  assert.is(empty.code, 'GRAPH_INVALID')
  assert.match(empty.message, 'must begin with a line that names the columns, but the file is empty.')
})

test('a file of another kind is an error of its own', () => {
  const cases: [string, string | Uint8Array, string, string][] = [
    ['f.csv', Uint8Array.from([0x50, 0, 1, 2]), 'FILE_UNREADABLE', 'binary data'],
    ['f.csv', Uint8Array.from([0xff, 0x41, 0x2c]), 'FILE_UNREADABLE', 'UTF-8'],
    ['f.tsv.gz', 'source\ttarget\na\tb\n', 'FILE_UNREADABLE', 'must be a gzip file'],
    ['f.csv', 'source,target\na,b\na,b,c\n', 'GRAPH_INVALID', 'must have a cell for each of the 2 columns'],
    ['f.csv', 'source,source,target\na,b,c\n', 'GRAPH_INVALID', '"source" stands there twice'],
    ['f.txt', 'source,target\na,b\n', 'GRAPH_INVALID', 'must be a .csv or .tsv file'],
    ['f.json', '[]', 'GRAPH_INVALID', 'must be a .csv or .tsv file'],
  ]
  for (const [file, content, code, message] of cases) {
    const [problem] = problemsOf(() => load(content, { file }))
    assert.is(problem.code, code, file)
    assert.match(problem.message, message)
    assert.ok(problem.where!.startsWith(file))
  }
  const [other] = problemsOf(() => load('<gexf/>', { file: 'f.gexf' }))
  assert.is(other.hint, 'type: gexf')
  const spec = { type: 'edge-list', file: 'none.csv', source: 'follower', target: 'followee' } as const
  const columns = { source: 'source', target: 'target' }
  const [missing] = problemsOf(() => loadEdgeList({ ...spec, columns }, inputsOf()))
  assert.is(missing.code, 'FILE_NOT_FOUND')
})

test('more rows than a graph may hold are an error before they are read', () => {
  const [problem] = problemsOf(() => load(`source,target\n${'\n'.repeat(5_000_001)}`))
  assert.is(problem.code, 'GRAPH_INVALID')
  assert.match(problem.message, 'must hold at most 5,000,000 follows, not about 5,000,002.')
})

test.run()
