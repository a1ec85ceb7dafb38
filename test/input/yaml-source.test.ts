import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openYaml, type PathStep } from '../../src/input/yaml-source.ts'

const places = suite('YAML places')

/** `line:column` and the text over the carets, as a reader sees them. */
function underlined(text: string, path: readonly PathStep[], key?: string): string {
  const { where, line, column, excerpt } = openYaml(text, 'f.yaml').place(path, key)
  assert.is(where, `f.yaml:${line}:${column}`)
  const [source, carets] = excerpt.split('\n') as [string, string]
  const gutter = `  ${line} | `
  assert.ok(source.startsWith(gutter), excerpt)
  assert.is(source.slice(gutter.length), text.split('\n')[line - 1]!.replace(/\r$/, '').replaceAll('\t', ' '))
  assert.match(carets, /^ +\| *\^+$/)
  assert.is(carets.indexOf('^'), gutter.length + column - 1, 'the carets stand under the column')
  assert.is(carets.indexOf('|'), source.indexOf('|'))
  return `${line}:${column} ${source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)}`
}

const scenario = `# a comment
name: tiny
graph:
  type: edge-list
  "file name": follows.csv
  columns: { source: a, "target": b }
seedPosts:
  - author: ana
    text: Hello
  - { author: ben, tags: [one, two, { deep: [3, [4]] }] }
`

places('values, however deep, in block and flow style', () => {
  assert.is(underlined(scenario, ['name']), '2:7 tiny')
  assert.is(underlined(scenario, ['graph', 'type']), '4:9 edge-list')
  assert.is(underlined(scenario, ['graph', 'file name']), '5:16 follows.csv')
  assert.is(underlined(scenario, ['graph', 'columns']), '6:12 { source: a, "target": b }')
  assert.is(underlined(scenario, ['graph', 'columns', 'source']), '6:22 a')
  assert.is(underlined(scenario, ['graph', 'columns', 'target']), '6:35 b')
  assert.is(underlined(scenario, ['seedPosts', 0, 'text']), '9:11 Hello')
  assert.is(underlined(scenario, ['seedPosts', 1, 'author']), '10:15 ben')
  assert.is(underlined(scenario, ['seedPosts', 1, 'tags', 1]), '10:32 two')
  assert.is(underlined(scenario, ['seedPosts', 1, 'tags', 2, 'deep', 1, 0]), '10:50 4')
})

places('keys', () => {
  assert.is(underlined(scenario, [], 'name'), '2:1 name')
  assert.is(underlined(scenario, ['graph'], 'type'), '4:3 type')
  assert.is(underlined(scenario, ['graph'], 'file name'), '5:3 "file name"')
  assert.is(underlined(scenario, ['graph', 'columns'], 'target'), '6:25 "target"')
  assert.is(underlined(scenario, ['seedPosts', 1, 'tags', 2], 'deep'), '10:39 deep')
  assert.is(underlined(scenario, ['seedPosts', 0], 'text'), '9:5 text')
})

places('what is not there has the place of the nearest that is', () => {
  assert.is(underlined(scenario, ['graph', 'columns', 'missing']), '6:12 { source: a, "target": b }')
  assert.is(
    underlined(scenario, ['graph', 'columns', 'missing', 'deeper']),
    '6:12 { source: a, "target": b }',
  )
  assert.is(underlined(scenario, ['name', 'no', 'map']), '2:7 tiny')
  assert.is(underlined(scenario, ['seedPosts', 7, 'text']), '8:3 - author: ana')
  assert.is(underlined(scenario, ['nothing']), '2:1 name: tiny')
  assert.is(underlined(scenario, ['graph'], 'unknown'), '4:3 type: edge-list')
})

places('an empty value has the place where it would stand', () => {
  assert.is(openYaml('a:\nb: 1\n', 'f').place(['a']).where, 'f:1:3')
  assert.is(openYaml('- 1\n-\n', 'f').place([1]).where, 'f:2:2')
})

places('an alias stands where it is written; what is in it, where that is', () => {
  const text = 'one: &x { a: 1, b: [2, 3] }\ntwo: *x\nthree:\n  - *x\n'
  assert.is(underlined(text, ['two']), '2:6 *x')
  assert.is(underlined(text, ['two', 'a']), '1:14 1')
  assert.is(underlined(text, ['two'], 'b'), '1:17 b')
  assert.is(underlined(text, ['three', 0, 'b', 1]), '1:24 3')
})

places('keys that are numbers, booleans or empty are found as texts', () => {
  const text = '1: one\ntrue: two\n"": three\n'
  assert.is(underlined(text, ['1']), '1:4 one')
  assert.is(underlined(text, ['true']), '2:7 two')
  assert.is(underlined(text, [], ''), '3:1 ""')
})

places('a value of many lines is underlined to the end of its first', () => {
  assert.is(underlined('a: |\n  one\n  two\nb: 2\n', ['a']), '1:4 |')
  assert.is(underlined('a: [1,\n  2]\n', ['a']), '1:4 [1,')
  assert.is(underlined('a:\n  b: 1\n  c: 2\n', ['a']), '2:3 b: 1')
})

places('Windows ends, tabs and a missing last newline', () => {
  assert.is(underlined('a: 1\r\nb: two\r\n', ['b']), '2:4 two')
  assert.is(underlined('a:\t{ b:\t1 }', ['a', 'b']), '1:9 1')
  assert.is(underlined('a: 1\nb: end', ['b']), '2:4 end')
})

