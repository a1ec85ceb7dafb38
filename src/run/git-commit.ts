/** The commit that the scenario's repository stands at, for the manifest. */
import { dirname, join, resolve } from 'node:path'
import type { Host } from '../host/host.ts'

/** The commit checked out in the repository around `folder`, read from its files; null if it cannot be told. */
export function gitCommit(host: Host, folder: string): string | null {
  try {
    const gitFolder = gitFolderAround(host, folder)
    return gitFolder === undefined ? null : headOf(host, gitFolder)
  } catch {
    // A repository that may not be read is no reason to lose a run.
    return null
  }
}

/** The folder with HEAD; where `.git` is a file, as in a worktree or submodule, the file says which. */
function gitFolderAround(host: Host, folder: string): string | undefined {
  const path = join(folder, '.git')
  const kind = host.files.stat(path)?.kind
  if (kind === 'folder') return path
  if (kind === 'file') return resolve(folder, textAt(host, path)!.replace(/^gitdir: /, ''))
  return folder === dirname(folder) ? undefined : gitFolderAround(host, dirname(folder))
}

function headOf(host: Host, gitFolder: string): string | null {
  const head = textAt(host, join(gitFolder, 'HEAD'))
  if (!head?.startsWith('ref: ')) return head ?? null
  const ref = head.slice('ref: '.length)
  // The branches of a worktree are kept in the repository that it belongs to.
  const common = resolve(gitFolder, textAt(host, join(gitFolder, 'commondir')) ?? '.')
  const packed = textAt(host, join(common, 'packed-refs'))
    ?.split('\n')
    .find((line) => line.endsWith(` ${ref}`))
  return textAt(host, join(common, ref)) ?? packed?.split(' ')[0] ?? null
}

function textAt({ files }: Host, path: string): string | undefined {
  if (files.stat(path)?.kind !== 'file') return undefined
  return Buffer.from(files.read(path)).toString('utf8').trim()
}
