/** Draws for one agent whatever no file says of it. Topics are drawn in topic-matrix.ts. */
import { dirichlet } from '../random/distributions.ts'
import type { RunKey } from '../random/stream.ts'
import type { Distribution } from '../scenario/sections/common.ts'
import type { GenerateSpec } from '../scenario/sections/population.ts'
import { type AgentColumns, isUnstated, takeRates } from './agent-columns.ts'
import { engagedActions, UNLIMITED } from './agents.ts'
import type { Range } from './cell.ts'
import { drawValue } from './draw-value.ts'
import { type DrawnField, fieldSource } from './field-source.ts'
import type { StatedRates } from './rates-cells.ts'
import { MAX_ATTENTION, ranges } from './read-agent-rows.ts'

export interface Generator {
  readonly spec: GenerateSpec
  readonly key: RunKey
  /** Where `generate.attention` is not stated. */
  readonly defaultAttention: number | 'unlimited'
}

/** Fills the agent's unstated fields. Drawn rates are stated, not counted, so their n is Infinity. */
export function generateAgent(
  { spec, key, defaultAttention }: Generator,
  columns: AgentColumns,
  agent: number,
  keyLow: number,
  keyHigh: number,
): void {
  const { perDay, probability, stance } = ranges
  const draw = (field: DrawnField, distribution: Distribution, range: Range) =>
    drawValue(distribution, fieldSource(key, keyLow, keyHigh, field), range)
  const { activity, posting } = spec
  if (isUnstated(columns.sessionsPerDay, columns.sessionProbability, agent)) {
    if (typeof activity === 'object' && 'perTick' in activity)
      columns.sessionProbability[agent] = draw('activity', activity.perTick, probability)
    else columns.sessionsPerDay[agent] = draw('activity', activity, perDay)
  }
  if (isUnstated(columns.postsPerDay, columns.postProbability, agent)) {
    if (typeof posting === 'object' && 'whenAwake' in posting)
      columns.postProbability[agent] = draw('posting', posting.whenAwake, probability)
    else columns.postsPerDay[agent] = draw('posting', posting, perDay)
  }
  if (Number.isNaN(columns.attention[agent])) {
    columns.attention[agent] =
      spec.attention === undefined
        ? attentionOf(defaultAttention)
        : Math.round(draw('attention', spec.attention, { from: 1, to: MAX_ATTENTION }))
  }
  if (Number.isNaN(columns.engagement[agent])) {
    columns.engagement[agent] = draw('engagement', spec.engagement, probability)
  }
  if (spec.stance !== undefined && Number.isNaN(columns.stance[agent])) {
    columns.stance[agent] = draw('stance', spec.stance, stance)
  }
  if (Number.isNaN(columns.historyCount[agent])) {
    takeRates(columns, agent, drawRates(spec.rates, key, keyLow, keyHigh))
  }
}

function attentionOf(attention: number | 'unlimited'): number {
  return attention === 'unlimited' ? UNLIMITED : attention
}

function drawRates(rates: GenerateSpec['rates'], key: RunKey, keyLow: number, keyHigh: number): StatedRates {
  const shares =
    'dirichlet' in rates
      ? dirichlet(
          fieldSource(key, keyLow, keyHigh, 'rates'),
          engagedActions.map((action) => rates.dirichlet[action]),
        )
      : engagedActions.map((action) => rates[action])
  const sum = shares.reduce((total, share) => total + share, 0)
  return { shares: shares.map((share) => share / sum), n: Number.POSITIVE_INFINITY }
}
