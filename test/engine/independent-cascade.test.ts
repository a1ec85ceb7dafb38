/**
 * The whole engine in its independent-cascade setting against known answers: with everyone online at every tick, no limits,
 * `social: independent`, retweets only and no originals, a run is the independent cascade model. Exact enumeration is the
 * live-edge view of Kempe, Kleinberg and Tardos 2003: each follow is live with probability p, and the cascade is what the
 * author reaches over live follows.
 */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { runTiny } from '../support/tiny.ts'

type Edge = readonly [followee: string, follower: string]

const independentCascade = suite('engine/independent-cascade')

/** Many cascades from one author in one run: a seed post each, all at tick 0, which do not touch each other. */
async function cascadeSizes(
  edges: readonly Edge[],
  author: string,
  p: number,
  cascades: number,
  seed: number,
): Promise<number[]> {
  const seedPosts = Array.from({ length: cascades }, () => ({ author, text: 'x' }))
  const scenario = `
name: independent-cascade
seed: ${seed}
tick: 1h
ticks: ${edges.length + 2}
graph: { type: edge-list, file: follows.csv, source: followee, target: follower }
population:
  generate:
    activity: { perTick: 1 }
    posting: { whenAwake: 0 }
    engagement: ${p}
    rates: { retweet: 1, quote: 0, rewrite: 0 }
seedPosts: ${JSON.stringify(seedPosts)}
feed: { attention: unlimited, inbox: unlimited }
behaviour: { engage: { social: independent }, text: none }
`
  const follows = `source,target\n${edges.map((edge) => edge.join(',')).join('\n')}\n`
  const { posts } = await runTiny(scenario, { 'follows.csv': follows })
  const sizes = new Map<number, number>()
  for (const { root } of posts) sizes.set(root, (sizes.get(root) ?? 0) + 1)
  return [...sizes.values()]
}

/** Exact distribution of the cascade size: index k holds P(size = k). All 2^m sets of live edges. */
function enumerate(edges: readonly Edge[], author: string, p: number): number[] {
  const nodes = [...new Set(edges.flat())]
  const distribution = new Array<number>(nodes.length + 1).fill(0)
  for (let live = 0; live < 1 << edges.length; live++) {
    let probability = 1
    for (let edge = 0; edge < edges.length; edge++) probability *= (live >> edge) & 1 ? p : 1 - p
    const reached = new Set([author])
    for (let grew = true; grew; ) {
      grew = false
      for (const [edge, [from, to]] of edges.entries()) {
        if (((live >> edge) & 1) === 0 || !reached.has(from) || reached.has(to)) continue
        reached.add(to)
        grew = true
      }
    }
    distribution[reached.size]! += probability
  }
  return distribution
}

/** Pearson's statistic of observed sizes, and its degrees of freedom; cells expecting fewer than 5 are pooled. */
function chiSquare(
  sizes: readonly number[],
  distribution: readonly number[],
): { statistic: number; freedom: number } {
  const cells: { observed: number; expected: number }[] = []
  let pooled = { observed: 0, expected: 0 }
  for (const [size, probability] of distribution.entries()) {
    const cell = {
      observed: sizes.filter((other) => other === size).length,
      expected: probability * sizes.length,
    }
    if (cell.expected >= 5) cells.push(cell)
    else pooled = { observed: pooled.observed + cell.observed, expected: pooled.expected + cell.expected }
  }
  if (pooled.expected > 0) cells.push(pooled)
  const statistic = cells.reduce(
    (sum, { observed, expected }) => sum + (observed - expected) ** 2 / expected,
    0,
  )
  return { statistic, freedom: cells.length - 1 }
}

/** Upper 10⁻⁴ point of chi-square, by the Wilson–Hilferty approximation: seeds are fixed, so this is no lottery. */
function limit(freedom: number): number {
  const third = 2 / (9 * freedom)
  return freedom * (1 - third + 3.719 * Math.sqrt(third)) ** 3
}

function agrees(sizes: readonly number[], distribution: readonly number[], what: string): void {
  const { statistic, freedom } = chiSquare(sizes, distribution)
  assert.ok(freedom >= 1, `${what}: nothing to compare`)
  assert.ok(
    statistic < limit(freedom),
    `${what}: chi-square ${statistic.toFixed(1)} on ${freedom}, limit ${limit(freedom).toFixed(1)}`,
  )
}

/** The digraph of research/engines.md section 5.1, whose distribution is given there. */
const digraph: readonly Edge[] = [
  ['0', '1'],
  ['0', '2'],
  ['1', '2'],
  ['2', '1'],
  ['1', '3'],
  ['2', '3'],
  ['3', '4'],
  ['4', '3'],
  ['3', '5'],
  ['4', '5'],
  ['5', '0'],
]

