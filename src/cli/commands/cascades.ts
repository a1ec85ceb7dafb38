/** `hearsay cascades DIR` */
import { resolve } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { cascadeSummary, cascadesCsv, cascadeTable, type Host, readCascades } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { noteStatus } from '../note-status.ts'
import { printCascades } from '../print-cascades.ts'

interface CascadesFlags {
  readonly json?: true
  readonly csv?: true
  readonly top: number
}

const help = `
Size is over all cascades, the shape over those of 2 posts or more.
Definitions: docs/cascades.md`

export const cascadesCommand: RegisterCommand = (program, host) => {
  program
    .command('cascades')
    .description('measure the cascades of a run')
    .argument('<folder>', 'the run folder')
    .option('--top <count>', 'how many of the largest to list', wholeNumber, 10)
    .addOption(new Option('--json', 'print the spread of each metric as one JSON object').conflicts('csv'))
    .addOption(new Option('--csv', 'print one row a cascade'))
    .addHelpText('after', help)
    .action((folder: string, flags: CascadesFlags) =>
      cascades(host, resolve(host.workingFolder, folder), flags),
    )
}

function cascades(host: Host, folder: string, { json, csv, top }: CascadesFlags): void {
  const table = cascadeTable(readCascades(host, folder))
  noteStatus(host, folder)
  if (csv) host.stdout.write(cascadesCsv(table))
  else if (json) host.stdout.write(`${JSON.stringify(cascadeSummary(table))}\n`)
  else printCascades(host, table, top)
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 0.')
  return Number(value)
}
