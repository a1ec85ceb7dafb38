/** Progress on stderr: one line that is redrawn on a terminal; elsewhere a line at each quarter and every 30 seconds. */
import type { Host, TickLine } from '../index.ts'
import { counted, grouped, span } from './numbers.ts'
import { canRedraw, styleOf } from './style.ts'

const REDRAW_EVERY_MS = 100
/** In a pipe, lines keep this distance, so that a short run prints none. */
const QUARTERS_EVERY_MS = 2000
const LINE_EVERY_MS = 30_000
/** Before this, the pace says little. */
const ESTIMATE_AFTER_MS = 1000
const WIDEST_BAR = 24
const NARROWEST_BAR = 4
/** Columns kept free at the right: for a `^C`, and since some terminals wrap at the last one. */
const FREE_COLUMNS = 4

export interface Progress {
  tick(line: TickLine): void
  /** What is being done now that the ticks are over; only where the line is redrawn. */
  say(text: string): void
  /** Removes the line, so that what follows starts clean. */
  end(): void
}

/** @param verb - what is being done, such as `running` */
export function progress(host: Host, verb: string, ticks: number): Progress {
  return canRedraw(host.stderr, host.environment) ? redrawn(host, verb, ticks) : printed(host, verb, ticks)
}

/** For `--quiet`. */
export const noProgress: Progress = { tick() {}, say() {}, end() {} }

function redrawn(host: Host, verb: string, ticks: number): Progress {
  const { dim, cyan } = styleOf(host.stderr, host)
  const startedMs = host.now()
  let drawnMs = startedMs
  let posts = 0
  const redraw = (text: string) => host.stderr.write(`\r\x1b[2K${text}`)
  return {
    tick({ tick, posts: more }) {
      if (tick === null) return
      posts += more
      const nowMs = host.now()
      if (nowMs - drawnMs < REDRAW_EVERY_MS) return
      drawnMs = nowMs
      const share = (tick + 1) / ticks
      const left = remaining(nowMs - startedMs, share, ' · ')
      const text = `tick ${grouped(tick + 1)} of ${grouped(ticks)} · ${counted(posts, 'post')}${left}`
      const columns = host.stderr.columns - verb.length - FREE_COLUMNS
      const bar = Math.min(WIDEST_BAR, columns - text.length - 1)
      const full = Math.round(share * bar)
      const drawn = bar < NARROWEST_BAR ? '' : `${cyan('━'.repeat(full))}${dim('━'.repeat(bar - full))} `
      redraw(`${verb} ${drawn}${text.slice(0, Math.max(0, columns))}`)
    },
    say(text) {
      if (drawnMs > startedMs) redraw(dim(text))
    },
    end() {
      if (drawnMs > startedMs) redraw('')
    },
  }
}

function printed(host: Host, verb: string, ticks: number): Progress {
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
      const isQuarter = reached > quarter && nowMs - toldMs >= QUARTERS_EVERY_MS
      if ((!isQuarter && nowMs - toldMs < LINE_EVERY_MS) || reached === 4) return
      quarter = reached
      toldMs = nowMs
      const left = remaining(nowMs - startedMs, share, ', ')
      host.stderr.write(
        `${verb}: tick ${grouped(tick + 1)} of ${grouped(ticks)} (${Math.round(share * 100)} %), ${counted(posts, 'post')}${left}\n`,
      )
    },
    say() {},
    end() {},
  }
}

/** The time left at the pace so far, in whole seconds from 1. */
function remaining(elapsedMs: number, share: number, before: string): string {
  if (elapsedMs < ESTIMATE_AFTER_MS) return ''
  const seconds = Math.max(1, Math.round(((elapsedMs / share) * (1 - share)) / 1000))
  return `${before}${seconds < 60 ? `${seconds} s` : span(seconds * 1000)} left`
}
