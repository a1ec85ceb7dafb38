/**
 * Appeal: how catching an item is, drawn once a root from a heavy-tailed distribution of mean 1. Identical content cannot
 * make a heavy tail of cascade sizes (Goel et al. 2016, Management Science 62(1); a low constant infectiousness alone
 * gives too narrow a spread). A rewrite inherits the appeal of what it rewrites.
 * Reference: 1, the mean.
 */
import { normalQuantile } from '../../random/distributions.ts'
import { agentDraw, asUniform, tickKey } from '../../random/draw.ts'
import { exp, power } from '../../random/exact-math.ts'
import type { RunKey } from '../../random/stream.ts'
import type { EngageSpec } from '../../scenario/sections/behaviour.ts'
import type { ApplyFactor, FactorContext } from './factor.ts'

type AppealSpec = EngageSpec['appeal']

/** A function that gives the appeal of a new root by its key; 1 for all without a distribution. */
export function appealDrawer(spec: AppealSpec, key: RunKey): (root: { low: number; high: number }) => number {
  if (spec === undefined) return () => 1
  const about = tickKey(key, 'appeal', 0)
  const quantile =
    'lognormal' in spec ? lognormalQuantile(spec.lognormal.sigma) : paretoQuantile(spec.pareto.shape)
  // Half a step off, so that the uniform is strictly between 0 and 1.
  return (root) => quantile(asUniform(agentDraw(about, root.low, root.high)) + HALF_STEP)
}

/** Multiplies by the appeal of the item. A seed post's own `appeal` counts even where none is drawn. */
export function appeal(_spec: AppealSpec, { items }: FactorContext): ApplyFactor {
  return (exposures, probability) => {
    for (let at = 0; at < exposures.count; at++) probability[at]! *= items.appeal[exposures.item[at]!]!
  }
}

const HALF_STEP = asUniform(0.5)

/** Mean exp(−σ²/2 + σ²/2) = 1. */
function lognormalQuantile(sigma: number): (uniform: number) => number {
  return (uniform) => exp(sigma * normalQuantile(uniform) - (sigma * sigma) / 2)
}

/** Minimum (a − 1)/a makes the mean 1. */
function paretoQuantile(shape: number): (uniform: number) => number {
  return (uniform) => ((shape - 1) / shape) * power(1 - uniform, -1 / shape)
}
