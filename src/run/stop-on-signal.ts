/** Ctrl-C and SIGTERM: the first finishes the tick, a second one stops at once, as it would without us. */
import { fail } from '../errors.ts'
import type { Host, Signal } from '../host/host.ts'
import type { TickLine } from '../log/run-folder.ts'

export interface SignalWatch {
  /**
   * To be called at a tick's end. A run that has no more ticks is let finish.
   * @throws HearsayError INTERRUPTED or TERMINATED if a signal was heard
   */
  stopIfAsked(line: TickLine, ticks: number): void
  /** Stops listening. */
  forget(): void
}

export function stopOnSignal(host: Host): SignalWatch {
  let heard: Signal | undefined
  const forget = host.onSignal((signal) => {
    heard = signal
    forget()
  })
  return {
    stopIfAsked({ tick }, ticks) {
      if (heard === undefined || tick === null || tick + 1 === ticks) return
      const [code, what] =
        heard === 'SIGINT'
          ? (['INTERRUPTED', 'interrupted'] as const)
          : (['TERMINATED', 'terminated'] as const)
      fail(code, `The run was ${what} after ${tick + 1} of ${ticks} ticks.`)
    },
    forget,
  }
}