places('of a long line the part around the place is shown', () => {
  const text = `text: "${'x'.repeat(200)}"\n`
  const lines = openYaml(text, 'f').place(['text']).excerpt.split('\n')
  assert.is(lines[0], `  1 | text: "${'x'.repeat(113)}…`)
  assert.is(lines[1], `    |       ${'^'.repeat(114)}`)
  const flow = `{ ${Array.from({ length: 60 }, (_, index) => `key${index}: value${index}`).join(', ')} }`
  for (const index of [0, 1, 9, 10, 30, 58, 59]) {
    const { excerpt, column } = openYaml(flow, 'f').place([`key${index}`])
    assert.is(flow.slice(column - 1, column - 1 + `value${index}`.length), `value${index}`)
    const [source, carets] = excerpt.split('\n') as [string, string]
    assert.is(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), `value${index}`)
    assert.ok(source.length <= '  1 | '.length + 122 && source.length > 120)
  }
})

places('an empty file has a place, too', () => {
  for (const text of ['', '# only a comment\n', '\n']) {
    const { where, excerpt } = openYaml(text, 'f').place(['name'])
    assert.is(where, 'f:1:1')
    assert.match(excerpt, /^ {2}1 \|.*\n +\| \^$/)
  }
})

places('the text of a value is given as it stands in the file', () => {
  const source = openYaml('seed: 0123456789012345678901\nx: { y: .inf }\nz: "q"\n', 'f')
  assert.is(source.sourceAt(['seed']), '0123456789012345678901')
  assert.is(source.sourceAt(['x', 'y']), '.inf')
  assert.is(source.sourceAt(['z']), '"q"')
})

places('every value of any data is found where it is written', () => {
  const leaf = fc.oneof(fc.integer(), fc.boolean(), fc.string({ maxLength: 5 }))
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), tie('tree'), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    ),
  }))
  const pathsOf = (value: unknown): PathStep[][] => {
    if (typeof value !== 'object' || value === null) return [[]]
    const steps: PathStep[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
    return [
      [],
      ...steps.flatMap((step) =>
        pathsOf((value as Record<PathStep, unknown>)[step]).map((rest) => [step, ...rest]),
      ),
    ]
  }
  fc.assert(
    fc.property(tree, fc.constantFrom(0, 2), (data, indent) => {
      // JSON is YAML, and says what each value must look like in the file.
      const source = openYaml(JSON.stringify(data, null, indent), 'f')
      assert.equal(source.problems, [])
      assert.equal(source.data, data)
      for (const path of pathsOf(data)) {
        const value = path.reduce<unknown>((inner, step) => (inner as Record<PathStep, unknown>)[step], data)
        assert.equal(JSON.parse(source.sourceAt(path)!), value)
      }
    }),
    { seed: 42, numRuns: 200 },
  )
})

const syntax = suite('YAML syntax')
const told = (text: string) => openYaml(text, 'f').problems.map(({ where, message }) => `${where} ${message}`)

syntax('sound files have data and no problems', () => {
  const { data, problems } = openYaml('a: [1, two, 2020-09-28, 08:30, no, 0x10, ~]\n', 'f')
  assert.equal(problems, [])
  assert.equal(
    data,
    { a: [1, 'two', '2020-09-28', '08:30', 'no', 16, null] },
    'YAML 1.2: no dates, no Norway',
  )
})

syntax('every problem is told with its place, in a sentence', () => {
  assert.equal(told('a: 1\na: 2\n'), ['f:2:1 is not well-formed YAML: Map keys must be unique.'])
  assert.equal(told('a: 1\n\tb: 2\n'), [
    'f:2:1 is not well-formed YAML: Tabs are not allowed as indentation.',
  ])
  assert.is(told('a: [1\nb: {2\n').length > 1, true)
  for (const problem of [
    'a: [1\n',
    'a: "x\n',
    '- a\nb: 1\n',
    'a: b: c\n',
    '%x\n',
    'a: !!nope 1\n',
    '---\na\n---\nb\n',
  ]) {
    const problems = told(problem)
    assert.ok(problems.length > 0, problem)
    for (const one of problems) assert.match(one, /^f:\d+:\d+ is not well-formed YAML: [A-Z].*[.!?]$/)
  }
})

syntax('an alias of nothing, or one that explodes, is a problem and no crash', () => {
  assert.equal(openYaml('a: *nothing\n', 'f').data, undefined)
  assert.ok(told('a: *nothing\n').length > 0)
  const bomb = Array.from(
    { length: 12 },
    (_, level) => `a${level}: &a${level} [${Array(9).fill(level === 0 ? 'x' : `*a${level - 1}`)}]`,
  )
  assert.ok(told(`${bomb.join('\n')}\n`).length > 0)
})

syntax('nothing that a file can hold makes it throw', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab:-[]{},&*!|>"\'#%@ \n\t?~1'), maxLength: 30 })
  fc.assert(
    fc.property(text, (content) => {
      const source = openYaml(content, 'f')
      source.place(['a', 0, 'b'])
      source.place([], 'a')
      assert.ok(source.problems.length === 0 || source.data === undefined)
    }),
    { seed: 42, numRuns: 2000 },
  )
})

places.run()
syntax.run()