independentCascade('the oracle gives the published distribution of the test digraph', () => {
  const published = [0.49, 0.2058, 0.14906, 0.08547, 0.05282, 0.01685]
  for (const [index, probability] of enumerate(digraph, '0', 0.3).slice(1).entries()) {
    assert.ok(Math.abs(probability - published[index]!) < 6e-6, `size ${index + 1}: ${probability}`)
  }
})

independentCascade('cascade sizes on small graphs agree with exact enumeration', async () => {
  const triangle: readonly Edge[] = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['b', 'a'],
    ['c', 'b'],
    ['a', 'c'],
  ]
  const bowTie: readonly Edge[] = [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'd'],
    ['c', 'd'],
    ['d', 'e'],
    ['d', 'f'],
    ['e', 'g'],
    ['f', 'g'],
  ]
  for (const [name, edges, author] of [
    ['digraph', digraph, '0'],
    ['triangle', triangle, 'a'],
    ['bow tie', bowTie, 'a'],
  ] as const) {
    for (const p of [0.2, 0.6]) {
      const sizes = await cascadeSizes(edges, author, p, 8_000, 1)
      assert.is(sizes.length, 8_000)
      agrees(sizes, enumerate(edges, author, p), `${name} at p = ${p}`)
    }
  }
})

independentCascade('a directed path: P(size ≥ k) = p^(k − 1)', async () => {
  const path = Array.from({ length: 7 }, (_, at): Edge => [`n${at}`, `n${at + 1}`])
  const p = 0.6
  const distribution = Array.from({ length: 9 }, (_, size) =>
    size === 0 ? 0 : size === 8 ? p ** 7 : p ** (size - 1) * (1 - p),
  )
  agrees(await cascadeSizes(path, 'n0', p, 8_000, 2), distribution, 'path')
})

independentCascade('a star: 1 + (n − 1)p from the hub, 1 + p(1 + (n − 2)p) from a leaf', async () => {
  const leaves = Array.from({ length: 12 }, (_, at) => `leaf${at}`)
  const star = leaves.flatMap((leaf): Edge[] => [
    ['hub', leaf],
    [leaf, 'hub'],
  ])
  const [p, n, cascades] = [0.25, 13, 8_000]
  const mean = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  const fromHub = mean(await cascadeSizes(star, 'hub', p, cascades, 3))
  assert.ok(
    Math.abs(fromHub - (1 + (n - 1) * p)) < 4 * Math.sqrt(((n - 1) * p * (1 - p)) / cascades),
    `hub: ${fromHub}`,
  )
  const fromLeaf = mean(await cascadeSizes(star, 'leaf0', p, cascades, 4))
  // Variance of the size from a leaf: p × 11p(1 − p) within, p(1 − p)(1 + 11p)² between.
  const variance = p * 11 * p * (1 - p) + p * (1 - p) * (1 + 11 * p) ** 2
  assert.ok(
    Math.abs(fromLeaf - (1 + p * (1 + (n - 2) * p))) < 4 * Math.sqrt(variance / cascades),
    `leaf: ${fromLeaf}`,
  )
})

independentCascade('a binary tree of height 4: mean size is the sum of (2p)^k', async () => {
  const tree: Edge[] = []
  for (let node = 1; node < 16; node++)
    tree.push([`t${node}`, `t${2 * node}`], [`t${node}`, `t${2 * node + 1}`])
  const [p, cascades] = [0.5, 8_000]
  const sizes = await cascadeSizes(tree, 't1', p, cascades, 5)
  const mean = sizes.reduce((sum, size) => sum + size, 0) / cascades
  const deviation = Math.sqrt(sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / cascades)
  assert.ok(Math.abs(mean - 5) < (4 * deviation) / Math.sqrt(cascades), `mean ${mean}`)
  // Extinction: the author has no child with probability (1 − p)².
  const alone = sizes.filter((size) => size === 1).length / cascades
  assert.ok(Math.abs(alone - 0.25) < 4 * Math.sqrt((0.25 * 0.75) / cascades), `alone ${alone}`)
})

independentCascade('p = 0 reaches nobody and p = 1 everybody who can be reached', async () => {
  assert.equal(await cascadeSizes(digraph, '0', 0, 3, 6), [1, 1, 1])
  assert.equal(await cascadeSizes(digraph, '0', 1, 3, 6), [6, 6, 6])
})

independentCascade.run()
