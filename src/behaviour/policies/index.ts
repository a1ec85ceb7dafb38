/** The policies by their kind. */
import type { Agents } from '../../agents/agents.ts'
import type { Policy as PolicySpec } from '../../scenario/scenario.ts'
import type { Choose, Policy } from './policy.ts'
import { rates } from './rates.ts'
import { uniform } from './uniform.ts'

const policies = { uniform, rates } satisfies { [Kind in PolicySpec['kind']]: Policy<Kind> }

/** The chooser of a scenario's policy. */
export function actionPolicy(spec: PolicySpec, agents: Agents): Choose {
  return (policies[spec.kind] as (spec: PolicySpec, agents: Agents) => Choose)(spec, agents)
}
