import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hearsay, studyFiles, studyHost } from '../support/study.ts'

const output = suite('output folder')

async function folderFor(seed: string): Promise<string> {
  const { exitCode, stdout, stderr } = await hearsay(
    studyHost(),
    'run',
    'study.yaml',
    '--json',
    '--seed',
    seed,
    '-t',
    '4',
  )
  assert.is(exitCode, 0, stderr)
  return JSON.parse(stdout).dir
}

output('plain random seeds name their folder as they are', async () => {
  for (const seed of ['42', '-5', 'pilot_A-1', '007']) {
    assert.is(await folderFor(seed), `/work/output/study/seed-${seed}`)
  }
})

output('odd ones are written with %XX, so that none leaves the folder or troubles a shell', async () => {
  for (const [seed, name] of [
    ['a/b', 'a%2Fb'],
    ['..', '%2E%2E'],
    ['../../etc', '%2E%2E%2F%2E%2E%2Fetc'],
    ['.', '%2E'],
    ['a b', 'a%20b'],
    ["it's", 'it%27s'],
    ['*?$(rm)', '%2A%3F%24%28rm%29'],
    ['100%', '100%25'],
    ['ü', '%C3%BC'],
    ['🥖', '%F0%9F%A5%96'],
    ['a\\b:c', 'a%5Cb%3Ac'],
    ['tab\tline\n', 'tab%09line%0A'],
  ] as const) {
    assert.is(await folderFor(seed), `/work/output/study/seed-${name}`)
  }
})

output('long ones are cut and told apart by a hash', async () => {
  const seeds = ['é'.repeat(199), `${'é'.repeat(198)}e`, 'x'.repeat(200), `${'x'.repeat(199)}y`]
  const folders = await Promise.all(seeds.map(folderFor))
  assert.is(new Set(folders).size, seeds.length)
  for (const folder of folders) assert.match(folder, /^\/work\/output\/study\/seed-[\w%-]{83}-[0-9a-f]{16}$/)
})

output('a lone surrogate, which no file name can hold', async () => {
  const host = studyHost({ 'study.yaml': studyFiles['study.yaml']!.replace('seed: 7', 'seed: "\\ud800"') })
  const { exitCode, stderr } = await hearsay(host, 'run', 'study.yaml')
  assert.is(exitCode, 0, stderr)
})

output('output.folder is relative to the scenario, --out to the working folder', async () => {
  const study = `${studyFiles['study.yaml']}output: { folder: ../runs }\n`
  const host = studyHost({ 'deep/er/study.yaml': study.replace(/(\w+\.(csv|yaml))/g, '../../$1') })
  const run = (...argv: string[]) => hearsay(host, 'run', 'deep/er/study.yaml', '-q', ...argv)
  assert.is((await run()).stdout, 'deep/runs/study/seed-7\n')
  assert.is((await run('--out', 'mine')).stdout, 'mine\n')
  assert.is((await run('--out', '/else/where')).stdout, '/else/where\n')
})

output.run()
