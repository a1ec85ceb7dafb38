/** Numbers as people read them. */

/** `1,234`. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `12.3 %`, or `–` where there is none. */
export function percent(share: number | null): string {
  if (share === null) return '–'
  const value = share * 100
  return `${value >= 99.95 || value === 0 ? value.toFixed(0) : value.toFixed(1)} %`
}

/** At most `digits` decimals, without trailing zeros; `–` where there is none. */
export function decimal(value: number | null, digits = 2): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? grouped(value) : String(Number(value.toFixed(digits)))
}

/** `1 post`, `2 posts`. @param plural - where it is not the word with an s */
export function counted(count: number, word: string, plural = `${word}s`): string {
  return `${grouped(count)} ${count === 1 ? word : plural}`
}

/** `850 ms`, `12 s`, `3 min 20 s`, `2 h 5 min`. */
export function span(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 10) return `${(milliseconds / 1000).toFixed(1)} s`
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}

/** `15 min`, `1 h`, `2 d`. */
export function minutesSpan(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440} d`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
