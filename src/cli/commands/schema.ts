/** `hearsay schema` */
import { resolve } from 'node:path'
import { Option } from 'commander'
import { type Host, scenarioJsonSchema, seedPostsJsonSchema, typedPath } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { writeNew } from '../write-new.ts'

const schemas = { scenario: scenarioJsonSchema, 'seed-posts': seedPostsJsonSchema }

interface SchemaFlags {
  readonly of: keyof typeof schemas
  readonly out?: string
}

export const schemaCommand: RegisterCommand = (program, host) => {
  program
    .command('schema')
    .description('print the JSON Schema that lets an editor complete and check scenarios')
    .addOption(
      new Option('--of <kind>', 'which kind of file').choices(Object.keys(schemas)).default('scenario'),
    )
    .option('-o, --out <file>', 'write it to a file, over what is there')
    .action((flags: SchemaFlags) => schema(host, flags))
}

function schema(host: Host, { of, out }: SchemaFlags): void {
  const text = schemas[of]()
  if (out === undefined) {
    host.stdout.write(text)
    return
  }
  const path = resolve(host.workingFolder, out)
  writeNew(host, path, text)
  host.stderr.write(`wrote ${typedPath(host, path)}\n`)
}
