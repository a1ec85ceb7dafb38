/** Numbers as people read them. */

/** `1,234`. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `12.3 %`, or `–` where there is none. Only nothing is 0 %, and only all is 100 %. */
export function percent(share: number | null): string {
  if (share === null) return '–'
  if (share === 0 || share === 1) return `${100 * share} %`
  if (share < 0.0005) return '<0.1 %'
  return share >= 0.9995 ? '>99.9 %' : `${(share * 100).toFixed(1)} %`
}

/** Two decimals, none for whole numbers, `–` where there is no number. */
export function decimal(value: number | null): string {
  if (value === null) return '–'
  if (Number.isInteger(value)) return grouped(value)
  const [whole, fraction] = value.toFixed(2).split('.') as [string, string]
  return `${grouped(Number(whole))}.${fraction}`
}

/** Numbers of a column with their decimal points below each other. */
export function aligned(values: readonly (number | null)[]): string[] {
  const texts = values.map(decimal)
  if (!texts.some((text) => text.includes('.'))) return texts
  return texts.map((text) => (text.includes('.') ? text : `${text}   `))
}

/** `1 post`, `2 posts`. @param plural - where it is not the word with an s */
export function counted(count: number, word: string, plural = `${word}s`): string {
  return `${grouped(count)} ${count === 1 ? word : plural}`
}

/** `0.8 s`, `12 s`, `3 min 20 s`, `2 h 5 min`. */
export function span(milliseconds: number): string {
  if (milliseconds < 9950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}

/** `15 min`, `1 h`, `2 d`. */
export function minutesSpan(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440} d`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
