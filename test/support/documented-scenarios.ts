/**
 * Checks the YAML of a page as a scenario would use it: a whole scenario as it is, a fragment in a small scenario of which
 * it replaces the sections that it names; `yaml seed-posts` and `yaml agents` as files that such a scenario names.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { buildWorld, readScenario, realHost } from '../../src/index.ts'
import type { Block } from './documented-pages.ts'

const town = { type: 'gexf', file: '../agents/town.gexf', source: 'follower', target: 'followee' }
const base = { name: 'fragment', start: '2024-05-01T08:00', ticks: 96, graph: town }

/** @param folder - a user's folder, with scenarios/ and what they name @throws HearsayError for what is wrong in the block */
export function checkYaml(block: Block, folder: string): void {
  const given = parse(block.text) as Record<string, unknown>
  if (block.mark === 'seed-posts') check({ ...base, seedPosts: 'documented.yaml' }, given, folder)
  else if (block.mark === 'agents') {
    check({ ...base, population: { file: 'documented.yaml', unlisted: 'generate' } }, given, folder)
  } else {
    const isWhole = ['name', 'ticks', 'graph'].every((key) => key in given)
    check(isWhole ? given : { ...base, ...given }, [], folder)
  }
}

function check(scenario: object, named: unknown, folder: string): void {
  const path = join(folder, 'scenarios/fragment.yaml')
  const beside = join(folder, 'scenarios/documented.yaml')
  writeFileSync(path, stringify(scenario))
  writeFileSync(beside, stringify(named))
  buildWorld(readScenario(realHost(), path))
  rmSync(path)
  rmSync(beside)
}
