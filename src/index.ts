/**
 * The public API of hearsay. The command line is built on nothing else.
 *
 * Every function takes the outside world as its last argument, `host`; the real one is the default where it is optional.
 */

// Running
export { type RunOptions, type RunResult, runScenario } from './run/run-scenario.ts'
export { type ReplayOptions, type ReplayResult, replayRun } from './replay/replay-run.ts'

// Scenarios
export { type LoadedScenario, type Overrides, readScenario } from './scenario/read.ts'
export type { Mix, Scenario } from './scenario/scenario.ts'
export { scenarioJsonSchema, seedPostsJsonSchema } from './scenario/schema.ts'
export { buildWorld, type World } from './world/world.ts'

// Reading a run folder
export type { ExposureEvent, LogEvent, PostEvent, ReachEvent, RunEvent } from './log/events.ts'
export type { AgentLine, TickLine } from './log/run-folder.ts'
export { readAgents } from './log/read-agents.ts'
export { readEvents } from './log/read-events.ts'
export { readTicks } from './log/read-ticks.ts'
export { type CascadeSummary, cascadeSummary, type Spread } from './cascades/cascade-summary.ts'
export { type CascadeRow, type CascadeTable, cascadeRow, cascadeTable } from './cascades/cascade-table.ts'
export { type CascadeNode, cascadeTree } from './cascades/cascade-tree.ts'
export type { Cascades } from './cascades/cascades.ts'
export { cascadesCsv } from './cascades/cascades-csv.ts'
export { readCascades } from './cascades/read-cascades.ts'
export { type AgentView, inspectAgent, inspectPost, inspectTick, type PostView, type TickView } from './report/inspect.ts'
export { type Summary, summarize } from './report/summary.ts'
export { drawTree } from './report/draw-tree.ts'
export { sparkline } from './report/sparkline.ts'

// The outside world
export { type CapturedHost, capturedHost } from './host/captured-host.ts'
export type { Host, Terminal } from './host/host.ts'
export { realHost } from './host/real-host.ts'
export { errorCodes, exitCodes, HearsayError, type Problem } from './errors.ts'
