/** Progress on stderr: one line that is redrawn on a terminal; elsewhere a line at each quarter and every 30 seconds. */
import type { Host, TickLine } from '../index.ts'
import { counted, span } from './numbers.ts'
import { styleOf } from './style.ts'

const REDRAW_EVERY_MS = 100
const LINE_EVERY_MS = 30_000
const BAR_COLUMNS = 24

export interface Progress {
  tick(line: TickLine): void
  /** Removes the line, so that what follows starts clean. */
  end(): void
}

/** @param verb - what is being done, such as `running` */
export function progress(host: Host, verb: string, ticks: number): Progress {
  return host.stderr.isTerminal ? terminalProgress(host, verb, ticks) : pipeProgress(host, verb, ticks)
}

/** For `--quiet`. */
export const noProgress: Progress = { tick() {}, end() {} }

function terminalProgress(host: Host, verb: string, ticks: number): Progress {
  const { dim, cyan } = styleOf(host.stderr, host)
  const startedMs = host.now()
  let drawnMs = startedMs - REDRAW_EVERY_MS
  let posts = 0
  let isDrawn = false
  return {
    tick({ tick, posts: more }) {
      if (tick === null) return
      posts += more
      const nowMs = host.now()
      if (nowMs - drawnMs < REDRAW_EVERY_MS) return
      drawnMs = nowMs
      isDrawn = true
      const share = (tick + 1) / ticks
      const full = Math.round(share * BAR_COLUMNS)
      const bar = cyan('━'.repeat(full)) + dim('━'.repeat(BAR_COLUMNS - full))
      const left = remaining(nowMs - startedMs, share)
      const text = ` tick ${tick + 1} of ${ticks} · ${counted(posts, 'post')} · ${left}`
      host.stderr.write(`\r\x1b[2K${verb} ${bar}${text.slice(0, Math.max(0, host.stderr.columns - verb.length - BAR_COLUMNS - 2))}`)
    },
    end() {
      if (isDrawn) host.stderr.write('\r\x1b[2K')
    },
  }
}

function pipeProgress(host: Host, verb: string, ticks: number): Progress {
  const startedMs = host.now()
  let toldMs = startedMs
  let quarter = 0
  let posts = 0
  return {
    tick({ tick, posts: more }) {
      if (tick === null) return
      posts += more
      const share = (tick + 1) / ticks
      const reached = Math.floor(share * 4)
      const nowMs = host.now()
      const isDue = reached > quarter || nowMs - toldMs >= LINE_EVERY_MS
      if (!isDue || reached === 4) return
      quarter = reached
      toldMs = nowMs
      host.stderr.write(`${verb}: tick ${tick + 1} of ${ticks} (${Math.round(share * 100)} %), ${counted(posts, 'post')}, ${remaining(nowMs - startedMs, share)}\n`)
    },
    end() {},
  }
}

function remaining(elapsedMs: number, share: number): string {
  return `${span((elapsedMs / share) * (1 - share))} left`
}
