/** `hearsay inspect DIR --tick N` for people. */
import type { Host, TickView } from '../index.ts'
import { counted } from './numbers.ts'
import { pageOf } from './page.ts'
import { printExposures, printPosts } from './print-events.ts'

export function printTick(host: Host, { tick, time, posts, exposures }: TickView): void {
  const page = pageOf(host)
  const counts = [
    counted(tick.awake, 'session'),
    counted(tick.exposures, 'exposure'),
    counted(tick.posts, 'post'),
  ]
  page.row(`tick ${tick.tick}`, `${time.replace('T', ' ')}; ${counts.join(', ')}`)
  if (exposures.length > 0) page.line()
  printExposures(page, exposures)
  if (posts.length > 0) page.line()
  printPosts(page, posts)
}
