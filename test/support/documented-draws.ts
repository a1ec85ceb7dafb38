/** The draws behind scenarios/six-friends.yaml, as docs/six-friends.md shows them. */
import { join } from 'node:path'
import { smoothedRates } from '../../src/agents/smoothed-rates.ts'
import { realHost } from '../../src/host/real-host.ts'
import { agentDraw, asUniform, type Purpose, rootDraw, tickKey } from '../../src/random/draw.ts'
import { hashWords } from '../../src/random/mix.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { buildWorld, type World } from '../../src/world/world.ts'
import { projectFolder } from './shipped.ts'

const sixFriends = () =>
  buildWorld(readScenario(realHost(), join(projectFolder, 'scenarios/six-friends.yaml')))

/** Of every agent and tick, the draw that is held against the probability to come online; * where it is below. */
export function sessionDraws(): string {
  const world = sixFriends()
  const { ids, sessionProbability } = world.agents
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(6)}${cells
      .map((cell) => cell.padEnd(9))
      .join('')
      .trimEnd()}\n`
  const ticks = Array.from({ length: world.scenario.ticks }, (_, tick) => {
    const cells = ids.map((_id, agent) => {
      const draw = asUniform(drawOf(world, 'wake', tick, agent))
      return `${draw.toFixed(3)}${draw < sessionProbability[agent]! ? ' *' : ''}`
    })
    return row(String(tick), cells)
  })
  const head = [
    row('tick', ids),
    row(
      'P',
      ids.map((_id, agent) => String(sessionProbability[agent])),
    ),
  ]
  return [...head, ...ticks].join('')
}

/** Of some exposures of post 1, the draws that are held against P(engage) and against the mix of actions. */
export function decisionDraws(exposures: readonly (readonly [tick: number, id: string])[]): string {
  const world = sixFriends()
  const { ids, keyLow, keyHigh } = world.agents
  const mixes = smoothedRates(world.agents, 'population', 5)
  // Post 1 is the first post of ana, agent 0, in tick 0.
  const root = hashWords(keyLow[0]!, keyHigh[0]!, 0, 0)
  const lines = exposures.map(([tick, id]) => {
    const agent = ids.indexOf(id)
    const draw = (purpose: Purpose) =>
      asUniform(rootDraw(drawOf(world, purpose, tick, agent), root.low, root.high)).toFixed(3)
    const mix = [...mixes.subarray(3 * agent, 3 * agent + 3)].map((share) => share.toFixed(3)).join('   ')
    return `${String(tick).padEnd(6)}${id.padEnd(7)}${draw('engage')}   ${draw('choose')}   ${mix}\n`
  })
  return `tick  agent  engage  choose  retweet quote   rewrite\n${lines.join('')}`
}

function drawOf({ key, agents }: World, purpose: Purpose, tick: number, agent: number): number {
  return agentDraw(tickKey(key, purpose, tick), agents.keyLow[agent]!, agents.keyHigh[agent]!)
}
