import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  beta,
  dirichlet,
  gamma,
  lognormal,
  normal,
  normalQuantile,
  pareto,
} from '../../src/random/distributions.ts'
import { keyedSource } from '../../src/random/draw.ts'
import type { RandomSource } from '../../src/random/random-source.ts'
import { runKey } from '../../src/random/stream.ts'
import { assertMean, assertUniform } from './statistics.ts'

const key = runKey('42')
const sample = (count: number, draw: (source: RandomSource) => number, about = 7) => {
  const source = keyedSource(key, 'population', about)
  return Array.from({ length: count }, () => draw(source))
}
const MANY = 40_000

/** Checks the mean of the values and that of their squared distances from it. */
function assertMoments(values: readonly number[], mean: number, variance: number): void {
  assertMean(values, mean)
  assertMean(
    values.map((value) => (value - mean) ** 2),
    variance,
    'variance',
  )
}

/** Checks the whole shape: of a sample, as many values lie in each tenth as in any other. */
function assertTenths(values: readonly number[], cumulative: (value: number) => number, what: string): void {
  const counts = new Uint32Array(10)
  for (const value of values) counts[Math.min(9, Math.floor(cumulative(value) * 10))]! += 1
  assertUniform(counts, what)
}

const pinned = suite('distributions: no regression')

const firstThree: Record<string, [(source: RandomSource) => number, number[]]> = {
  normal: [normal, [1.0153242866283816, 1.3287542442203901, -1.7049252240386756]],
  lognormal: [
    (source) => lognormal(source, 2, 0.5),
    [3.322805060267253, 3.8865594366290352, 0.8527273395135957],
  ],
  pareto: [(source) => pareto(source, 1, 2), [1.0011177029678477, 2.249524982094504, 1.8280787636445597]],
  gamma: [(source) => gamma(source, 2.5, 2), [8.062295274565592, 5.458117327736518, 1.0026219471817504]],
  'gamma of a shape below 1': [
    (source) => gamma(source, 0.3),
    [0.00001284121288179767, 0.3787245145325913, 4.119464406234013],
  ],
  beta: [(source) => beta(source, 2, 5), [0.37982147763008606, 0.06306502726164702, 0.1484978548039659]],
}
for (const [name, [draw, values]] of Object.entries(firstThree))
  pinned(name, () => assert.equal(sample(3, draw), values))

pinned('dirichlet', () => {
  assert.equal(
    dirichlet(keyedSource(key, 'population', 7), [7, 2, 0, 1]),
    [0.8153952714386034, 0.18302212956651795, 0, 0.0015825989948786826],
  )
})

const moments = suite('distributions: moments and shapes')

moments('normal', () => {
  const values = sample(MANY, normal)
  assertMoments(values, 0, 1)
  assertMean(
    values.map((value) => value ** 3),
    0,
    'third moment',
  )
  assertMean(
    values.map((value) => value ** 4),
    3,
    'fourth moment',
  )
})

moments('lognormal', () => {
  const values = sample(MANY, (source) => lognormal(source, 2, 0.5))
  const mean = 2 * Math.exp(0.125)
  assertMoments(values, mean, mean ** 2 * (Math.exp(0.25) - 1))
  assert.ok(Math.abs(values.filter((value) => value < 2).length / MANY - 0.5) < 0.0125, 'median')
  assert.equal(
    sample(3, (source) => lognormal(source, 2, 0)),
    [2, 2, 2],
  )
})

moments('pareto', () => {
  const values = sample(MANY, (source) => pareto(source, 3, 5))
  assert.ok(values.every((value) => value >= 3))
  assertMoments(values, 15 / 4, (9 * 5) / (16 * 3))
  assertTenths(values, (value) => 1 - (3 / value) ** 5, 'tenths of a Pareto')
})

for (const shape of [0.2, 0.5, 1, 1.7, 30]) {
  moments(`gamma of shape ${shape}`, () => {
    const values = sample(MANY, (source) => gamma(source, shape, 1.5))
    assert.ok(values.every((value) => value >= 0))
    assertMoments(values, shape * 1.5, shape * 2.25)
  })
}

moments('gamma of shape 1 is exponential', () => {
  assertTenths(
    sample(MANY, (source) => gamma(source, 1)),
    (value) => 1 - Math.exp(-value),
    'tenths',
  )
})

for (const [a, b] of [
  [2, 5],
  [0.5, 0.5],
  [0.6, 19.4],
  [1, 1],
] as const) {
  moments(`beta of ${a} and ${b}`, () => {
    const values = sample(MANY, (source) => beta(source, a, b))
    assert.ok(values.every((value) => value >= 0 && value <= 1))
    assertMoments(values, a / (a + b), (a * b) / ((a + b) ** 2 * (a + b + 1)))
  })
}

