/**
 * A policy chooses among retweet, quote and rewrite for an agent that engages. These need no model: each is a table of
 * thresholds for one draw. To add one: a file here, a line in `policies/index.ts`, a word in the scenario, a test.
 */
import type { Agents } from '../../agents/agents.ts'
import type { Policy as PolicySpec } from '../../scenario/scenario.ts'

/** @returns the action's code: 1 retweet, 2 quote, 3 rewrite */
export type Choose = (agent: number, draw: number) => number

export type Policy<Kind extends PolicySpec['kind']> = (
  spec: Extract<PolicySpec, { kind: Kind }>,
  agents: Agents,
) => Choose
