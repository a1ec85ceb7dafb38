/** Canonical JSON: the same value gives the same text, whatever order its keys were written in. */

/** JSON with keys sorted by code unit, without spaces. Undefined members are left out, as in `JSON.stringify`. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/**
 * A copy in which every input file stands for its content: each key `file` holds what `contentOf` says instead of a path.
 * By a convention of the schema, `file` is the key of every path of an input and of nothing else.
 */
export function withFilesByContent(value: unknown, contentOf: (name: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => withFilesByContent(inner, contentOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      return key === 'file' && typeof inner === 'string'
        ? [key, contentOf(inner)]
        : [key, withFilesByContent(inner, contentOf)]
    }),
  )
}
