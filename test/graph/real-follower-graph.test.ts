/** A real graph, if it is there: followers of a company account (see research/data.md for its source and licence). */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { freeze } from '../../src/graph/freeze.ts'
import { buildGraph } from '../../src/graph/load-graph.ts'
import { realHost } from '../../src/host/real-host.ts'
import { InputFiles } from '../../src/input/input-files.ts'

const test = suite('a real follower graph')
const folder = resolve(import.meta.dirname, '../../../shared/data')
const file = 'follower-graph-verizoncareers.tsv.gz'
const isThere = existsSync(resolve(folder, file))
if (!isThere) console.log(`skipped: there is no ${file} in ${folder}`)
const testIfThere = isThere ? test : test.skip

testIfThere('loads whole and freezes', () => {
  const inputs = new InputFiles(realHost(), folder)
  const columns = { source: 'source', target: 'target' }
  const spec = { type: 'edge-list', file, source: 'followee', target: 'follower', columns } as const
  const { graph, notices } = buildGraph(spec, inputs, '1')
  assert.equal([graph.order, graph.size, notices], [9226, 59_576, []])
  assert.ok(graph.hasDirectedEdge('5832', '9'), 'the first row: 5832 follows 9')
  const frozen = freeze(graph, graph.nodes().sort())
  assert.is(frozen.followers.length, 59_576)
  assert.is(
    frozen.following.reduce((sum, count) => sum + count, 0),
    59_576,
  )
})

test.run()
