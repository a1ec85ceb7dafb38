/** `hearsay schema` */
import { resolve } from 'node:path'
import { Option } from 'commander'
import { scenarioJsonSchema, seedPostsJsonSchema } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { writeNew } from '../write-new.ts'

const schemas = { scenario: scenarioJsonSchema, 'seed-posts': seedPostsJsonSchema }

export const schemaCommand: RegisterCommand = (program, host) => {
  program
    .command('schema')
    .description('print the JSON Schema that lets an editor complete and check scenarios')
    .addOption(new Option('--of <kind>', 'which kind of file').choices(Object.keys(schemas)).default('scenario'))
    .option('-o, --out <file>', 'write it to a file')
    .action(({ of, out }: { of: keyof typeof schemas; out?: string }) => {
      const text = schemas[of]()
      if (out === undefined) host.stdout.write(text)
      else writeNew(host, resolve(host.workingFolder, out), text)
    })
}
