/** What must hold in the log of any valid scenario (design: sections 2, 4 and 5). */
import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { follows } from '../../src/graph/follower-graph.ts'
import type { PostEvent } from '../../src/log/events.ts'
import { replayRun } from '../../src/replay/replay-run.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { buildWorld } from '../../src/world/world.ts'
import { arbitraryScenario } from '../support/arbitrary-scenario.ts'
import { runTiny } from '../support/tiny.ts'

const logInvariants = suite('properties/log-invariants')
const parameters = { seed: 42, numRuns: 150 }

logInvariants('any valid scenario replays', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryScenario, async (scenario) => {
      const { host, result } = await runTiny(scenario)
      const replay = await replayRun(result.folder, {}, host)
      assert.is(replay.identical, true)
    }),
    { ...parameters, numRuns: 60 },
  )
})

logInvariants(
  'depth, root and origin follow from the action and the parent, which comes before',
  async () => {
    let children = 0
    await fc.assert(
      fc.asyncProperty(arbitraryScenario, async (scenario) => {
        const { posts } = await runTiny(scenario)
        const byId = new Map(posts.map((post) => [post.id, post]))
        for (const [index, post] of posts.entries()) {
          assert.is(post.id, index + 1)
          if (post.action === 'post') {
            assert.equal([post.parent, post.root, post.origin, post.depth], [null, post.id, post.id, 0])
            continue
          }
          children++
          const parent = byId.get(post.parent!)!
          assert.ok(parent.id < post.id && parent.tick < post.tick, 'the parent is earlier')
          const starts = post.action === 'rewrite'
          assert.is(post.root, starts ? post.id : parent.root)
          assert.is(post.depth, starts ? 0 : parent.depth + 1)
          assert.is(post.origin, parent.origin)
        }
      }),
      parameters,
    )
    assert.ok(children > 1000, `too little happened to prove anything: ${children} actions`)
  },
)

logInvariants(
  'what an agent acts on was visible to it: a share by a followee, or the root out of network',
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScenario, async (scenario) => {
        const { host, posts, exposures } = await runTiny(scenario)
        const { graph } = buildWorld(readScenario(host, 'scenario.yaml'))
        const numbers = new Map(graph.ids.map((id, agent) => [id, agent]))
        const byId = new Map(posts.map((post) => [post.id, post]))
        const visible = ({
          agent,
          tick,
          parent,
          via,
          sharers,
        }: Pick<PostEvent, 'agent' | 'tick' | 'parent' | 'via' | 'sharers'>) => {
          const shown = byId.get(parent!)!
          assert.ok(shown.tick < tick, 'published in an earlier tick')
          const reader = numbers.get(agent)!
          if (via === 'network') {
            assert.equal([shown.id, sharers], [shown.root, 0])
            return
          }
          assert.is(via, 'follow')
          assert.ok(follows(graph, reader, numbers.get(shown.agent)!), `${agent} follows ${shown.agent}`)
          const shares = posts.filter(
            (post) => post.root === shown.root && post.tick < tick && post.agent !== agent,
          )
          const byFollowees = shares.filter((post) => follows(graph, reader, numbers.get(post.agent)!))
          assert.ok(
            sharers! >= 1 && sharers! <= byFollowees.length,
            `${sharers} sharers of ${byFollowees.length}`,
          )
        }
        for (const post of posts) if (post.parent !== null) visible(post)
        for (const exposure of exposures) visible(exposure)
      }),
      { ...parameters, numRuns: 60 },
    )
  },
)

logInvariants(
  'nobody acts twice on an item, is shown its own, one it acted on, or the same share twice; ranks count up',
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScenario, async (scenario) => {
        const { posts, exposures } = await runTiny(scenario)
        const author = new Map(posts.map((post) => [post.id, post.agent]))
        const acted = new Map<string, number>()
        for (const post of posts) {
          if (post.parent === null) continue
          const key = `${post.agent} ${posts[post.parent - 1]!.root}`
          assert.not.ok(acted.has(key), `${key} twice`)
          acted.set(key, post.tick)
        }
        const shown = new Set<string>()
        for (const { agent, parent, via } of exposures) {
          if (via === 'network') continue
          assert.not.ok(shown.has(`${agent} ${parent}`), `post ${parent} shown to ${agent} twice`)
          shown.add(`${agent} ${parent}`)
        }
        const ranks = new Map<string, number>()
        for (const { agent, root, tick, rank } of exposures) {
          assert.is.not(author.get(root), agent)
          assert.ok(
            (acted.get(`${agent} ${root}`) ?? Number.POSITIVE_INFINITY) >= tick,
            'shown after it was acted on',
          )
          const session = `${agent} ${tick}`
          assert.is(rank, (ranks.get(session) ?? 0) + 1)
          ranks.set(session, rank)
        }
      }),
      parameters,
    )
  },
)

logInvariants('reach lines, ticks and summary count what the log holds', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryScenario, async (scenario) => {
      const { host, result, events, posts, exposures } = await runTiny(scenario)
      const seen = new Map<number, Set<string>>()
      for (const { root, agent } of exposures) seen.set(root, (seen.get(root) ?? new Set()).add(agent))
      const reach = events.filter((event) => event.type === 'reach')
      assert.equal(
        reach.map(({ root, exposures: count, agents }) => [root, count, agents]),
        [...seen.keys()]
          .sort((a, b) => a - b)
          .map((root) => [
            root,
            exposures.filter((other) => other.root === root).length,
            seen.get(root)!.size,
          ]),
      )
      const ticks = host
        .text(`${result.folder}/ticks.jsonl`)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      assert.is(
        ticks.reduce((sum, tick) => sum + tick.posts, 0),
        posts.length,
      )
      assert.is(
        ticks.reduce((sum, tick) => sum + tick.exposures, 0),
        exposures.length,
      )
      assert.equal([result.posts, result.exposures], [posts.length, exposures.length])
      assert.is(result.summary.cascades.cascades, new Set(posts.map(({ root }) => root)).size)
    }),
    { ...parameters, numRuns: 60 },
  )
})

logInvariants(
  'texts: none without a writer, else for all but retweets; a rewrite never holds the words it saw',
  async () => {
    let rewrites = 0
    await fc.assert(
      fc.asyncProperty(arbitraryScenario, async (scenario) => {
        const { posts } = await runTiny(scenario)
        const writes = JSON.parse(scenario).behaviour.text === 'builtin'
        for (const post of posts) {
          assert.is(post.text !== undefined, post.via === 'seed' || (writes && post.action !== 'retweet'))
          if (post.action !== 'rewrite' || post.text === undefined) continue
          rewrites++
          let shown = posts[post.parent! - 1]!
          while (shown.action === 'retweet') shown = posts[shown.parent! - 1]!
          const words = shown.text!.trim()
          if (words.length > 20) assert.not.ok(post.text.includes(words), `“${post.text}” holds “${words}”`)
        }
      }),
      parameters,
    )
    assert.ok(rewrites > 100, `only ${rewrites} rewrites`)
  },
)

logInvariants.run()
