/**
 * Integer hashing for the counter-based draws. All arithmetic is on 32-bit integers, so the bits are the same on every
 * machine and JavaScript engine.
 */

/**
 * Mixes 32 bits into 32 bits, one to one. The constants are those of Chris Wellons' "lowbias32" search as improved by
 * TheIronBorn (github.com/skeeto/hash-prospector, issue 19: bias 0.1076).
 */
export function mix32(word: number): number {
  let x = word
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return (x ^ (x >>> 15)) >>> 0
}

/** 64 bits as two unsigned 32-bit words. */
export interface Key64 {
  readonly low: number
  readonly high: number
}

/**
 * Hashes a text, by its UTF-16 code units, to 64 bits: two 32-bit lanes with different multipliers (the constants of
 * MurmurHash3 x86_32 and of xxHash32), each finished by {@link mix32}.
 */
export function hashText(text: string): Key64 {
  let low = 0x9e3779b9 ^ text.length
  let high = 0x85ebca77 + text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(rotateLeft(low ^ Math.imul(unit, 0xcc9e2d51), 13), 5) + 0xe6546b64
    high = Math.imul(rotateLeft(high + Math.imul(unit, 0xc2b2ae3d), 17), 0x27d4eb2f)
  }
  return { low: mix32(low), high: mix32(high ^ low) }
}

/** Hashes words, in order, to 64 bits. */
export function hashWords(...words: readonly number[]): Key64 {
  let low = 0x2545f491
  let high = 0x9e3779b9
  for (const word of words) {
    low = mix32(low ^ word)
    high = mix32((high + word) ^ low)
  }
  return { low, high }
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}
