/**
 * Simulated and historical time in whole minutes, on the proleptic Gregorian calendar, without time zones: the machine's
 * own zone and locale must never reach a run.
 */

/** Minutes of `15m`, `2h` or `1d`. */
export function durationMinutes(text: string): number {
  const unit = { m: 1, h: 60, d: 1440 }[text.slice(-1)]
  return Number(text.slice(0, -1)) * (unit ?? Number.NaN)
}

/**
 * Minutes since 1970-01-01T00:00 of a date or time in ISO 8601: `2020-09-28`, `2020-09-28T08:00`, with seconds, a
 * fraction, `Z` or an offset. Without a zone it is taken as UTC. Seconds count as a fraction of a minute.
 * @returns undefined if it is no such time
 */
export function minutesOf(text: string): number | undefined {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))?)?$/.exec(
      text.trim(),
    )
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const [zoneHour, zoneMinute] = [Number(match[9] ?? 0), Number(match[10] ?? 0)]
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  // A leap second is the 60th.
  const isTime = hour <= 23 && minute <= 59 && second <= 60 && zoneHour <= 23 && zoneMinute <= 59
  if (!isDay || !isTime) return undefined
  const fraction = Number(`0.${match[7] ?? 0}`)
  const offset = (zoneHour * 60 + zoneMinute) * (match[8] === '-' ? -1 : 1)
  return dayNumber(year, month, day) * 1440 + hour * 60 + minute + (second + fraction) / 60 - offset
}

/** `2020-09-28T08:15` of minutes since 1970. */
export function timeText(minutes: number): string {
  const day = Math.floor(minutes / 1440)
  const rest = minutes - day * 1440
  const { year, month, date } = calendarDate(day)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}T${two(Math.floor(rest / 60))}:${two(Math.floor(rest % 60))}`
}

/** Days since 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of {@link dayNumber} (same source, civil_from_days). */
function calendarDate(day: number): { year: number; month: number; date: number } {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, date: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
