/**
 * Golden logs: the same scenario and seed give the same bytes, today and after every change. Three small logs are kept
 * whole, so that a change can be read as a difference; of every shipped scenario the hash is kept. A changed golden log
 * is a decision: raise ENGINE_SEMANTICS, say why in CHANGELOG, and rewrite with `npm run golden`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { realHost } from '../../src/host/real-host.ts'
import { runScenario } from '../../src/run/run-scenario.ts'
import { projectFolder, shippedScenarios } from '../support/shipped.ts'

const here = import.meta.dirname
const keptWhole = ['six-friends', 'ranking-popular', 'independent-cascade']
const hashes = resolve(here, 'events.sha256.json')
const isUpdate = process.env['UPDATE_GOLDEN'] === '1'

const golden = suite('golden')
const recorded = JSON.parse(readFileSync(hashes, 'utf8')) as Record<string, string>
const found: Record<string, string> = {}
const folder = mkdtempSync(join(tmpdir(), 'hearsay-golden-'))

for (const file of shippedScenarios) {
  const name = file.replace('.yaml', '')
  golden(name, async () => {
    const out = join(folder, name)
    const { eventsSha256 } = await runScenario(join(projectFolder, 'scenarios', file), { out }, realHost())
    found[name] = eventsSha256
    const kept = resolve(here, `${name}.jsonl`)
    const log = readFileSync(join(out, 'events.jsonl'), 'utf8')
    if (isUpdate && keptWhole.includes(name)) writeFileSync(kept, log)
    if (keptWhole.includes(name)) assert.fixture(log, readFileSync(kept, 'utf8'))
    if (!isUpdate) assert.is(eventsSha256, recorded[name])
  })
}

golden('nothing is recorded of a scenario that is not shipped', () => {
  if (isUpdate) writeFileSync(hashes, `${JSON.stringify(found, null, 2)}\n`)
  else assert.equal(Object.keys(recorded).sort(), Object.keys(found).sort())
  rmSync(folder, { recursive: true })
})

golden.run()
