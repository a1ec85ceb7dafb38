/**
 * The public API of hearsay. The command line is built on nothing else.
 *
 * The outside world is a value, the host: what runs takes it last, the real one by default; what reads a folder takes it
 * first, before the folder's absolute path.
 */

export type { Agents } from './agents/agents.ts'
export type { PastPost } from './agents/past-post.ts'
export { type CascadeSummary, cascadeSummary, type Spread } from './cascades/cascade-summary.ts'
export { type CascadeRow, type CascadeTable, cascadeRow, cascadeTable } from './cascades/cascade-table.ts'
export { type CascadeNode, cascadeTree } from './cascades/cascade-tree.ts'
export type { Cascades } from './cascades/cascades.ts'
export { cascadesCsv } from './cascades/cascades-csv.ts'
export { readCascades } from './cascades/read-cascades.ts'
// The engine alone, with a writer and a log of one's own
export { type SimulateOptions, simulate } from './engine/simulate.ts'
export { errorCodes, exitCodes, HearsayError, type Problem } from './errors.ts'
export type { FollowerGraph } from './graph/follower-graph.ts'
// The outside world
export { type CapturedHost, capturedHost } from './host/captured-host.ts'
export type { Host, Terminal } from './host/host.ts'
export { realHost } from './host/real-host.ts'
export { systemReason } from './host/system-reason.ts'
export { typedPath } from './host/typed.ts'
// Reading a run folder
export type { ExposureEvent, LogEvent, PostEvent, ReachEvent, RunEvent } from './log/events.ts'
export { readAgents } from './log/read-agents.ts'
export { readEvents } from './log/read-events.ts'
export { readTicks } from './log/read-ticks.ts'
export type { AgentLine, TickLine } from './log/run-folder.ts'
export type { TextRequest, TextWriter } from './providers/text-writer.ts'
export { type ReplayOptions, type ReplayResult, replayRun } from './replay/replay-run.ts'
export { drawTree } from './report/draw-tree.ts'
export { fitText, oneLine } from './report/fit-text.ts'
export { type AgentView, inspectAgent } from './report/inspect-agent.ts'
export { inspectPost, type PostView } from './report/inspect-post.ts'
export { inspectTick, type TickView } from './report/inspect-tick.ts'
export { runStatus } from './report/run-status.ts'
export { type SizeStep, sizeSteps } from './report/size-steps.ts'
export { sparkline } from './report/sparkline.ts'
export { type Summary, summarize } from './report/summary.ts'
// Running
export type { RunResult } from './run/run-result.ts'
export { type RunOptions, type RunStart, runScenario } from './run/run-scenario.ts'
// Scenarios
export { type LoadedScenario, type Overrides, readScenario } from './scenario/read.ts'
export type { Mix, Scenario } from './scenario/scenario.ts'
export { scenarioJsonSchema, seedPostsJsonSchema } from './scenario/schema.ts'
export { buildWorld, type World } from './world/world.ts'
