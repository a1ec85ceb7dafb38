import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import { scenarioJsonSchema, seedPostsJsonSchema } from '../../src/scenario/schema.ts'
import { hearsay } from '../support/study.ts'

const schema = suite('hearsay schema')

schema('prints the JSON Schema of scenarios, or of seed posts', async () => {
  const scenario = await hearsay(capturedHost(), 'schema')
  assert.equal(scenario, { exitCode: 0, stdout: scenarioJsonSchema(), stderr: '' })
  assert.equal(await hearsay(capturedHost(), 'schema', '--of', 'scenario'), scenario)
  assert.equal(await hearsay(capturedHost(), 'schema', '--of', 'seed-posts'), {
    exitCode: 0,
    stdout: seedPostsJsonSchema(),
    stderr: '',
  })
  assert.is(JSON.parse(scenario.stdout).$schema, 'http://json-schema.org/draft-07/schema#')
})

schema('--out writes it to a file, over what is there', async () => {
  const host = capturedHost()
  for (let time = 0; time < 2; time++) {
    const told = await hearsay(host, 'schema', '--out', 'new/folder/s.json')
    assert.equal(told, { exitCode: 0, stdout: '', stderr: 'wrote new/folder/s.json\n' })
    assert.is(host.text('/work/new/folder/s.json'), scenarioJsonSchema())
  }
})

schema('--out where nothing can be written', async () => {
  const host = capturedHost({ files: { '/work/a.txt': 'x' } })
  host.files.makeFolder('/ro')
  host.faults.readOnlyFolder = '/ro'
  for (const out of ['/ro/s.json', 'a.txt/s.json', '/ro']) {
    const { exitCode, stdout, stderr } = await hearsay(host, 'schema', '--out', out)
    assert.is(exitCode, 2, out)
    assert.is(stdout, '')
    assert.match(stderr, /^error \S+ must be a file that can be written: .* \[OUTPUT_UNWRITABLE\]\n$/)
  }
})

schema.run()
