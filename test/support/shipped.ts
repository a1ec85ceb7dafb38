/** The scenarios that hearsay ships. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'

export const projectFolder = resolve(import.meta.dirname, '../..')

/** File names in scenarios/, sorted. */
export const shippedScenarios = readdirSync(resolve(projectFolder, 'scenarios'))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
