/** The distribution of appeal, and who has which. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { appealDrawer } from '../../src/behaviour/factors/appeal.ts'
import { hashWords } from '../../src/random/mix.ts'
import { runKey } from '../../src/random/stream.ts'
import { assertMean } from '../random/statistics.ts'
import { runTiny } from '../support/tiny.ts'

const appeals = suite('appeal')
const key = runKey('42')
const roots = Array.from({ length: 100_000 }, (_, index) => hashWords(index >>> 3, index & 7))
type Spec = Parameters<typeof appealDrawer>[0]
const drawn = (spec: Spec) => roots.map(appealDrawer(spec, key))
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
/** The share of all appeal that the most appealing hundredth has. */
const shareOfTop = (values: readonly number[]) => {
  const top = values.toSorted((a, b) => b - a).slice(0, values.length / 100)
  return meanOf(top) / meanOf(values) / 100
}

appeals('no regression', () => {
  const firstOf = (spec: Spec) => roots.slice(0, 3).map(appealDrawer(spec, key))
  assert.equal(
    firstOf({ lognormal: { sigma: 1 } }),
    [0.21316115837707192, 1.541212541307706, 0.14478497449263214],
  )
  assert.equal(
    firstOf({ pareto: { shape: 2 } }),
    [0.5416409924180094, 1.1934528754888625, 0.5201563719246434],
  )
})

appeals('without a distribution all are alike', () =>
  assert.equal(roots.slice(0, 3).map(appealDrawer(undefined, key)), [1, 1, 1]),
)

for (const sigma of [0.25, 1, 2]) {
  appeals(`lognormal of sigma ${sigma}: mean 1, median and spread as they should be`, () => {
    const values = drawn({ lognormal: { sigma } })
    assertMean(values, 1)
    const logs = values.map(Math.log)
    assertMean(logs, (-sigma * sigma) / 2, 'mean of the logarithms')
    assertMean(
      logs.map((log) => (log + (sigma * sigma) / 2) ** 2),
      sigma * sigma,
      'variance of the logarithms',
    )
  })
}

for (const shape of [3, 5, 20]) {
  appeals(`Pareto of shape ${shape}: mean 1, from its minimum up, with the tail of a power law`, () => {
    const values = drawn({ pareto: { shape } })
    const minimum = (shape - 1) / shape
    assertMean(values, 1)
    assert.ok(values.every((value) => value >= minimum))
    for (const times of [1.1, 1.5, 2]) {
      const beyond = values.filter((value) => value > times * minimum).length
      const expected = times ** -shape * roots.length
      assert.ok(
        Math.abs(beyond - expected) <= 5 * Math.sqrt(expected),
        `${beyond} beyond ${times} minima, not ${expected}`,
      )
    }
  })
}

appeals(
  'the tail is heavy: few items have much of all appeal, the more so the wider the distribution',
  () => {
    const shares = [0.25, 1, 2].map((sigma) => shareOfTop(drawn({ lognormal: { sigma } })))
    assert.ok(shares[0]! < 0.025 && shares[1]! > 0.08 && shares[2]! > 0.3, shares.join())
    assert.ok(shareOfTop(drawn({ pareto: { shape: 1.5 } })) > 0.15)
    assert.equal(
      new Set(drawn({ lognormal: { sigma: 0 } }).map((value) => Math.round(value * 1e12) / 1e12)),
      new Set([1]),
    )
  },
)

appeals('belongs to the root and the random seed, and to nothing else', () => {
  const draw = appealDrawer({ lognormal: { sigma: 1 } }, key)
  assert.is(draw(roots[5]!), draw(roots[5]!))
  assert.is.not(draw(roots[5]!), draw(roots[6]!))
  assert.is.not(draw(roots[5]!), appealDrawer({ lognormal: { sigma: 1 } }, runKey('43'))(roots[5]!))
})

appeals('every draw gives a finite value above 0, at both ends', () => {
  for (const spec of [{ lognormal: { sigma: 3 } }, { pareto: { shape: 1.01 } }])
    for (const value of drawn(spec))
      if (!(value > 0 && Number.isFinite(value))) assert.unreachable(String(value))
})

const inherited = suite('appeal of a rewrite and of a seed post')

/** One seed post that nobody can resist or see again: everybody follows everybody, and rewrites all that they see. */
const scenario = (appeal: number, engagement: number) =>
  JSON.stringify({
    name: 'tiny',
    ticks: 6,
    tick: '1h',
    graph: { type: 'erdos-renyi', agents: 8, probability: 1 },
    population: {
      generate: {
        activity: { perTick: 1 },
        posting: { whenAwake: 0 },
        engagement,
        rates: { retweet: 0, quote: 0, rewrite: 1 },
      },
    },
    seedPosts: [{ author: { mostFollowed: 1 }, text: 'x', appeal }],
    behaviour: { engage: { appeal: { lognormal: { sigma: 3 } } }, text: 'none' },
  })

inherited(
  'a seed post’s own appeal is what counts: 0 is never acted on, a large one by everybody',
  async () => {
    assert.is((await runTiny(scenario(0, 1))).posts.length, 1)
    const { posts } = await runTiny(scenario(1e6, 1e-3))
    assert.is(posts.filter(({ parent }) => parent === 1).length, 7)
  },
)

inherited(
  'a rewrite inherits it: what everybody acts on is acted on again, and nothing is drawn anew',
  async () => {
    const { posts } = await runTiny(scenario(1e6, 1e-3))
    const [firstOf] = posts.filter(({ parent }) => parent === 1)
    const ofRewrite = posts.filter(({ parent }) => parent === firstOf!.id)
    assert.is(ofRewrite.length, 7, 'all others rewrite the rewrite as well')
    assert.ok(posts.every(({ origin }) => origin === 1))
  },
)

appeals.run()
inherited.run()
