/** How much of an agent's day falls into a tick. */

/**
 * The share of a day's sessions (or originals) that is expected within `minutes` from `startMinute`, given 24 hourly
 * weights of mean 1: the integral of the profile over the tick, in days. 1 for a whole day.
 * @param startMinute - minutes since 1970-01-01T00:00
 */
export function dayWeight(profile: Float64Array, startMinute: number, minutes: number): number {
  const wholeDays = Math.floor(minutes / 1440)
  let left = minutes - wholeDays * 1440
  let at = startMinute - Math.floor(startMinute / 1440) * 1440
  let sum = 0
  while (left > 0) {
    const hour = Math.floor(at / 60)
    const within = Math.min(left, (hour + 1) * 60 - at)
    sum += profile[hour % 24]! * within
    at += within
    left -= within
  }
  return wholeDays + sum / 1440
}
