/** The writers by the word in `behaviour.text`. */

import { builtinWriter } from './builtin/builtin-writer.ts'
import type { TextWriter } from './text-writer.ts'

const writers = { none: () => null, builtin: builtinWriter } satisfies Record<string, () => TextWriter | null>

/** The writer of this name; null where nobody writes. */
export function textWriter(name: keyof typeof writers): TextWriter | null {
  return writers[name]()
}
