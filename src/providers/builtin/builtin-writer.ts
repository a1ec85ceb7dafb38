/**
 * The builtin provider. It is not a language model: a seeded grammar with slots cut from the post, which retrieves and
 * edits what the agent wrote before. Studies of language need a provider that is one.
 */
import type { TextRequest, TextWriter } from '../text-writer.ts'
import { writeOriginal } from './original.ts'
import { writeQuote } from './quote.ts'
import { writeRewrite } from './rewrite.ts'

const writers = { post: writeOriginal, quote: writeQuote, rewrite: writeRewrite } satisfies Record<
  TextRequest['action'],
  (request: TextRequest) => string
>

/**
 * A writer that needs nothing but the package. Each text has 1 to 280 characters (code points) on one line, without
 * handles and links, and depends on its own request alone. Memory's posts must not be changed after they were passed.
 */
export function builtinWriter(): TextWriter {
  return {
    async write(requests) {
      return requests.map((request) => writers[request.action](request))
    },
  }
}
