/** The agents of a run, streamed back from `agents.jsonl`. */
import type { Host } from '../host/host.ts'
import type { Mix } from '../scenario/scenario.ts'
import { type Fields, orNull, type Rule, someText, wholeNumber } from './read-fields.ts'
import { readRecords } from './read-records.ts'
import { type AgentLine, runFiles } from './run-folder.ts'

const mix: Rule<Mix> = {
  is: 'a map of retweet, quote and rewrite to numbers',
  holds: (value): value is Mix =>
    typeof value === 'object' &&
    value !== null &&
    ['retweet', 'quote', 'rewrite'].every(
      (action) => typeof (value as Mix)[action as keyof Mix] === 'number',
    ),
}

const fields: Fields<AgentLine> = {
  id: someText,
  community: orNull(someText),
  segment: orNull(someText),
  followers: wholeNumber(0),
  rates: orNull(mix),
  n: orNull({
    is: 'a number from 0',
    holds: (value): value is number => typeof value === 'number' && value >= 0,
  }),
}

/**
 * Streams the agents of a run in the order of their ids.
 * @param folder - the run folder, absolute
 * @throws HearsayError RUN_FOLDER_INVALID if there is no run; with `agents.jsonl:LINE` at a damaged line
 */
export function* readAgents(host: Host, folder: string): Generator<AgentLine, void, undefined> {
  for (const { value } of readRecords<AgentLine>(host, folder, runFiles.agents, () => fields)) yield value
}
