/**
 * exp, log and powers made of +, −, × and ÷ alone, which IEEE 754 rounds the same way everywhere. ECMAScript leaves
 * `Math.exp` and its kin to the engine, so a log that depends on them would not replay on another one.
 *
 * Relative error below 1e−15, that of `power` below 1e−15 × (1 + |exponent × log(base)|), tested against `Math`. Range
 * reduction as in W. J. Cody and
 * W. Waite, *Software Manual for the Elementary Functions*, 1980, chapters 5 and 6.
 */

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** e to the power x. Underflows to 0 below −745, overflows to Infinity above 709.78. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019412) return 0
  const k = Math.floor(x * Math.LOG2E + 0.5)
  const r = x - k * LN2_HIGH - k * LN2_LOW
  // Taylor series by Horner: |r| ≤ 0.347, so the term of degree 15 is below 1e−19.
  let sum = 1
  for (let degree = 14; degree >= 1; degree--) sum = 1 + (r * sum) / degree
  return scale(sum, k)
}

/** Natural logarithm. −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x > 0 ? x : Number.NaN
  let mantissa = x
  let exponent = 0
  while (mantissa < Math.SQRT1_2) {
    const step = mantissa < 1e-30 ? 64 : 1
    mantissa = scale(mantissa, step)
    exponent -= step
  }
  while (mantissa >= Math.SQRT2) {
    const step = mantissa > 1e30 ? 64 : 1
    mantissa = scale(mantissa, -step)
    exponent += step
  }
  // log m = 2 atanh(s), s = (m − 1)/(m + 1), |s| ≤ 0.1716: 12 terms leave less than 1e−19.
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let sum = 0
  for (let odd = 23; odd >= 1; odd -= 2) sum = sum * square + 1 / odd
  return exponent * LN2_HIGH + (2 * s * sum + exponent * LN2_LOW)
}

/** `base` to the power `exponent`, for base ≥ 0. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1
  if (base === 0) return exponent > 0 ? 0 : Number.POSITIVE_INFINITY
  return exp(exponent * log(base))
}

/** 2 to the power x, exact for whole numbers. Underflows to 0 below −1075, overflows to Infinity from 1024 on. */
export function exp2(x: number): number {
  if (Number.isNaN(x)) return x
  if (x >= 1024) return Number.POSITIVE_INFINITY
  if (x < -1075) return 0
  const whole = Math.floor(x)
  return scale(exp((x - whole) * Math.LN2), whole)
}

/** x × 2^k by exact steps (a subnormal result is rounded once). */
function scale(x: number, k: number): number {
  let value = x
  let left = k
  for (; left > 1000; left -= 1000) value *= powersOfTwo[2000]!
  for (; left < -1000; left += 1000) value *= powersOfTwo[0]!
  return value * powersOfTwo[1000 + left]!
}

/** 2^k at index 1000 + k. */
const powersOfTwo = new Float64Array(2001)
for (let k = 0, value = 1; k <= 1000; k++, value *= 2) {
  powersOfTwo[1000 + k] = value
  powersOfTwo[1000 - k] = 1 / value
}
