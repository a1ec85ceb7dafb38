import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { CascadeNode } from '../../src/cascades/cascade-tree.ts'
import { drawTree } from '../../src/report/draw-tree.ts'

const drawing = suite('drawTree')

const node = (id: number, children: readonly CascadeNode[] = [], more = 0): CascadeNode => ({
  id,
  agent: `a${id}`,
  action: id === 1 ? 'post' : 'quote',
  tick: id * 2,
  depth: 0,
  children,
  more,
})

drawing('branches, with the last child closing its level', () => {
  const tree = node(1, [node(2, [node(4), node(5, [node(6)])]), node(3, [node(7)])])
  assert.equal(drawTree(tree), [
    'a1 post (2)',
    '├─ a2 quote (4)',
    '│  ├─ a4 quote (8)',
    '│  └─ a5 quote (10)',
    '│     └─ a6 quote (12)',
    '└─ a3 quote (6)',
    '   └─ a7 quote (14)',
  ])
})

drawing('posts that were left out stand as a last line at their place', () => {
  const tree = node(1, [node(2, [], 3), node(3, [node(4)], 1)], 12)
  assert.equal(drawTree(tree), [
    'a1 post (2)',
    '├─ a2 quote (4)',
    '│  └─ … 3 more',
    '├─ a3 quote (6)',
    '│  ├─ a4 quote (8)',
    '│  └─ … 1 more',
    '└─ … 12 more',
  ])
})

const drawText = (text: string, columns: number) =>
  drawTree(node(1), { columns, texts: new Map([[1, text]]) })[0]

drawing('words follow where there are any, cut to the columns', () => {
  const texts = new Map([
    [1, 'What is going on here?'],
    [2, ''],
  ])
  assert.equal(drawTree(node(1, [node(2)]), { texts, columns: 30 }), [
    'a1 post (2): What is going on…',
    '└─ a2 quote (4)',
  ])
  assert.is(drawText('exactly as it is', 29), 'a1 post (2): exactly as it is')
  assert.is(drawText('exactly as it is', 28), 'a1 post (2): exactly as it…')
  assert.is(drawText('x'.repeat(200), 80)!.length, 80)
})

drawing('wide and composed characters are never halved', () => {
  assert.is(drawText('日本語のニュース', 21), 'a1 post (2): 日本語…')
  assert.is(drawText('日本語のニュース', 20), 'a1 post (2): 日本語…')
  assert.is(drawText('日本語のニュース', 19), 'a1 post (2): 日本…')
  const family = '👩‍👩‍👧‍👦'
  assert.is(drawText(`${family}${family}${family}`, 19), `a1 post (2): ${family}${family}${family}`)
  assert.is(drawText(`${family}${family}${family}`, 18), `a1 post (2): ${family}${family}…`)
  assert.is(drawText('e\u0301'.repeat(9), 20), `a1 post (2): ${'e\u0301'.repeat(6)}…`)
})

drawing('line ends, cursor moves and turned writing become spaces', () => {
  assert.is(
    drawText('one\r\ntwo\u001b[31mthree\u202efour\u2028five', 80),
    'a1 post (2): one two [31mthree four five',
  )
})

drawing('branches deeper than half the columns lose their left end, and nothing is too wide', () => {
  const posts = 20_000
  let tree = node(posts)
  for (let id = posts - 1; id >= 1; id--) tree = node(id, [tree])
  const lines = drawTree(tree, { columns: 40 })
  assert.is(lines.length, posts)
  assert.is(lines[6], `${' '.repeat(15)}└─ a7 quote (14)`)
  assert.is(lines[7], `…${' '.repeat(16)}└─ a8 quote (16)`)
  assert.is(lines[posts - 1], `…${' '.repeat(16)}└─ a20000 quote (40000)`)
  for (const line of lines) assert.ok(line.length <= 40)
})

drawing.run()
