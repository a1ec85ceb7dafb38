/** Of the alternatives of a union that a value all misses, the one that its author most likely meant. */
import type * as z from 'zod'
import type { PathStep } from '../input/yaml-source.ts'

/** Something that zod found, with its path from the file's root. */
export interface Leaf {
  readonly issue: z.core.$ZodIssue
  readonly path: readonly PathStep[]
}

/** The issues that matter: of a union, those of the alternative that is nearest to the value, or the union itself. */
export function leaves(issue: z.core.$ZodIssue, above: readonly PathStep[] = []): Leaf[] {
  const path = [...above, ...(issue.path as PathStep[])]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }]
  const branches = issue.errors.map((errors) => errors.flatMap((error) => leaves(error, path)))
  const best = branches.reduce((one, other) =>
    distanceOf(other, path) < distanceOf(one, path) ? other : one,
  )
  // No alternative is near, or the nearest says no more of the value than the union does.
  const isUnion = distanceOf(best, path) >= FAR || best.every((leaf) => isAboutItself(leaf, path))
  return isUnion ? [{ issue, path }] : best
}

const FAR = 100

/** How far a value is from an alternative: a wrong kind is far; a wrong detail within is near. */
function distanceOf(branch: readonly Leaf[], path: readonly PathStep[]): number {
  return branch.reduce((sum, { issue, path: at }) => {
    if (at.length > path.length + 1) return sum + 1
    if (issue.code === 'unrecognized_keys') return sum + 40 * issue.keys.length
    if (at.length > path.length) return sum + (issue.code === 'invalid_type' ? 20 : 2)
    const isWrongKind =
      issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union'
    return sum + (isWrongKind ? FAR : 2)
  }, 0)
}

function isAboutItself({ issue, path: at }: Leaf, path: readonly PathStep[]): boolean {
  return at.length === path.length && issue.code !== 'unrecognized_keys'
}
