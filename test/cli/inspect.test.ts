import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { CapturedHost, CapturedHostOptions } from '../../src/host/captured-host.ts'
import type { PostEvent } from '../../src/log/events.ts'
import { hearsay, studyHost, studyRun } from '../support/study.ts'

const inspect = suite('hearsay inspect')

async function ran(options: CapturedHostOptions = {}): Promise<CapturedHost> {
  const host = studyHost({}, options)
  await hearsay(host, 'run', 'study.yaml', '-q')
  return host
}
const postsOf = (host: CapturedHost) => {
  const lines = host.text(`${studyRun}/events.jsonl`).trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line)).filter(({ type }) => type === 'post') as PostEvent[]
}
const json = async (host: CapturedHost, ...flags: string[]) => {
  const { exitCode, stdout, stderr } = await hearsay(host, 'inspect', studyRun, ...flags, '--json')
  assert.is(exitCode, 0)
  assert.is(stderr, '')
  assert.match(stdout, /^\{.*\}\n$/)
  return JSON.parse(stdout)
}
const text = async (host: CapturedHost, ...flags: string[]) => {
  const { exitCode, stdout, stderr } = await hearsay(host, 'inspect', studyRun, ...flags)
  assert.is(exitCode, 0)
  assert.is(stderr, '')
  assert.not.match(stdout, /undefined|NaN|null/)
  assert.ok(stdout.split('\n').every((line) => line === line.trimEnd()))
  return stdout
}

inspect('the whole run: the summary again', async () => {
  const host = await ran()
  assert.match(await text(host), /\nstudy {7}seed 7; /)
  assert.equal(await json(host), JSON.parse(host.text(`${studyRun}/summary.json`)))
})

inspect('an agent: who it is, what it published, what it saw', async () => {
  const host = await ran()
  const view = await json(host, '--agent', 'eva')
  assert.equal(Object.keys(view), ['agent', 'posts', 'answers', 'exposures'])
  const posts = postsOf(host)
  const own = posts.filter(({ agent }) => agent === 'eva')
  assert.ok(own.length > 0)
  assert.equal(view.posts, own)
  assert.is(view.answers, posts.filter(({ parent }) => own.some(({ id }) => id === parent)).length)
  assert.ok(view.exposures.length > 0)
  assert.ok(view.exposures.every(({ agent }: { agent: string }) => agent === 'eva'))
  const printed = await text(host, '--agent', 'eva')
  assert.match(printed, /^agent {7}eva; 1 follower, community south\n/)
  assert.match(
    printed,
    /\nhistory {5}retweet 60\.0 %, quote 20\.0 %, rewrite 20\.0 % \(from 25 past actions\)\n/,
  )
  assert.match(printed, /\n +post {2}tick {2}agent {2}action +of {2}rank {2}via\n/)
  assert.match(printed, /\n +tick {2}agent {2}saw post {2}of root {2}rank {2}via +and did\n/)
})

inspect('a post: where it came from and what it led to', async () => {
  const host = await ran()
  const posts = postsOf(host)
  const deep = posts.find(({ depth, id }) => depth > 0 && posts.some(({ parent }) => parent === id))!
  const view = await json(host, '--post', String(deep.id))
  assert.equal(Object.keys(view), ['post', 'ancestors', 'children', 'cascade', 'tree', 'texts', 'reach'])
  assert.equal(view.post, deep)
  assert.is(view.ancestors.at(-1).id, deep.parent)
  assert.is(view.ancestors[0].id, deep.origin)
  assert.equal(
    view.children,
    posts.filter(({ parent }) => parent === deep.id),
  )
  assert.is(view.cascade.root, deep.root)
  assert.is(view.reach.root, deep.root)
  const printed = await text(host, '--post', String(deep.id))
  assert.match(
    printed,
    new RegExp(`^post ${deep.id} +${deep.agent}: ${deep.action} of ${deep.parent}; tick ${deep.tick}, `),
  )
  assert.match(printed, '\ncame from ')
  assert.match(printed, '\nled to ')
  assert.match(printed, `\ncascade     of post ${deep.root}: size `)
})

inspect('a seed post: its label and its words', async () => {
  const printed = await text(await ran(), '--post', '1')
  assert.match(
    printed,
    /^post 1 {6}ana: post; tick 0, seed post, label bakery\n {12}“The bakery closes\. 🥖”\n\nled to /,
  )
})

