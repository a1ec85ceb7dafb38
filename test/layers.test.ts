import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'

const src = resolve(import.meta.dirname, '../src')
const table = readFileSync(join(src, 'README.md'), 'utf8')
const rows = [...table.matchAll(/^\| `(\S+)`\s*\|[^|]*\|([^|]*)\|$/gm)]
const names = (list: string) => [...list.matchAll(/`(\S+?)`/g)].map((match) => match[1]!)
const allowed = new Map(rows.map(([, room, list]) => [room!, names(list!)]))
const used = new Map([...allowed.keys()].map((room) => [room, new Set<string>()]))

/** `src/errors.ts` is the room `errors`; `src/graph/…` is the room `graph`. */
const roomOf = (file: string) => relative(src, file).split(sep)[0]!.replace(/\.ts$/, '')

const layers = suite('layers')

layers('the table lists rooms left to right', () => {
  assert.ok(allowed.size > 10, 'the table in src/README.md was not read')
  const seen: string[] = []
  for (const [room, list] of allowed) {
    for (const other of list)
      assert.ok(seen.includes(other), `${room} may not import ${other}: it stands to its right`)
    seen.push(room)
  }
})

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()

layers('every file lives in a listed room and keeps its rule', () => {
  assert.ok(files.length > 40, 'the files of src/ were not found')
  for (const name of files) {
    const file = join(src, name)
    const room = roomOf(file)
    assert.ok(allowed.has(room), `src/${name}: room "${room}" is missing from src/README.md`)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const other = roomOf(resolve(dirname(file), path!))
      if (other === room) continue
      used.get(room)!.add(other)
      assert.ok(
        allowed.get(room)!.includes(other),
        `src/${name}: "${room}" may not import "${other}" (${path})`,
      )
    }
  }
})

layers('no room is empty and no rule is idle', () => {
  for (const [room, list] of allowed) {
    assert.ok(
      files.some((name) => roomOf(join(src, name)) === room),
      `room "${room}" has no file`,
    )
    for (const other of list)
      assert.ok(used.get(room)!.has(other), `"${room}" never imports "${other}": drop it from the table`)
  }
})

layers.run()
