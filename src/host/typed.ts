/** Paths and words as one would type them in a shell: what messages show and hints say to type. */
import { relative } from 'node:path'
import type { Host } from './host.ts'

/** A path as one would type it from the working folder: relative where it lies inside, absolute elsewhere. */
export function typedPath({ workingFolder }: Pick<Host, 'workingFolder'>, path: string): string {
  const inside = relative(workingFolder, path)
  if (inside === '') return '.'
  if (inside === '..' || inside.startsWith('../')) return typedWord(path)
  return typedWord(inside.startsWith('-') ? `./${inside}` : inside)
}

/** A word of a command, in quotes if a shell would read more than a word in it. */
export function typedWord(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
