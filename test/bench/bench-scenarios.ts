/** What is measured: the same life at growing sizes, plain and with every factor, with and without words. */

interface BenchScenario {
  readonly name: string
  readonly size: 'small' | 'large'
  readonly yaml: string
}

interface Choices {
  readonly agents: number
  readonly ticks: number
  readonly factors: boolean
  readonly text: 'none' | 'builtin'
}

function yaml(name: string, { agents, ticks, factors, text }: Choices): string {
  const engage = factors
    ? '{ appeal: { lognormal: { sigma: 1 } }, social: { perSharer: 0.2 }, rank: { halfEvery: 10 }, freshness: { halfLife: 6h }, affinity: { stance: 0.3 } }'
    : '{}'
  return `
name: ${name}
tick: 15m
ticks: ${ticks}
graph: { type: barabasi-albert, agents: ${agents}, follows: 8, reciprocity: 1 }
population:
  generate:
    activity: { perTick: 0.2 }
    posting: { whenAwake: 0.1 }
    engagement: 0.005
    stance: { uniform: { from: -1, to: 1 } }
behaviour: { engage: ${engage}, policy: rates, text: ${text} }
feed: { attention: 20, inbox: 32 }
`
}

const plain = { ticks: 200, factors: false, text: 'none' } as const

const choices: readonly (readonly [string, 'small' | 'large', Choices])[] = [
  ['plain-1k', 'small', { ...plain, agents: 1000 }],
  ['plain-10k', 'small', { ...plain, agents: 10_000 }],
  ['factors-10k', 'small', { ...plain, agents: 10_000, factors: true }],
  ['text-10k', 'small', { ...plain, agents: 10_000, factors: true, text: 'builtin' }],
  ['plain-100k', 'large', { ...plain, agents: 100_000 }],
]

export const benchScenarios: readonly BenchScenario[] = choices.map(([name, size, options]) => ({
  name,
  size,
  yaml: yaml(name, options),
}))
