import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { checkColumns } from '../../src/graph/load/check-columns.ts'
import type { GraphOf } from '../../src/scenario/sections/graph.ts'
import { problemsOf } from './graph-inputs.ts'

const test = suite('checkColumns')

type Options = Partial<Pick<GraphOf<'edge-list'>, 'file' | 'source' | 'target' | 'columns'>>

const check = (columns: readonly string[], options: Options = {}) =>
  checkColumns(columns, {
    type: 'edge-list',
    file: 'f.csv',
    source: 'follower',
    target: 'followee',
    columns: { source: 'source', target: 'target' },
    ...options,
  })

function problemOf(columns: readonly string[], options: Options = {}) {
  const [problem] = problemsOf(() => check(columns, options))
  assert.is(problem.code, 'GRAPH_INVALID')
  assert.is(problem.where, `${options.file ?? 'f.csv'}:1`)
  return problem
}

test('the two columns may stand anywhere', () => {
  check(['source', 'target'])
  check(['weight', 'target', 'source'])
  check(['follower', 'followee'], { columns: { source: 'follower', target: 'followee' } })
  check(['Followee', 'Follower'], {
    source: 'followee',
    target: 'follower',
    columns: { source: 'Followee', target: 'Follower' },
  })
})

test('the columns found are listed, with the YAML to type', () => {
  const two = problemOf(['from', 'to'])
  assert.is(two.message, 'must have the columns "source" and "target", but has "from", "to".')
  const headless = '; but if the first line is a follow already, put "source,target" above it'
  assert.is(two.hint, `columns: { source: from, target: to }${headless}`)
  const spelt = problemOf(['Weight', 'sorce', 'target'])
  assert.is(spelt.hint, 'columns: { source: sorce, target: target }')
  const many = problemOf(['x', 'y', 'z'])
  assert.is(many.hint, 'columns: { source: ..., target: ... }, each one of "x", "y", "z"')
  const odd = problemOf(['user id', '2nd'])
  assert.is(odd.hint, `columns: { source: "user id", target: "2nd" }${headless}`)
})

test('columns named follower and followee are put where they belong', () => {
  const columns = ['time', 'followee', 'Follower']
  assert.is(problemOf(columns).hint, 'columns: { source: Follower, target: followee }')
  const turned = problemOf(columns, { source: 'followee', target: 'follower' })
  assert.is(turned.hint, 'columns: { source: followee, target: Follower }')
})

test('columns whose names contradict the scenario are an error', () => {
  const columns = { source: 'followee', target: 'follower' }
  const swapped = problemOf(['followee', 'follower'], { columns })
  assert.match(swapped.message, 'takes its column "followee" for the follower (source: follower)')
  assert.is(swapped.hint, 'source: followee, target: follower')
  const half = problemOf(['id', 'follower'], { columns: { source: 'id', target: 'follower' } })
  assert.match(half.message, 'takes its column "follower" for the followee (target: followee)')
  assert.is(half.hint, 'source: followee, target: follower')
})

test('one column cannot be both ends', () => {
  const columns = { source: 'a', target: 'a' }
  assert.match(problemOf(['a', 'b'], { columns }).message, 'graph.columns names "a" twice')
})

test('another separator, a missing header and an empty file are recognised', () => {
  assert.match(problemOf(['source;target']).hint!, 'separated by commas in a .csv file')
  assert.match(problemOf(['9', '5832']).hint!, 'put "source,target" above it')
  assert.match(
    problemOf(['9', '5832'], { file: 'f.tsv.gz' }).hint!,
    String.raw`put "source\ttarget" above it`,
  )
  assert.match(problemOf([]).message, 'the file is empty')
})

test.run()
