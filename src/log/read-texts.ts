/** The words of a few posts, found by one pass over the log: nothing else keeps the texts of a large run. */
import type { Host } from '../host/host.ts'
import { readEvents } from './read-events.ts'

/**
 * Reads what the posts of these ids say. Posts without text and unknown ids are left out.
 * @param folder - the run folder, absolute
 * @throws HearsayError RUN_FOLDER_INVALID as `readEvents`, for lines up to the last of these posts
 */
export function readTexts(host: Host, folder: string, ids: Iterable<number>): ReadonlyMap<number, string> {
  const wanted = new Set(ids)
  const texts = new Map<number, string>()
  if (wanted.size === 0) return texts
  for (const { event } of readEvents(host, folder)) {
    if (event.type !== 'post' || !wanted.delete(event.id)) continue
    if (event.text !== undefined) texts.set(event.id, event.text)
    if (wanted.size === 0) break
  }
  return texts
}
