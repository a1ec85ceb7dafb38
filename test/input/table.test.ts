import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { HearsayError } from '../../src/errors.ts'
import { capturedHost } from '../../src/host/captured-host.ts'
import { InputFiles } from '../../src/input/input-files.ts'
import { readTable, type Table } from '../../src/input/table.ts'

const tableOf = (name: string, content: string | Uint8Array): Table => {
  const host = capturedHost({ files: { [`/work/${name}`]: content } })
  return readTable(new InputFiles(host, '/work').open(name), 'POPULATION_INVALID')
}
/** The rows as `line: values`. */
const rowsOf = (name: string, content: string | Uint8Array) =>
  tableOf(name, content).rows.map(({ line, values }) => [line, { ...values }] as const)

/** `place message` of every problem, all of them of the code that was asked for unless said otherwise. */
const told = (name: string, content: string | Uint8Array, code = 'POPULATION_INVALID'): string[] => {
  try {
    tableOf(name, content)
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error
    for (const problem of error.problems) assert.is(problem.code, code)
    return error.problems.map(({ where, message }) => `${where} ${message}`)
  }
  return []
}

const formats = suite('tables: formats')
const people = [
  { id: 'ana', n: '1' },
  { id: 'ben', n: '' },
]

formats('the same table in every format that a name can state', () => {
  const files: Record<string, string | Uint8Array> = {
    'p.csv': 'id,n\nana,1\nben,\n',
    'p.tsv': 'id\tn\nana\t1\nben\t\n',
    'p.jsonl': '{"id":"ana","n":"1"}\n{"id":"ben","n":""}\n',
    'p.ndjson': '{"id":"ana","n":"1"}\n{"id":"ben","n":""}\n',
    'p.json': '[{"id":"ana","n":"1"},{"id":"ben","n":""}]',
    'p.yaml': '- id: ana\n  n: "1"\n- { id: ben, n: "" }\n',
    'p.yml': '- id: ana\n  n: "1"\n- { id: ben, n: "" }\n',
  }
  for (const [name, content] of Object.entries(files)) {
    for (const [given, bytes] of [
      [name, content],
      [`${name}.gz`, gzipSync(content)],
      [name.toUpperCase(), content],
    ] as const) {
      const { columns, rows } = tableOf(given, bytes)
      assert.equal(columns, ['id', 'n'], given)
      assert.equal(
        rows.map(({ values }) => ({ ...values })),
        people,
        given,
      )
    }
  }
})

formats('another name is refused before the content is looked at', () => {
  const message = 'must be a csv, tsv, jsonl, yaml or json file (or .gz of one), by its name.'
  for (const name of ['p.txt', 'p', 'p.xlsx', 'p.gz', 'csv'])
    assert.equal(told(name, '\0'), [`${name} ${message}`])
})

const delimited = suite('tables: CSV and TSV')

delimited('lines are those of the file: blank ones, Windows ends and quoted breaks counted', () => {
  assert.equal(rowsOf('a.csv', 'id,n\n\nana,1\n   \n\nben,2'), [
    [3, { id: 'ana', n: '1' }],
    [6, { id: 'ben', n: '2' }],
  ])
  assert.equal(rowsOf('a.csv', '\uFEFFid,n\r\nana,1\r\nben,2\r\n'), [
    [2, { id: 'ana', n: '1' }],
    [3, { id: 'ben', n: '2' }],
  ])
  assert.equal(rowsOf('a.csv', 'id,n\n"two\nlines",1\n"three\r\n\nlines","a\nb"\nben,2\n'), [
    [2, { id: 'two\nlines', n: '1' }],
    [4, { id: 'three\n\nlines', n: 'a\nb' }],
    [8, { id: 'ben', n: '2' }],
  ])
  assert.equal(rowsOf('a.csv', 'id,n\nana,1\r\n"x\r\ny",2\nben,3\r\neva,4'), [
    [2, { id: 'ana', n: '1' }],
    [3, { id: 'x\ny', n: '2' }],
    [5, { id: 'ben', n: '3' }],
    [6, { id: 'eva', n: '4' }],
  ])
})

delimited('quotes, commas and spaces', () => {
  assert.equal(rowsOf('a.csv', ' id , n \n "say ""hi""" , " kept "\n a b ,\t2 \n'), [
    [2, { id: 'say "hi"', n: ' kept ' }],
    [3, { id: 'a b', n: '2' }],
  ])
  assert.equal(rowsOf('a.csv', 'id,n\n"a,b","c\td"\n'), [[2, { id: 'a,b', n: 'c\td' }]])
})

delimited('in a TSV a quote is a letter like any other, and an empty cell is one', () => {
  assert.equal(rowsOf('a.tsv', 'id\tn\tm\n"a\tb"\t\t\n\t \t5" tall\n'.replace('\t\t\n', '\t\n')), [
    [2, { id: '"a', n: 'b"', m: '' }],
    [3, { id: '', n: '', m: '5" tall' }],
  ])
})

delimited('a header alone is a table without rows, an empty file one without columns', () => {
  for (const text of ['id,n', 'id,n\n', 'id,n\r\n\r\n'])
    assert.equal(tableOf('a.csv', text), { columns: ['id', 'n'], rows: [] })
  for (const text of ['', '\n', '\uFEFF']) assert.equal(tableOf('a.csv', text), { columns: [], rows: [] })
})

