/** The commit that the scenario's repository stands at, for the manifest. */
import { dirname, join } from 'node:path'
import type { Host } from '../host/host.ts'

/** The commit checked out in the repository around `folder`, read from its files; null if there is none. */
export function gitCommit(host: Host, folder: string): string | null {
  const text = (path: string) => {
    return host.files.stat(path)?.kind === 'file' ? Buffer.from(host.files.read(path)).toString('utf8') : undefined
  }
  for (let at = folder; ; at = dirname(at)) {
    const head = text(join(at, '.git', 'HEAD'))?.trim()
    if (head !== undefined) {
      if (!head.startsWith('ref: ')) return head
      const ref = head.slice('ref: '.length)
      const packed = text(join(at, '.git', 'packed-refs'))?.split('\n').find((line) => line.endsWith(` ${ref}`))
      return text(join(at, '.git', ref))?.trim() ?? packed?.split(' ')[0] ?? null
    }
    if (at === dirname(at)) return null
  }
}
