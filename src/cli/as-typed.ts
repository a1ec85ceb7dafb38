/** Commands as they are to be typed here: under npm, `npx` finds hearsay; elsewhere it is on the path. */
import type { Host } from '../index.ts'

/** The text with each command `hearsay …` as one would type it here. */
export function asTyped({ environment }: Host, text: string): string {
  if (environment['npm_command'] === undefined) return text
  return text.replace(
    /(?<!npx )\bhearsay (?=(run|replay|validate|init|schema|cascades|inspect|--help)\b)/g,
    'npx hearsay ',
  )
}
