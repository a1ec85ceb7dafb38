/** A small study in a captured world, with one file of each kind, and the command line run on it. */
import { main } from '../../src/cli/main.ts'
import { type CapturedHost, type CapturedHostOptions, capturedHost } from '../../src/host/captured-host.ts'
import type { Host } from '../../src/host/host.ts'

/** Its files, relative to the working folder. */
export const studyFiles: Readonly<Record<string, string>> = {
  'study.yaml': `name: study
seed: 7
start: 2024-05-04T08:00
tick: 1h
ticks: 12
graph:
  type: edge-list
  file: follows.csv
  source: follower
  target: followee
  columns: { source: follower, target: follows }
population: { file: people.csv }
seedPosts: news.yaml
behaviour: { text: none, engage: { social: { perSharer: 0.5 } } }
log: { exposures: all }
`,
  'follows.csv': 'follower,follows\nben,ana\ncleo,ana\ndan,ben\ndan,cleo\neva,cleo\neva,dan\nana,eva\n',
  'people.csv': `id,activityPerTick,postingWhenAwake,engagement,retweet,quote,rewrite,n,community
ana,0.9,0.1,0.5,0.5,0.3,0.2,20,north
ben,0.9,0.2,0.7,1,0,0,40,north
cleo,0.8,0.1,0.6,0.2,0.8,0,15,north
dan,0.7,0.1,0.6,0.3,0.2,0.5,10,south
eva,0.9,0.1,0.6,0.6,0.2,0.2,25,south
`,
  'news.yaml':
    '- { author: ana, text: "The bakery closes. 🥖", label: bakery }\n- { author: dan, text: Rain, at: 3h }\n',
}

/** The folder that the study's run goes to. */
export const studyRun = '/work/output/study/seed-7'

/** A captured world with the study in /work, some of its files replaced; null leaves one out. */
export function studyHost(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
  options: CapturedHostOptions = {},
): CapturedHost {
  const files = Object.entries({ ...studyFiles, ...changes }).flatMap(([name, content]) => {
    return content === null ? [] : [[`/work/${name}`, content] as const]
  })
  return capturedHost({ ...options, files: Object.fromEntries(files) })
}

export interface Printed {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line in process; what it printed, stream by stream. */
export async function hearsay(host: CapturedHost, ...argv: readonly string[]): Promise<Printed> {
  const before = [host.stdout.captured.length, host.stderr.captured.length]
  const exitCode = await main(argv, host)
  return {
    exitCode,
    stdout: host.stdout.captured.slice(before[0]),
    stderr: host.stderr.captured.slice(before[1]),
  }
}

/** The same world seen by another process: its own id, and its own memory of the locks that it holds. */
export function asProcess(
  host: CapturedHost,
  id: number,
  alive: readonly number[],
  machine = 'captured',
): CapturedHost {
  return {
    ...host,
    files: { ...host.files },
    process: { ...host.process, id, machine, isAlive: (other) => alive.includes(other) },
  }
}

/** Everything below a folder, as text by path. */
export function contentsOf(host: CapturedHost, folder: string): Record<string, string> {
  const inside = [...host.contents].filter(([path]) => path.startsWith(`${folder}/`)).sort()
  return Object.fromEntries(inside.map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]))
}

/** The world with some of its file operations replaced. */
export function withFiles<Given extends Host>(host: Given, files: Partial<Host['files']>): Given {
  return { ...host, files: { ...host.files, ...files } }
}