delimited('columns may bear any name, also those that every object inherits', () => {
  const { columns, rows } = tableOf('a.csv', '__proto__,constructor,id\n1,2,3\n')
  assert.equal(columns, ['__proto__', 'constructor', 'id'])
  assert.ok(columns.every((column) => Object.hasOwn(rows[0]!.values, column)))
})

delimited('a cell too few or too many is told with its line', () => {
  assert.equal(told('a.csv', 'id,n\nana,1\n\nben\n'), [
    'a.csv:4 must have a cell for each of the 2 columns in every row, not 1.',
  ])
  assert.equal(told('a.tsv', 'id\tn\nana\t1\t2\n'), [
    'a.tsv:2 must have a cell for each of the 2 columns in every row, not 3.',
  ])
})

delimited('broken quotes are told with the line on which they are noticed', () => {
  assert.equal(told('a.csv', 'id,n\nana,1\n"ben,2\neva,3\n'), [
    'a.csv:4 must close every quoted cell, but one is still open at the end of the file.',
  ])
  const whole = 'must quote a cell as a whole and write a quote within it twice ("").'
  assert.equal(told('a.csv', 'id,n\nsay "hi",1\n'), [`a.csv:2 ${whole}`])
  assert.equal(told('a.csv', 'id,n\nana,1\n"say" hi,1\n'), [`a.csv:3 ${whole}`])
})

delimited('a column that stands there twice is refused', () => {
  assert.equal(told('a.csv', 'id,n, id \n1,2,3\n'), [
    'a.csv:1 must name each column once, but "id" stands there twice.',
  ])
})

delimited('any cells, quoted as they must be, come back (with plain line ends) at their lines', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'ö', ',', '"', '\n', '\r\n', '\t', ' ', '🙂'),
    maxLength: 6,
  })
  const row = fc.tuple(cell, cell)
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = [['one', 'two'], ...rows].map((cells) => cells.map(quoted).join(',') + end).join('')
      let line = 2
      const expected = rows.map(([one, two]) => {
        const at = line
        line += 1 + `${one}${two}`.split('\n').length - 1
        return [at, { one: one.replaceAll('\r\n', '\n'), two: two.replaceAll('\r\n', '\n') }] as const
      })
      assert.equal(rowsOf('a.csv', text), expected)
    }),
    { seed: 42, numRuns: 300 },
  )
})

const lists = suite('tables: JSON Lines, YAML and JSON')

lists('JSON Lines: blank lines and Windows ends count as lines', () => {
  assert.equal(rowsOf('a.jsonl', '\uFEFF{"a":1}\r\n\r\n  \n{"b":[1,{}],"c":null}'), [
    [1, { a: 1 }],
    [4, { b: [1, {}], c: null }],
  ])
  assert.equal(tableOf('a.jsonl', '\n'), { columns: [], rows: [] })
  assert.equal(tableOf('a.jsonl', '{"a":1}\n{"b":2}\n').columns, ['a'], 'columns are those of the first row')
})

lists('JSON Lines: every bad line is told, up to twenty', () => {
  assert.equal(told('a.jsonl', '{"a":1}\n{"a":\n[1]\n"x"\nnull\n{"a":2}\n'), [
    'a.jsonl:2 must be one JSON object a line, but this line is not JSON.',
    'a.jsonl:3 must be one JSON object a line, but this line is another JSON value.',
    'a.jsonl:4 must be one JSON object a line, but this line is another JSON value.',
    'a.jsonl:5 must be one JSON object a line, but this line is another JSON value.',
  ])
  assert.is(told('a.jsonl', 'id,n\n'.repeat(1000)).length, 20)
})

lists('YAML and JSON: rows have their lines, aliases their content', () => {
  assert.equal(
    rowsOf('a.yaml', '# people\n- &ana { id: ana }\n\n- id: ben\n  friends:\n    - *ana\n- *ana\n'),
    [
      [2, { id: 'ana' }],
      [4, { id: 'ben', friends: [{ id: 'ana' }] }],
      [7, { id: 'ana' }],
    ],
  )
  assert.equal(
    rowsOf('a.json', '[\n\t{\n\t\t"id": "ana",\n\t\t"n": [1,\n\t\t\t2]\n\t},\n\t{ "id": "ben" }\n]\n'),
    [
      [2, { id: 'ana', n: [1, 2] }],
      [7, { id: 'ben' }],
    ],
  )
  assert.equal(tableOf('a.yaml', '[]'), { columns: [], rows: [] })
})

lists('YAML: what is no list of maps is told with its places, all of them', () => {
  for (const text of ['', 'id: ana\n', 'ana'])
    assert.equal(told('a.yaml', text), ['a.yaml must be a list, one entry a row.'])
  assert.equal(told('a.yaml', '- id: ana\n- ben\n- [1]\n-\n'), [
    'a.yaml:2:3 must be a list of maps, one a row.',
    'a.yaml:3:3 must be a list of maps, one a row.',
    'a.yaml:4:2 must be a list of maps, one a row.',
  ])
  assert.ok(told('a.yaml', '- { id: ana\n- b: ]\n', 'YAML_SYNTAX').length >= 2, 'every syntax problem')
})

lists('a long YAML list is read in time that grows with its length, not with its square', () => {
  // 20,000 rows of 40 bytes: a search for each row from the start of the file would read 8 GB.
  const text = Array.from({ length: 20_000 }, (_, index) => `- { id: a${index}, name: somebody }\n`).join('')
  const { rows } = tableOf('a.yaml', text)
  assert.is(rows.at(-1)!.line, 20_000)
})

formats.run()
delimited.run()
lists.run()
