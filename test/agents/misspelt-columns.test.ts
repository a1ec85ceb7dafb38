import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readScenario } from '../../src/scenario/read.ts'
import { buildWorld } from '../../src/world/world.ts'
import { tinyHost } from '../support/tiny.ts'

const misspelt = suite('misspelt columns')

const noticesOf = (header: string, columns = '{}') => {
  const scenario = `
name: columns
ticks: 1
graph: { type: edge-list, file: follows.csv, source: followee, target: follower }
population: { file: people.csv, columns: ${columns} }
`
  const files = { 'follows.csv': 'source,target\na,b\n', 'people.csv': `${header}\na,0.1,3\nb,0.1,3\n` }
  return buildWorld(readScenario(tinyHost(scenario, files), 'scenario.yaml')).notices
}

misspelt('a column that is nearly a field is told, for it has no effect', () => {
  assert.equal(noticesOf('id,engagment,Attention'), [
    'Column "engagment" of people.csv is kept as profile and has no effect; did you mean "engagement"?',
    'Column "Attention" of people.csv is kept as profile and has no effect; did you mean "attention"?',
  ])
})

misspelt('a column of the user’s own and a mapped one are no slips', () => {
  assert.equal(noticesOf('id,engagement,age'), [])
  assert.equal(noticesOf('id,engagment,age', '{ engagement: engagment }'), [])
})

misspelt.run()
