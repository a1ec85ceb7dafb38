import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hashText, hashWords, mix32 } from '../../src/random/mix.ts'
import { assertUniform } from './statistics.ts'

const words = fc.integer({ min: 0, max: 0xffff_ffff })
const bitsOf = (word: number) => {
  let bits = 0
  for (let left = word >>> 0; left !== 0; left >>>= 1) bits += left & 1
  return bits
}

const mixing = suite('mix32')

mixing('no regression', () => {
  assert.equal(
    [0, 1, 2, 0xffff_ffff, 0xdead_beef].map(mix32),
    [0, 2261973619, 229111015, 2578835075, 707447538],
  )
})

mixing('gives an unsigned word, whether the word given is signed or beyond 32 bits', () => {
  fc.assert(
    fc.property(words, (word) => {
      const mixed = mix32(word)
      assert.ok(Number.isInteger(mixed) && mixed >= 0 && mixed <= 0xffff_ffff)
      assert.is(mix32(word | 0), mixed)
      assert.is(mix32(word + 0x1_0000_0000), mixed)
    }),
    { seed: 42, numRuns: 1000 },
  )
})

mixing('is one to one: it can be undone', () => {
  // The inverses of the multipliers modulo 2^32.
  const inverseOf = (odd: number) => {
    let inverse = odd
    for (let round = 0; round < 5; round++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse))
    return inverse
  }
  const undo = (mixed: number) => {
    let x = mixed
    x = x ^ (x >>> 15) ^ (x >>> 30)
    x = Math.imul(x, inverseOf(0x735a2d97))
    x = x ^ (x >>> 15) ^ (x >>> 30)
    x = Math.imul(x, inverseOf(0x21f0aaad))
    return (x ^ (x >>> 16)) >>> 0
  }
  fc.assert(
    fc.property(words, (word) => assert.is(undo(mix32(word)), word)),
    { seed: 42, numRuns: 2000 },
  )
})

mixing('avalanche: each bit that goes in changes each bit that comes out half of the time', () => {
  const samples = 20_000
  const flips = new Uint32Array(32 * 32)
  for (let sample = 0; sample < samples; sample++) {
    const word = Math.imul(sample, 0x9e3779b9) >>> 0
    const mixed = mix32(word)
    for (let bit = 0; bit < 32; bit++) {
      const change = mixed ^ mix32(word ^ (1 << bit))
      for (let out = 0; out < 32; out++) flips[bit * 32 + out]! += (change >>> out) & 1
    }
  }
  // 1,024 shares of a fair coin in 20,000 throws: standard deviation 0.0035, so 0.03 is far out of reach of chance.
  for (const [index, count] of flips.entries()) {
    assert.ok(
      Math.abs(count / samples - 0.5) < 0.03,
      `bit ${index >> 5} to bit ${index & 31}: ${count / samples}`,
    )
  }
})

mixing('consecutive words come out evenly', () => {
  for (const shift of [0, 8, 16, 24]) {
    const counts = new Uint32Array(256)
    for (let word = 0; word < 100_000; word++) counts[(mix32(word) >>> shift) & 255]! += 1
    assertUniform(counts, `byte ${shift / 8}`)
  }
})

const texts = suite('hashText')

texts('no regression', () => {
  assert.equal(hashText(''), { low: 1684164658, high: 1655583714 })
  assert.equal(hashText('a'), { low: 3976235402, high: 4120606040 })
  assert.equal(hashText('b'), { low: 2413847029, high: 161614827 })
  assert.equal(hashText('ana'), { low: 1826019191, high: 1024558192 })
  assert.equal(hashText('ünïcode 🙂'), { low: 132987609, high: 112506900 })
  assert.equal(hashText('a'.repeat(1000)), { low: 2758372738, high: 1795809868 })
})

/** As many distinct ids of usual shapes: counters, padded counters, 18-digit platform ids, mail addresses. */
function* usualIds(count: number): Generator<string> {
  for (let index = 0; index < count / 4; index++) {
    yield String(index)
    yield `a${String(index).padStart(6, '0')}`
    yield String(1_200_000_000_000_000_000n + BigInt(index) * 4_194_304n)
    yield `user.${index.toString(36)}@example.org`
  }
}

texts('200,000 ids of usual shapes: no two share a hash, and 32 bits collide as by chance', () => {
  const lows = new Set<number>()
  const highs = new Set<number>()
  const pairs = new Set<string>()
  let count = 0
  for (const id of usualIds(200_000)) {
    const { low, high } = hashText(id)
    lows.add(low)
    highs.add(high)
    pairs.add(`${low},${high}`)
    count++
  }
  assert.is(count, 200_000)
  assert.is(pairs.size, count)
  // By chance count² / 2^33 = 4.7 collisions.
  assert.ok(count - lows.size <= 16, `${count - lows.size} collisions of low words`)
  assert.ok(count - highs.size <= 16, `${count - highs.size} collisions of high words`)
})

texts('both words are spread evenly, and do not go together', () => {
  const lows = new Uint32Array(256)
  const highs = new Uint32Array(256)
  const both = new Uint32Array(256)
  for (const id of usualIds(100_000)) {
    const { low, high } = hashText(id)
    lows[low >>> 24]! += 1
    highs[high >>> 24]! += 1
    both[((low >>> 28) << 4) | (high >>> 28)]! += 1
  }
  assertUniform(lows, 'low')
  assertUniform(highs, 'high')
  assertUniform(both, 'low with high')
})

texts('one changed letter changes half of the bits', () => {
  let changed = 0
  let compared = 0
  for (let index = 0; index < 2000; index++) {
    const id = `agent-${index}-of-many`
    const one = hashText(id)
    for (let at = 0; at < id.length; at++) {
      const other = hashText(`${id.slice(0, at)}~${id.slice(at + 1)}`)
      changed += bitsOf(one.low ^ other.low) + bitsOf(one.high ^ other.high)
      compared += 64
    }
  }
  assert.ok(Math.abs(changed / compared - 0.5) < 0.005, `${changed / compared}`)
})

texts('order, length and every code unit count', () => {
  const different = ['', '\0', '\0\0', 'ab', 'ba', 'a', 'aa', 'é', 'e\u0301', '\ud83d\ude42', '\ude42\ud83d']
  const hashes = different.map((text) => JSON.stringify(hashText(text)))
  assert.is(new Set(hashes).size, different.length)
})

const sequences = suite('hashWords')

sequences('no regression', () => {
  assert.equal(hashWords(), { low: 625341585, high: 2654435769 })
  assert.equal(hashWords(0), { low: 3476686702, high: 2391599653 })
  assert.equal(hashWords(0, 0), { low: 2877924059, high: 979545300 })
  assert.equal(hashWords(1, 2, 3), { low: 1438709609, high: 3724468778 })
  assert.equal(hashWords(3, 2, 1), { low: 2932121841, high: 263536167 })
})

sequences('a signed word is the unsigned one of the same bits', () => {
  assert.equal(hashWords(-1), hashWords(0xffff_ffff))
  assert.equal(hashWords(5, -7), hashWords(5, 0x1_0000_0000 - 7))
})

sequences('a grid of small words, as of author, tick and ordinal, has no collision', () => {
  const seen = new Set<string>()
  for (let author = 0; author < 50; author++) {
    for (let tick = 0; tick < 200; tick++) {
      for (let ordinal = 0; ordinal < 10; ordinal++) {
        const { low, high } = hashWords(author, tick, ordinal)
        seen.add(`${low},${high}`)
      }
    }
  }
  assert.is(seen.size, 50 * 200 * 10)
})

mixing.run()
texts.run()
sequences.run()
