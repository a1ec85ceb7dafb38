/** In an order drawn for each agent, tick and item. */
import { agentDraw, rootDraw, type TickKey, tickKey } from '../../random/draw.ts'
import type { Ranking } from './ranking.ts'

export const random: Ranking = ({ key, agents }, items) => {
  let ofTick: TickKey | undefined
  let tick = -1
  return (candidates, scores) => {
    if (ofTick === undefined || tick !== candidates.tick) {
      tick = candidates.tick
      ofTick = tickKey(key, 'rank', tick)
    }
    const draw = agentDraw(ofTick, agents.keyLow[candidates.agent]!, agents.keyHigh[candidates.agent]!)
    for (let at = 0; at < candidates.count; at++) {
      const item = candidates.item[at]!
      scores[at] = rootDraw(draw, items.keyLow[item]!, items.keyHigh[item]!)
    }
  }
}
