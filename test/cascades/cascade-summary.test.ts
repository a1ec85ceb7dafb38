import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cascadeSummary } from '../../src/cascades/cascade-summary.ts'
import { cascadeTable } from '../../src/cascades/cascade-table.ts'
import { cascadesOf, growPosts, type Step } from './grow-posts.ts'

const summaries = suite('cascadeSummary')
const summaryOf = (steps: readonly Step[]) => cascadeSummary(cascadeTable(cascadesOf(growPosts(steps))))

/** Sizes 1, 1, 2 and 4 (a chain of 3 with one more child of the root). */
const mixed: readonly Step[] = [
  ['post'],
  ['post'],
  ['post'],
  ['retweet', 3],
  ['rewrite', 4],
  ['quote', 5],
  ['retweet', 6],
  ['retweet', 5],
]

summaries('has exactly the keys of the contract, in their order', () => {
  const summary = summaryOf(mixed)
  assert.equal(Object.keys(summary), [
    'cascades',
    'size',
    'depth',
    'maxBreadth',
    'structuralVirality',
    'shareOffRoot',
    'unshared',
  ])
  for (const name of ['size', 'depth', 'maxBreadth', 'structuralVirality', 'shareOffRoot'] as const)
    assert.equal(Object.keys(summary[name]), ['mean', 'median', 'p90', 'p99', 'max'])
})

const rounded = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'number' ? Number(part.toFixed(9)) : part))

summaries('size covers all cascades, shape those that were shared', () => {
  assert.equal(rounded(summaryOf(mixed)), {
    cascades: 4,
    // 1 1 2 4: p90 at 2.7, p99 at 2.97
    size: { mean: 2, median: 1.5, p90: 3.4, p99: 3.94, max: 4 },
    // 1 2
    depth: { mean: 1.5, median: 1.5, p90: 1.9, p99: 1.99, max: 2 },
    maxBreadth: { mean: 1.5, median: 1.5, p90: 1.9, p99: 1.99, max: 2 },
    // 1, and 10 over 6 pairs
    structuralVirality: { mean: 1.333333333, median: 1.333333333, p90: 1.6, p99: 1.66, max: 1.666666667 },
    // 0, and 1 of 3
    shareOffRoot: { mean: 0.166666667, median: 0.166666667, p90: 0.3, p99: 0.33, max: 0.333333333 },
    unshared: 0.5,
  })
})

const nothing = { mean: null, median: null, p90: null, p99: null, max: null }

summaries('shape is null where nothing was shared', () => {
  const summary = summaryOf([['post'], ['post']])
  assert.equal(summary.size, { mean: 1, median: 1, p90: 1, p99: 1, max: 1 })
  for (const name of ['depth', 'maxBreadth', 'structuralVirality', 'shareOffRoot'] as const)
    assert.equal(summary[name], nothing)
  assert.is(summary.unshared, 1)
})

summaries('everything is null where there is no cascade', () => {
  const summary = summaryOf([])
  assert.is(summary.cascades, 0)
  assert.equal(summary.size, nothing)
  assert.equal(summary.depth, nothing)
  assert.is(summary.unshared, null)
})

summaries.run()
