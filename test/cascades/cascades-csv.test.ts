import { parse } from 'csv-parse/sync'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cascadeTable } from '../../src/cascades/cascade-table.ts'
import { cascadesCsv } from '../../src/cascades/cascades-csv.ts'
import { cascadesOf, growPosts, type Step } from './grow-posts.ts'

const csv = suite('cascadesCsv')
const csvOf = (steps: readonly Step[], authors: Readonly<Record<number, string>> = {}) =>
  cascadesCsv(
    cascadeTable(
      cascadesOf(growPosts(steps).map((post) => ({ ...post, agent: authors[post.id] ?? post.agent }))),
    ),
  )
const header = 'root,origin,author,tick,size,depth,maxBreadth,structuralVirality,shareOffRoot\n'

csv('a header, then one row a cascade with six decimals and empty cells', () => {
  // Subtrees of 4, 1, 1, 1 and 1 below a root, of 6 posts: (4 × 2 + 4 × 5) / 15 = 1.8666...
  assert.is(
    csvOf([
      ['post'],
      ['retweet', 1],
      ['retweet', 2],
      ['rewrite', 3],
      ['retweet', 1],
      ['retweet', 2],
      ['retweet', 2],
    ]),
    `${header}1,1,a1,0,6,2,3,1.866667,0.6\n4,1,a4,3,1,0,1,,\n`,
  )
  assert.is(csvOf([]), header)
})

csv('authors are quoted where they have to be, and come back as they were', () => {
  const authors = { 1: 'Doe, Jane', 2: 'the "one"', 3: 'two\nlines', 4: 'plain ö 🙂', 5: 'return\r' }
  const text = csvOf([['post'], ['post'], ['post'], ['post'], ['post']], authors)
  assert.is(text.split('\n')[1], '1,1,"Doe, Jane",0,1,0,1,,')
  assert.is(text.split('\n')[2], '2,2,"the ""one""",1,1,0,1,,')
  assert.is(text.split('\n').at(-2), '5,5,"return\r",4,1,0,1,,')
  assert.is(text.split('\n').at(-3), '4,4,plain ö 🙂,3,1,0,1,,')
  const rows = parse(text, { columns: true, record_delimiter: '\n' }) as { author: string }[]
  assert.equal(
    rows.map(({ author }) => author),
    Object.values(authors),
  )
})

csv('lines end in a line feed alone', () => {
  assert.not.match(csvOf([['post'], ['retweet', 1], ['post']]), '\r')
})

csv.run()
