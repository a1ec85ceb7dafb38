import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { durationMinutes, minutesOf, timeText } from '../../src/scenario/time.ts'

const source = resolve(import.meta.dirname, '../../src/scenario/time.ts')
const two = (value: number) => String(value).padStart(2, '0')

/** Every day of the years given, counted one by one. */
function* days(from: number, to: number): Generator<string> {
  for (let year = from; year <= to; year++) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (const [month, length] of lengths.entries()) {
      for (let day = 1; day <= length; day++) yield `${year}-${two(month + 1)}-${two(day)}`
    }
  }
}

const calendar = suite('calendar')

calendar('counts every day from 1600 to 2400, and tells each by its name again', () => {
  let expected = minutesOf('1600-01-01')! - 1440
  let count = 0
  for (const day of days(1600, 2400)) {
    expected += 1440
    count += 1
    if (minutesOf(day) !== expected || timeText(expected) !== `${day}T00:00`) {
      assert.unreachable(`${day}: ${minutesOf(day)}, ${timeText(expected)}`)
    }
    if (day === '1970-01-01') assert.is(expected, 0)
  }
  assert.is(count, 801 * 365 + 195, '195 leap years from 1600 to 2400')
})

calendar('knows which days there are', () => {
  for (const day of ['2020-02-29', '2000-02-29', '1600-02-29', '2021-12-31', '0000-01-01', '9999-12-31'])
    assert.type(minutesOf(day), 'number', day)
  for (const day of [
    '2021-02-29',
    '1900-02-29',
    '2100-02-29',
    '2020-02-30',
    '2020-04-31',
    '2020-13-01',
    '2020-00-01',
    '2020-01-00',
    '2020-01-32',
  ])
    assert.is(minutesOf(day), undefined, day)
})

const times = suite('times')

times('are minutes since 1970 began', () => {
  assert.is(minutesOf('1970-01-01T00:00'), 0)
  assert.is(minutesOf('1970-01-02T01:02'), 1502)
  assert.is(minutesOf('1969-12-31T23:59'), -1)
  assert.is(minutesOf('2020-09-28T08:00'), 26_688_000)
})

times('agree with the machine’s own calendar, in UTC', () => {
  const instant = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 })
  fc.assert(
    fc.property(instant, (seconds) => {
      const text = new Date(seconds * 1000).toISOString()
      assert.ok(Math.abs(minutesOf(text)! - seconds / 60) < 1e-6, text)
      assert.is(timeText(Math.floor(seconds / 60)), text.slice(0, 16))
    }),
    { seed: 42, numRuns: 2000 },
  )
})

times('may have seconds, a fraction, a zone, and a space for the T', () => {
  const eight = minutesOf('2020-09-28T08:00')
  for (const text of [
    '2020-09-28 08:00',
    '2020-09-28T08:00:00',
    '2020-09-28T08:00:00.000',
    '2020-09-28T08:00Z',
    '2020-09-28T08:00:00Z',
    '2020-09-28T10:00+02:00',
    '2020-09-28T10:00+0200',
    '2020-09-28T02:30:00-05:30',
    '2020-09-28T00:00-08:00',
    '2020-09-29T07:59+23:59',
    ' 2020-09-28T08:00 ',
  ])
    assert.is(minutesOf(text), eight, text)
  assert.is(minutesOf('2020-09-28T08:00:30'), eight! + 0.5)
  assert.ok(Math.abs(minutesOf('2020-09-28T08:00:00.6')! - eight! - 0.01) < 1e-7)
  assert.is(minutesOf('2016-12-31T23:59:60Z'), minutesOf('2017-01-01'), 'a leap second')
})

times('order stays order, to the second', () => {
  const moments = [
    '2019-12-31T23:59:59',
    '2020-01-01',
    '2020-01-01T00:00:01',
    '2020-01-01T00:01',
    '2020-02-28T23:59:59.9',
    '2020-02-29',
  ]
  const minutes = moments.map((moment) => minutesOf(moment)!)
  assert.equal(
    minutes.toSorted((a, b) => a - b),
    minutes,
  )
})

times('anything else is none', () => {
  for (const text of [
    '',
    'today',
    '2020',
    '2020-09',
    '28.09.2020',
    '2020-9-28',
    '2020-09-28T8:00',
    '2020-09-28T24:00',
    '2020-09-28T08:60',
    '2020-09-28T08:00:61',
    '2020-09-28T08',
    '2020-09-28T08:00+2',
    '2020-09-28T08:00+24:00',
    '2020-09-28T08:00+02:60',
    '2020-09-28Z',
    '2020-09-28T08:00:00 GMT',
    '+2020-09-28',
    '2020-09-28\n2020-09-28',
    '1601251200',
  ])
    assert.is(minutesOf(text), undefined, JSON.stringify(text))
})

times('timeText is the text of minutesOf, between two minutes that of the first', () => {
  for (const text of ['2020-09-28T08:15', '0000-01-01T00:00', '9999-12-31T23:59', '1969-07-20T20:17'])
    assert.is(timeText(minutesOf(text)!), text)
  assert.is(timeText(minutesOf('2020-09-28T08:15:59')!), '2020-09-28T08:15')
})

const durations = suite('durations')

durations('are minutes, hours or days', () => {
  assert.equal(
    ['0m', '15m', '2h', '1d', '007m', '999999999d'].map(durationMinutes),
    [0, 15, 120, 1440, 7, 1_439_999_998_560],
  )
  for (const text of ['15', '15s', 'm', '', '1w']) assert.not(durationMinutes(text) > 0, text)
})

const zones = suite('time zones')

zones('of the machine do not matter', () => {
  const moments = ['2020-03-29T02:30', '2020-10-25T02:30', '1970-01-01', '2020-09-28T08:00:00+05:45']
  const program = `const { minutesOf, timeText } = await import(${JSON.stringify(source)})
    const minutes = ${JSON.stringify(moments)}.map(minutesOf)
    process.stdout.write(JSON.stringify([minutes, minutes.map(timeText), new Date(0).getHours()]))`
  const answers = ['UTC', 'Europe/Berlin', 'Pacific/Kiritimati'].map((zone) => {
    const args = ['--import', 'tsx', '--input-type=module', '-e', program]
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    assert.is(stderr, '')
    return JSON.parse(stdout) as [number[], string[], number]
  })
  assert.is(new Set(answers.map(([, , hour]) => hour)).size, 3, 'the zones were set')
  for (const [minutes, texts] of answers) {
    assert.equal(minutes, moments.map(minutesOf))
    assert.equal(texts, ['2020-03-29T02:30', '2020-10-25T02:30', '1970-01-01T00:00', '2020-09-28T02:15'])
  }
})

zones('cannot matter: the calendar is computed, not asked for', () => {
  assert.not.match(readFileSync(source, 'utf8'), /new Date|Date\.|Intl|toLocale|process\./)
})

calendar.run()
times.run()
durations.run()
zones.run()
