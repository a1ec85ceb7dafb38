import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cascadeRow, cascadeTable } from '../../src/cascades/cascade-table.ts'
import type { Cascades } from '../../src/cascades/cascades.ts'
import { metricNames } from '../../src/cascades/metrics.ts'
import { anySteps, cascadesOf, chain, growPosts, star, treeOf } from './grow-posts.ts'

const metrics = suite('metrics of a cascade')

const only = (cascades: Cascades) => {
  const table = cascadeTable(cascades)
  assert.is(table.cascades, 1)
  return cascadeRow(table, 0)
}
const near = (given: number | null, wanted: number) =>
  assert.ok(given !== null && Math.abs(given - wanted) < 1e-12, `${given} is not ${wanted}`)

metrics('a post that nobody shared has no shape', () => {
  const { size, depth, maxBreadth, structuralVirality, shareOffRoot } = only(treeOf([]))
  assert.equal([size, depth, maxBreadth, structuralVirality, shareOffRoot], [1, 0, 1, null, null])
})

metrics('structural virality of the smallest trees', () => {
  assert.is(only(star(2)).structuralVirality, 1)
  assert.is(only(star(3)).structuralVirality, 4 / 3)
  assert.is(only(chain(3)).structuralVirality, 4 / 3)
})

metrics('a star: 2(n - 1)/n, all at depth 1', () => {
  for (const size of [2, 3, 4, 10, 1000]) {
    const row = only(star(size))
    near(row.structuralVirality, (2 * (size - 1)) / size)
    assert.equal([row.size, row.depth, row.maxBreadth, row.shareOffRoot], [size, 1, size - 1, 0])
  }
})

metrics('a chain: (n + 1)/3, one post at each depth', () => {
  for (const size of [2, 3, 4, 10, 1000]) {
    const row = only(chain(size))
    near(row.structuralVirality, (size + 1) / 3)
    near(row.shareOffRoot, 1 - 1 / (size - 1))
    assert.equal([row.size, row.depth, row.maxBreadth], [size, size - 1, 1])
  }
})

metrics('a tree worked out by hand', () => {
  //     1        depths 0 | 1 1 | 2 2 2; distances: 1-2 1-3 2-4 2-5 3-6 are 1 each (5),
  //    2 3       1-4 1-5 1-6 2-3 4-5 are 2 (10), 2-6 3-4 3-5 are 3 (9), 4-6 5-6 are 4 (8): 32 over 15 pairs
  //   4 5 6
  const row = only(treeOf([1, 1, 2, 2, 3]))
  assert.equal([row.size, row.depth, row.maxBreadth, row.shareOffRoot], [6, 2, 3, 0.6])
  near(row.structuralVirality, 32 / 15)
})

metrics('rewrites belong to their own cascade alone', () => {
  const table = cascadeTable(
    cascadesOf(growPosts([['post'], ['retweet', 1], ['rewrite', 2], ['quote', 3], ['quote', 1]])),
  )
  assert.equal([...table.metrics.size], [3, 2])
  assert.equal([...table.metrics.maxBreadth], [2, 1])
  assert.equal([...table.metrics.shareOffRoot], [0, 0])
})

/** The metrics of one cascade the slow way: neighbours, and a walk from every post. */
function bruteForce({ posts, parent, root }: Cascades, ofRoot: number) {
  const ids = Array.from({ length: posts }, (_, index) => index + 1).filter((id) => root[id] === ofRoot)
  const neighbours = new Map(ids.map((id): [number, number[]] => [id, []]))
  for (const id of ids) {
    if (id === ofRoot) continue
    neighbours.get(id)!.push(parent[id]!)
    neighbours.get(parent[id]!)!.push(id)
  }
  const distancesFrom = (from: number) => {
    const distances = new Map([[from, 0]])
    for (const [id, distance] of distances)
      for (const next of neighbours.get(id)!) if (!distances.has(next)) distances.set(next, distance + 1)
    return [...distances.values()]
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const depths = distancesFrom(ofRoot)
  const size = ids.length
  const shared = size > 1
  return {
    size,
    depth: Math.max(...depths),
    maxBreadth: Math.max(...depths.map((depth) => depths.filter((other) => other === depth).length)),
    structuralVirality: shared ? sum(ids.flatMap(distancesFrom)) / (size * (size - 1)) : null,
    shareOffRoot: shared ? 1 - neighbours.get(ofRoot)!.length / (size - 1) : null,
  }
}

metrics('agree with walks between all pairs of posts', () => {
  let cascadesSeen = 0
  fc.assert(
    fc.property(anySteps, (steps) => {
      const cascades = cascadesOf(growPosts(steps))
      const table = cascadeTable(cascades)
      assert.equal(
        [...table.root],
        [...new Set(cascades.root.slice(1))].sort((a, b) => a - b),
      )
      for (let index = 0; index < table.cascades; index++) {
        const row = cascadeRow(table, index)
        const slow = bruteForce(cascades, row.root)
        for (const name of metricNames) {
          const value = slow[name]
          if (value === null) assert.is(row[name], null)
          else near(row[name], value)
        }
        cascadesSeen += 1
      }
    }),
    { seed: 20200928, numRuns: 200 },
  )
  assert.ok(cascadesSeen > 1000, `only ${cascadesSeen} cascades were compared`)
})

metrics('one deep tree of 60 posts after another agrees, too', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 30, maxLength: 59 }), (draws) => {
      const cascades = treeOf(draws.map((draw, index) => 1 + (draw % (index + 1))))
      const row = only(cascades)
      const slow = bruteForce(cascades, 1)
      for (const name of metricNames) near(row[name], slow[name]!)
    }),
    { seed: 7, numRuns: 50 },
  )
})

metrics.run()
