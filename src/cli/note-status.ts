/** A word of caution before the figures of a run that did not end. */
import { type Host, runStatus } from '../index.ts'
import { printNotices } from './print-notices.ts'

export function noteStatus(host: Host, folder: string): void {
  const status = runStatus(host, folder)
  if (status === 'FINISHED') return
  printNotices(host, [
    `This run did not end (${status}): the figures are of what it wrote, and reach is not known.`,
  ])
}
