/** A closer look at one tick of a run, from the run folder alone. */
import { fail } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { ExposureEvent, PostEvent } from '../log/events.ts'
import { readEvents } from '../log/read-events.ts'
import { readTicks } from '../log/read-ticks.ts'
import type { TickLine } from '../log/run-folder.ts'
import { minutesOf, timeText } from '../scenario/time.ts'

export interface TickView {
  readonly tick: TickLine
  /** Simulated time of its start, as `2020-09-28T08:15`. */
  readonly time: string
  readonly posts: readonly PostEvent[]
  /** As far as exposures were logged. */
  readonly exposures: readonly ExposureEvent[]
}

/** @throws HearsayError USAGE if the run has no such tick */
export function inspectTick(host: Host, folder: string, tick: number): TickView {
  const line = findTick(host, folder, tick)
  const posts: PostEvent[] = []
  const exposures: ExposureEvent[] = []
  let time = ''
  for (const { event } of readEvents(host, folder)) {
    if (event.type === 'run') time = timeText((minutesOf(event.start) ?? 0) + tick * event.tickMinutes)
    else if (event.type === 'reach' || event.tick > tick) break
    else if (event.tick < tick) continue
    else if (event.type === 'post') posts.push(event)
    else exposures.push(event)
  }
  return { tick: line, time, posts, exposures }
}

function findTick(host: Host, folder: string, tick: number): TickLine {
  let ticks = 0
  for (const line of readTicks(host, folder)) {
    if (line.tick === tick) return line
    if (line.tick !== null) ticks = line.tick + 1
  }
  return fail(
    'USAGE',
    `The run has ${ticks === 0 ? 'no ticks' : `ticks 0 to ${ticks - 1}`}, no tick ${tick}.`,
  )
}
