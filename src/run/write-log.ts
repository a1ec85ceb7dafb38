/** The simulation into events.jsonl and ticks.jsonl, watching the folder and the user's signals as it goes. */
import { simulate } from '../engine/simulate.ts'
import type { Host } from '../host/host.ts'
import { runFiles, type TickLine } from '../log/run-folder.ts'
import { textWriter } from '../providers/text-writers.ts'
import type { World } from '../world/world.ts'
import type { Output } from './manifest.ts'
import type { RunWriter } from './run-writer.ts'
import type { SignalWatch } from './stop-on-signal.ts'

/** How often the folder is looked at, in milliseconds. */
const CHECK_EVERY_MS = 1000

/** @throws HearsayError OUTPUT_LOST, INTERRUPTED, TERMINATED */
export async function writeLog(
  host: Host,
  world: World,
  writer: RunWriter,
  signals: SignalWatch,
  onTick?: (line: TickLine) => void,
): Promise<Output> {
  const events = writer.log(runFiles.events)
  const ticks = writer.log(runFiles.ticks)
  let checkedMs = host.now()
  const afterTick = async (line: TickLine) => {
    ticks.write(Buffer.from(`${JSON.stringify(line)}\n`, 'utf8'))
    onTick?.(line)
    await host.pause()
    signals.stopIfAsked(line, world.scenario.ticks)
    const nowMs = host.now()
    if (nowMs - checkedMs >= CHECK_EVERY_MS) {
      checkedMs = nowMs
      writer.check()
    }
    return 'go on' as const
  }
  const log = await simulate(world, {
    writer: textWriter(world.scenario.behaviour.text),
    sink: events,
    afterTick,
  })
  events.close()
  ticks.close()
  writer.check()
  return { path: runFiles.events, ...log }
}
