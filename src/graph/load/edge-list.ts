/** An edge list: a .csv or .tsv table with one follow a line. O(rows). */
import { fail, failOnAny, type Problem } from '../../errors.ts'
import { extensionOf, type InputFile, type InputFiles, textOf } from '../../input/input-files.ts'
import { readTable } from '../../input/table.ts'
import type { GraphOf } from '../../scenario/sections/graph.ts'
import type { BuiltGraph } from '../built-graph.ts'
import { checkGraphSize } from '../graph-size.ts'
import { agentIdProblem } from './agent-id-problem.ts'
import { checkColumns } from './check-columns.ts'
import { FollowCollector } from './follow-collector.ts'

/** Bad rows that are shown one by one; the others are counted. */
const MOST_PROBLEMS = 10

/**
 * Loads an edge list. Follows of oneself and repetitions are dropped and counted in the notices.
 * @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE; GRAPH_INVALID for wrong columns, an empty end or no follow
 */
export function loadEdgeList(spec: GraphOf<'edge-list'>, inputs: InputFiles): BuiltGraph {
  const file = inputs.open(spec.file)
  checkFormat(file)
  checkGraphSize(0, lineCount(textOf(file)), file.name)
  const { columns, rows } = readTable(file, 'GRAPH_INVALID')
  checkColumns(columns, spec)
  const collector = new FollowCollector(spec)
  const problems: Problem[] = []
  for (const { line, values } of rows) {
    const source = String(values[spec.columns.source])
    const target = String(values[spec.columns.target])
    const sourceProblem = agentIdProblem(source)
    const targetProblem = agentIdProblem(target)
    if (sourceProblem === undefined && targetProblem === undefined) {
      collector.addEdge(source, target)
      continue
    }
    const [end, problem] = sourceProblem === undefined ? ['target', targetProblem] : ['source', sourceProblem]
    const column = spec.columns[end as 'source' | 'target']
    problems.push({
      code: 'GRAPH_INVALID',
      where: `${file.name}:${line}`,
      message: `must name a follower and a followee, but its "${column}" ${problem}.`,
    })
  }
  failOnAny(shortened(problems, file.name))
  return collector.finish()
}

function checkFormat(file: InputFile): void {
  const extension = extensionOf(file.name)
  if (extension === 'csv' || extension === 'tsv') return
  const other = extension === 'gexf' || extension === 'graphml' ? extension : undefined
  fail('GRAPH_INVALID', 'must be a .csv or .tsv file (or .gz of one), by its name.', {
    where: file.name,
    hint: other
      ? `type: ${other}`
      : 'name it .csv if commas separate the columns, .tsv if tabs do; its first line names the columns',
  })
}

function lineCount(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

function shortened(problems: readonly Problem[], name: string): readonly Problem[] {
  const more = problems.length - MOST_PROBLEMS
  if (more <= 0) return problems
  const rows = more === 1 ? '1 more such row' : `${more} more such rows`
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { code: 'GRAPH_INVALID', where: name, message: `holds ${rows}.` },
  ]
}