moments('beta of 1 and 1 is uniform', () => {
  assertTenths(
    sample(MANY, (source) => beta(source, 1, 1)),
    (value) => value,
    'tenths',
  )
})

moments('dirichlet', () => {
  const source = keyedSource(key, 'population', 9)
  const concentrations = [7, 2, 0, 1]
  const draws = Array.from({ length: 20_000 }, () => dirichlet(source, concentrations))
  for (const [index, concentration] of concentrations.entries()) {
    const shares = draws.map((draw) => draw[index]!)
    if (concentration === 0) assert.ok(shares.every((share) => share === 0))
    else assertMoments(shares, concentration / 10, (concentration * (10 - concentration)) / (100 * 11))
  }
  for (const draw of draws.slice(0, 100)) {
    assert.ok(Math.abs(draw.reduce((sum, share) => sum + share, 0) - 1) < 1e-15 * 4)
  }
  assert.equal(dirichlet(source, [0, 3, 0]), [0, 1, 0], 'a single one takes all')
})

const edges = suite('distributions: edges')
/** A source that gives these numbers, then the last of them for ever. */
const scripted = (...values: number[]): RandomSource => {
  let at = 0
  return { uniform: () => values[Math.min(at++, values.length - 1)]! }
}
const almostOne = 1 - 2 ** -53

edges('a uniform of 0 or almost 1 gives finite numbers', () => {
  for (const uniform of [0, almostOne]) {
    assert.ok(Number.isFinite(pareto(scripted(uniform), 1, 1)), `pareto at ${uniform}`)
    assert.ok(Number.isFinite(normal(scripted(uniform, uniform, 0.75, 0.5))), `normal at ${uniform}`)
  }
})

edges('the polar method tries again outside the circle and at its centre', () => {
  const inside = normal(scripted(0.75, 0.5))
  assert.is(normal(scripted(0.5, 0.5, 0.75, 0.5)), inside, 'centre')
  assert.is(normal(scripted(0, 0, 0.75, 0.5)), inside, 'corner')
  assert.is(inside, 0.5 * Math.sqrt(-8 * Math.log(0.25)))
})

edges(
  'concentrations so small that one share takes all: a dirichlet and a beta become a draw of which',
  () => {
    const source = keyedSource(key, 'population', 11)
    const draws = Array.from({ length: 4000 }, () => dirichlet(source, [3e-4, 1e-4, 0]))
    for (const shares of draws)
      assert.ok(Math.abs(shares[0]! + shares[1]! - 1) < 1e-12 && shares[2] === 0, shares.join())
    assertMean(
      draws.map(([first]) => first!),
      0.75,
    )
    assertMean(
      Array.from({ length: 4000 }, () => beta(source, 1e-4, 3e-4)),
      0.25,
    )
  },
)

const quantiles = suite('normalQuantile')

quantiles('no regression', () => {
  assert.equal(
    [1e-9, 0.001, 0.02425, 0.1, 0.25, 0.975].map(normalQuantile),
    [
      -5.997807015295328, -3.090232304709404, -1.9729610490848712, -1.2815515641401563, -0.6744897502234225,
      1.959963986120195,
    ],
  )
})

quantiles('known values, to 1.2e-9', () => {
  const known: [number, number][] = [
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.999, 3.090232306167813],
    [0.9999, 3.719016485455709],
    [0.999999, 4.753424308822899],
    [1e-9, -5.997807014986],
  ]
  for (const [probability, expected] of known) {
    const found = normalQuantile(probability)
    assert.ok(Math.abs(found - expected) <= 1.2e-9 * Math.abs(expected), `${probability}: ${found}`)
  }
})

quantiles('is symmetric and never falls, also where its parts meet', () => {
  let last = Number.NEGATIVE_INFINITY
  for (let step = 1; step < 20_000; step++) {
    const probability = step / 20_000
    const found = normalQuantile(probability)
    assert.ok(found > last, String(probability))
    assert.ok(Math.abs(found + normalQuantile(1 - probability)) < 5e-9, String(probability))
    last = found
  }
})

quantiles('the ends of a 32-bit draw are finite', () => {
  for (const probability of [2 ** -33, 1 - 2 ** -33]) assert.ok(Math.abs(normalQuantile(probability)) < 6.4)
})

pinned.run()
moments.run()
edges.run()
quantiles.run()
