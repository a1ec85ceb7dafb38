/**
 * The metrics against published figures of real retweet trees. The data are internal and stay outside the repository:
 * where they are absent, the tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cascadeSummary, type Spread } from '../../src/cascades/cascade-summary.ts'
import { cascadeTable } from '../../src/cascades/cascade-table.ts'
import { CascadesBuilder } from '../../src/cascades/cascades-builder.ts'

const realTrees = suite('metrics of real trees')

/** Figures of shared/research/data.md, sections 3a and 3b, to the digits printed there. */
const published = [
  {
    file: 'marref-odd.trees.jsonl.gz',
    cascades: 15_762,
    nodes: 79_758,
    size: { mean: '5.06', median: '3', p90: '9', p99: '39', max: '553' },
    depth: { mean: '1.548', median: '1', p90: '3', p99: '5', max: '14' },
    maxBreadth: { mean: '2.81', median: '1', p90: '5', p99: '23', max: '196' },
    structuralVirality: { mean: '1.426', median: '1.33', p90: '2.18', p99: '3.36', max: '7.93' },
    shareOffRoot: { mean: '0.178', median: '0', p90: '0.667', p99: '0.909' },
    shareOfDepth: ['0.657', '0.215', '0.080', '0.031', '0.010', '0.007'],
    pooledOffRoot: '0.421',
  },
  {
    file: 'twitter15.cascades.jsonl.gz',
    cascades: 1_490,
    nodes: 599_196,
    size: { mean: '402.1', median: '260', p90: '829', p99: '2377', max: '2990' },
    depth: { mean: '3.660', median: '3', p90: '6', p99: '9', max: '12' },
    maxBreadth: { mean: '309.2', median: '198', p90: '641', p99: '1819', max: '2495' },
    structuralVirality: { mean: '2.509', median: '2.34', p90: '3.16', p99: '4.47', max: '5.10' },
    shareOffRoot: { mean: '0.220', median: '0.157', p90: '0.510', p99: '0.726' },
    shareOfDepth: ['0.005', '0.206', '0.360', '0.203', '0.117', '0.110'],
    pooledOffRoot: '0.240',
  },
] as const

/** All trees of a file, one a line, as one run: parents are indices within a tree, -1 for its root. */
function readTrees(text: string) {
  const builder = new CascadesBuilder()
  for (const line of text.trimEnd().split('\n')) {
    const { parent: parents } = JSON.parse(line) as { parent: number[] }
    const root = builder.posts + 1
    for (const index of parents) {
      const isRoot = index === -1
      const parent = root + index
      builder.add({
        agent: 'someone',
        action: isRoot ? 'post' : 'retweet',
        parent: isRoot ? null : parent,
        root,
        origin: root,
        depth: isRoot ? 0 : builder.depth[parent]! + 1,
        tick: 0,
      })
    }
  }
  return builder.build()
}

realTrees('invented trees are read as meant', () => {
  const cascades = readTrees('{"parent":[-1,0,1,1,0]}\n{"parent":[-1]}\n{"parent":[-1,0,1]}\n')
  assert.equal([...cascades.parent], [0, 0, 1, 2, 2, 1, 0, 0, 7, 8])
  assert.equal([...cascades.depth], [0, 0, 1, 2, 2, 1, 0, 0, 1, 2])
  assert.equal([...cascadeTable(cascades).metrics.size], [5, 1, 3])
})

const decimals = (text: string) => (text.split('.')[1] ?? '').length
const assertPrinted = (value: number | null, text: string, what: string) =>
  assert.is(value?.toFixed(decimals(text)), text, what)

const shares = { median: 0.5, p90: 0.9, p99: 0.99 }

/**
 * The published quantiles do not state their definition, and some are the lower of the two values beside the place,
 * some interpolated: they must lie between these two, and so must ours.
 */
function assertQuantile(
  values: Float64Array,
  share: number,
  ours: number | null,
  text: string,
  what: string,
) {
  const sorted = values.toSorted()
  const [low, high] = [Math.floor, Math.ceil].map((round) => sorted[round((sorted.length - 1) * share)]!)
  assert.ok(low! <= ours! && ours! <= high!, `${what}: ${ours} is not from ${low} to ${high}`)
  const [lowest, highest] = [low, high].map((value) => Number(value!.toFixed(decimals(text))))
  assert.ok(
    lowest! <= Number(text) && Number(text) <= highest!,
    `${what}: ${text} is not from ${low} to ${high}`,
  )
}

for (const figures of published) {
  const path = resolve(import.meta.dirname, '../../../shared/data', figures.file)
  const present = existsSync(path)
  if (!present) console.log(`skipped: ${figures.file} is internal data, not at ${path}`)
  const test = present ? realTrees : realTrees.skip
  test(`${figures.file} as published`, () => {
    const cascades = readTrees(gunzipSync(readFileSync(path)).toString('utf8'))
    const table = cascadeTable(cascades)
    const summary = cascadeSummary(table)
    assert.is(cascades.posts, figures.nodes)
    assert.is(summary.cascades, figures.cascades)
    assert.is(summary.unshared, 0)
    for (const name of ['size', 'depth', 'maxBreadth', 'structuralVirality', 'shareOffRoot'] as const)
      for (const [statistic, text] of Object.entries(figures[name])) {
        const ours = summary[name][statistic as keyof Spread]
        const what = `${name} ${statistic}`
        if (statistic in shares)
          assertQuantile(table.metrics[name], shares[statistic as keyof typeof shares], ours, text, what)
        else assertPrinted(ours, text, what)
      }
    const { depth, size, shareOffRoot } = table.metrics
    for (const [index, text] of figures.shareOfDepth.entries()) {
      const isLast = index === figures.shareOfDepth.length - 1
      const trees = depth.filter((value) => value === index + 1 || (isLast && value > index + 1)).length
      assertPrinted(trees / table.cascades, text, `share of depth ${index + 1}`)
    }
    const offRoot = shareOffRoot.reduce((sum, share, index) => sum + share * (size[index]! - 1), 0)
    assertPrinted(
      offRoot / (cascades.posts - table.cascades),
      figures.pooledOffRoot,
      'pooled share off the root',
    )
  })
}

realTrees.run()