inspect('a tick: when it was and what happened in it', async () => {
  const host = await ran()
  const view = await json(host, '--tick', '3')
  assert.equal(Object.keys(view), ['tick', 'time', 'posts', 'exposures'])
  assert.is(view.tick.tick, 3)
  assert.is(view.time, '2024-05-04T11:00')
  assert.equal(
    view.posts,
    postsOf(host).filter(({ tick }) => tick === 3),
  )
  assert.is(view.exposures.length, view.tick.exposures)
  assert.match(
    await text(host, '--tick', '3'),
    /^tick 3 {6}2024-05-04 11:00; \d+ sessions?, \d+ exposures?, \d+ posts?\n/,
  )
})

inspect('every agent, post and tick can be looked at', async () => {
  const host = await ran()
  for (const agent of ['ana', 'ben', 'cleo', 'dan', 'eva']) await text(host, '--agent', agent)
  for (const { id } of postsOf(host)) await text(host, '--post', String(id))
  for (let tick = 0; tick < 12; tick++) await text(host, '--tick', String(tick))
})

inspect('a narrow terminal is not overrun by prose', async () => {
  const host = await ran({ isTerminal: true, columns: 50, environment: { NO_COLOR: '1' } })
  const printed = await text(host, '--post', '1')
  assert.ok(
    printed.split('\n').every((line) => line.length <= 50),
    printed,
  )
})

inspect('words that a terminal would obey are defused', async () => {
  const host = studyHost({ 'news.yaml': '- { author: ana, text: "red \\e[31m alert\\nnext\\r\\u202e" }\n' })
  await hearsay(host, 'run', 'study.yaml', '-q')
  const printed = await text(host, '--post', '1')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  assert.not.match(printed + (await text(host)), /[\x1b\r\u202e]/)
})

inspect('an agent of a segment, without community or history; and long lists, cut with a word', async () => {
  const people =
    'id,segment,activityPerTick,postingWhenAwake,n\nana,news,1,1,0\nben,,1,0,\ncleo,,1,0,\ndan,,1,0,\neva,,1,0,\n'
  const host = studyHost({ 'people.csv': people })
  await hearsay(host, 'run', 'study.yaml', '-q', '--ticks', '130', '--out', studyRun)
  const printed = await text(host, '--agent', 'ana')
  assert.match(printed, /^agent {7}ana; 2 followers, segment news\nhistory {5}none\n/)
  assert.match(printed, /\n {2}… and \d+ more; --json has them all\n/)
  assert.match(await text(host, '--agent', 'ben'), /\nposts {7}.*; others acted on them \d+ times?\n/)
})

inspect('unknown ids', async () => {
  const host = await ran()
  const last = postsOf(host).length
  for (const [flags, stderr] of [
    [
      ['--agent', 'evo'],
      'error The run has no agent "evo" among its 5. [USAGE]\n  hint: did you mean "eva"?\n',
    ],
    [
      ['--agent', 'zzzzzz'],
      'error The run has no agent "zzzzzz" among its 5. [USAGE]\n  hint: agents.jsonl in the run folder lists them\n',
    ],
    [['--post', '0'], `error The run has posts 1 to ${last}, no post 0. [USAGE]\n`],
    [['--post', String(last + 1)], `error The run has posts 1 to ${last}, no post ${last + 1}. [USAGE]\n`],
    [['--tick', '12'], 'error The run has ticks 0 to 11, no tick 12. [USAGE]\n'],
  ] as const) {
    for (const more of [[], ['--json']]) {
      assert.equal(await hearsay(host, 'inspect', studyRun, ...flags, ...more), {
        exitCode: 2,
        stdout: '',
        stderr,
      })
    }
  }
})

inspect('no run folder', async () => {
  for (const flags of [[], ['--agent', 'ana'], ['--post', '1'], ['--tick', '1']]) {
    const { exitCode, stdout, stderr } = await hearsay(studyHost(), 'inspect', 'nowhere', ...flags)
    assert.is(exitCode, 3)
    assert.is(stdout, '')
    assert.match(stderr, /^error .*nowhere must be a run folder, .* \[RUN_FOLDER_INVALID\]\n/)
  }
})

inspect('a damaged log: which line, and no half result on stdout', async () => {
  const host = await ran()
  host.put(
    `${studyRun}/events.jsonl`,
    host.text(`${studyRun}/events.jsonl`).replace('"type":"post"', '"type":"pots"'),
  )
  for (const flags of [[], ['--agent', 'ana'], ['--post', '1'], ['--json']]) {
    const { exitCode, stdout, stderr } = await hearsay(host, 'inspect', studyRun, ...flags)
    assert.is(exitCode, 3)
    assert.is(stdout, '')
    assert.match(stderr, /^error \S*events\.jsonl:2 type must be .* \[RUN_FOLDER_INVALID\]\n/)
  }
})

inspect.run()
