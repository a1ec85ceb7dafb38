/** All the random choices of one text, from the two words of its request. */
import { mix32 } from '../../random/mix.ts'
import type { RandomSource } from '../../random/random-source.ts'

/** A source of as many draws as one text needs: a hash of the request's draw and a counter. */
export function drawSource(draw: readonly [number, number]): RandomSource {
  const [low, high] = draw
  let counter = 0
  return {
    uniform() {
      counter += 1
      return mix32(mix32(low ^ Math.imul(counter, 0x9e3779b9)) ^ high) / 0x1_0000_0000
    },
  }
}

/** True with this probability. */
export function chance(source: RandomSource, probability: number): boolean {
  return source.uniform() < probability
}

/** One of the list, each as likely as the others; undefined from an empty list. */
export function pick<Item>(source: RandomSource, list: readonly Item[]): Item | undefined {
  return list[Math.floor(source.uniform() * list.length)]
}
