import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { elementsOf, parseXml } from '../../src/graph/load/parse-xml.ts'
import { problemsOf } from './graph-inputs.ts'

const test = suite('parseXml')

const text = `<?xml version="1.0"?>
<!DOCTYPE gexf [ <!ENTITY x "y>"> ]>
<!-- <not a tag> -->
<gexf a="1 > 0" b='"'>
  <node id="a&amp;b"/>
  <![CDATA[ </node> ]]>
  <edge
    source="a" />
</gexf>
`

test('a document with all that XML allows', () => {
  for (const reader of ['graphology-gexf', 'graphology-graphml'] as const) {
    const document = parseXml(text, reader, 'f')
    assert.is(document.documentElement.tagName, 'gexf')
    assert.is(document.documentElement.getAttribute('a'), '1 > 0')
    assert.equal(
      elementsOf(document, 'node').map((node) => [node.getAttribute('id'), node.lineNumber]),
      [['a&b', 5]],
    )
    assert.is(elementsOf(document, 'edge')[0]!.lineNumber, 7)
  }
})

test('a file cut short anywhere is an error, and nothing is printed', () => {
  const whole = text.trimEnd()
  const printed: unknown[] = []
  const { warn, error } = console
  console.warn = console.error = (...words: unknown[]) => printed.push(words)
  try {
    for (let length = 0; length < whole.length; length++) {
      const [problem] = problemsOf(() => parseXml(whole.slice(0, length), 'graphology-gexf', 'f'))
      assert.is(problem.code, 'GRAPH_INVALID')
    }
  } finally {
    Object.assign(console, { warn, error })
  }
  assert.equal(printed, [])
})

test('each slip is named by its line', () => {
  const cases: [string, string, string][] = [
    ['', 'f', 'must be an XML document, but holds no element.'],
    ['hello\nthere', 'f', 'must be an XML document, but holds no element.'],
    ['<!DOCTYPE html>', 'f', 'must be an XML document, but holds no element.'],
    ['<a>\n<b>\n</a>', 'f:3', 'here </b> is due, not </a>.'],
    ['<a/>\r\n</b>', 'f:2', 'here no closing tag is due, not </b>.'],
    ['<a>\r\n<b>', 'f:2', 'the file ends before the end of <b>.'],
    ['<a>\n<!-- >', 'f:2', 'the file ends before the end of what begins with "<!-- >".'],
    ['<a>\n<b c="d>\n</b></a>', 'f:2', 'the file ends before the end of what begins with'],
    ['<a>\n<b c=d/></a>', 'f:2', 'but the parser says: attribute "d" missed quot'],
    ['<a>\n<b c="1" c="2"/></a>', 'f:2', 'but the parser says: Attribute c redefined.'],
    ['<a>&nbsp;</a>', 'f:1', 'but the parser says: entity not found:&nbsp;.'],
    ['<a/>\n<b/>', 'f:2', 'Only one element can be added'],
  ]
  for (const [content, where, message] of cases) {
    const [problem] = problemsOf(() => parseXml(content, 'graphology-gexf', 'f'))
    assert.is(problem.code, 'GRAPH_INVALID', content)
    assert.match(problem.message, message)
    assert.is(problem.where, where, content)
  }
})

test.run()
