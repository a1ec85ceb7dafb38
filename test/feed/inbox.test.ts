import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { createInbox, PostBuffer } from '../../src/feed/inbox.ts'

const inboxes = suite('inboxes')
const limits = [1, 2, 3, 5, 7, 8, 64, 100, 1000, 1024, 1025, 3000, 'unlimited'] as const

inboxes('keep the newest, newest first, and forget what was taken', () => {
  for (const limit of limits) {
    const inbox = createInbox(2, limit)
    const into = new PostBuffer()
    const take = (agent: number) => [...into.ids.subarray(0, inbox.take(agent, into))]
    for (let post = 1; post <= 5; post++) inbox.deliver(0, post)
    const kept = [5, 4, 3, 2, 1].slice(0, limit === 'unlimited' ? 5 : limit)
    assert.equal(take(1), [], `${limit}: nothing for the other`)
    assert.equal(take(0), kept, `${limit}`)
    assert.equal(take(0), [], `${limit}: taken`)
    inbox.deliver(0, 9)
    assert.equal(take(0), [9], `${limit}: what came since`)
  }
})

inboxes('forget the oldest when more arrives than they hold, whatever their size', () => {
  for (const limit of limits) {
    if (limit === 'unlimited') continue
    const inbox = createInbox(2, limit)
    const into = new PostBuffer()
    for (let round = 1; round <= 3; round++) {
      const last = limit * 3 + round
      for (let post = 1; post <= last; post++) inbox.deliver(1, post)
      assert.is(inbox.take(1, into), limit, `${limit}`)
      assert.equal([into.ids[0], into.ids[limit - 1]], [last, last - limit + 1])
    }
  }
})

type Step =
  | readonly ['deliver', agent: number, count: number]
  | readonly ['take', agent: number, count: number]

inboxes('are what a list for each agent would be', () => {
  const agents = 4
  const agent = fc.nat({ max: agents - 1 })
  // Bursts of a few, now and then of more than any limit holds.
  const burst = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom(130, 1100, 3100) },
  )
  const step = fc.tuple(fc.constantFrom('deliver', 'deliver', 'take'), agent, burst) as fc.Arbitrary<Step>
  fc.assert(
    fc.property(
      fc.constantFrom(...limits),
      fc.array(step, { maxLength: 60, size: 'max' }),
      (limit, steps) => {
        const inbox = createInbox(agents, limit)
        const into = new PostBuffer()
        const model = Array.from({ length: agents }, () => [] as number[])
        let post = 0
        for (const [kind, of, count] of steps) {
          if (kind === 'deliver') {
            for (let more = 0; more < count; more++) {
              post += 1 + (post % 3)
              inbox.deliver(of, post)
              model[of]!.push(post)
            }
          } else {
            const taken = inbox.take(of, into)
            const newest = model[of]!.reverse().slice(0, limit === 'unlimited' ? undefined : limit)
            assert.equal([...into.ids.subarray(0, taken)], newest)
            model[of] = []
          }
        }
      },
    ),
    { seed: 42, numRuns: 300 },
  )
})

inboxes('go on for ever in bounded room: a hundred thousand deliveries, taken now and then', () => {
  for (const limit of [1, 3, 64, 2000, 'unlimited'] as const) {
    const inbox = createInbox(3, limit)
    const into = new PostBuffer()
    let last = 0
    for (let post = 1; post <= 100_000; post++) {
      inbox.deliver(post % 3, post)
      if (post % 997 !== 0) continue
      const taken = inbox.take(post % 3, into)
      assert.is(into.ids[0], post)
      assert.ok(taken >= 1 && (limit === 'unlimited' || taken <= limit))
      assert.ok(into.ids[taken - 1]! > 0)
      last = post
    }
    assert.ok(last > 99_000)
  }
})

inboxes('a buffer makes room for what is asked, and is used again', () => {
  const buffer = new PostBuffer()
  const first = buffer.reserve(10)
  assert.is(buffer.reserve(256), first)
  assert.ok(buffer.reserve(257).length >= 512)
  assert.ok(buffer.reserve(5000).length >= 5000)
})

inboxes.run()
