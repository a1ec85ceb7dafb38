/** The files that the rows of key-rows.ts name: six agents, a to f, and what is known of them. */
const ring = ['a,b', 'b,c', 'c,d', 'd,e', 'e,f', 'f,a', 'a,c', 'b,e', 'd,a']
const csv = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`
const gexf = (edges: readonly string[]) =>
  `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes>${[...'abcdef']
    .map((id) => `<node id="${id}" label="${id}"/>`)
    .join('')}</nodes><edges>${edges
    .map((edge, index) => `<edge id="${index}" source="${edge[0]}" target="${edge[2]}"/>`)
    .join('')}</edges></graph></gexf>`
const graphml = (edges: readonly string[]) =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">${[...'abcdef']
    .map((id) => `<node id="${id}"/>`)
    .join(
      '',
    )}${edges.map((edge) => `<edge source="${edge[0]}" target="${edge[2]}"/>`).join('')}</graph></graphml>`

/** Columns `x` and `y` of each kind of value, so that either may be named. */
const twoWays = csv('id,other,p,q,big,small,x,y,z,few,many,here,there,up,down,sports,food', [
  'a,f,0.9,0.1,9,1,0.4,0.1,0.2,1,90,c1,c2,1,-1,s:1,f:1',
  'b,e,0.8,0.2,1,9,0.1,0.4,0.2,2,80,c2,c1,-1,1,s:1;f:1,f:1',
  'c,d,0.7,0.9,8,2,0.4,0.1,0.2,3,70,c1,c2,0.5,0,f:1,s:1',
  'd,c,0.1,0.9,2,8,0.1,0.4,0.2,4,60,c2,c1,0,1,s:1,f:1;s:3',
  'e,b,0.3,0.7,7,3,0.4,0.1,0.2,5,50,c1,c2,1,-1,f:1,s:1',
  'f,a,0.6,0.4,3,7,0.1,0.4,0.2,6,40,c2,c1,-1,0,s:1,f:1',
])
const shares = csv(
  'id,retweet,quote,rewrite,n',
  [...'abcdef'].map((id) => `${id},0.3,0.2,0.1,20`),
)

const pastActions = csv('user,who,time,when,action,did', [
  ...[...'abc'].flatMap((id) => Array(3).fill(`${id},f,2023-05-01,2025-01-01,retweet,quote`) as string[]),
  ...[...'def'].flatMap((id) => Array(3).fill(`${id},a,2023-05-01,2023-05-01,quote,rewrite`) as string[]),
  'a,b,2023-06-01,2023-06-01,rewrite,retweet',
])
const oddWords = csv('user,time,action', [
  ...[...'abcdef'].flatMap((id) => [
    `${id},2023-05-01,RT`,
    `${id},2023-05-01,QT`,
    `${id},2023-05-01,RW`,
    `${id},2023-05-01,OP`,
  ]),
])

const exchanged: Record<string, string> = { original: 'quote', quote: 'original', rewrite: 'retweet' }
const [library, trains] = [
  'The library closes on Friday, says the council.',
  'Trains run late, says the railway.',
]
const said = (user: string, hour: number, action: string, text: string) =>
  JSON.stringify({
    user,
    who: user === 'a' ? 'f' : 'a',
    time: `2023-05-01T0${hour}:00`,
    when: hour > 2 ? '2025-01-01' : '2023-05-01',
    action,
    did: exchanged[action] ?? action,
    text,
    words: `${text} In other words!`,
    seen: library,
    saw: trains,
  })
const memories = `${[...'abcdef']
  .flatMap((id, index) => [
    said(id, 1, 'original', `Our ${id.repeat(3)} team plays on Sunday! #team${index}`),
    said(id, 2, 'quote', `What would I do without the library :) 🎉`),
    said(id, 2, 'quote', 'Who goes to the library anyway.'),
    said(id, 3, 'rewrite', `Heard that the library closes on Friday, hall ${index}.`),
    said(id, 4, 'original', `NEVER AGAIN. Row ${index}. #angry`),
  ])
  .join('\n')}\n`
const oddMemories = `${[...'abcdef']
  .flatMap((id) => [
    said(id, 1, 'OP', 'Our team plays on Sunday! #team'),
    said(id, 2, 'QT', 'so true :)'),
    said(id, 3, 'RW', 'Heard that the fair opens today.'),
    said(id, 4, 'RT', 'The fair opens today.'),
  ])
  .join('\n')}\n`

/** The files that rows name. */
export const keyFiles: Readonly<Record<string, string>> = {
  'ring.csv': csv('source,target', ring),
  'star.csv': csv('source,target', ['b,a', 'c,a', 'd,a', 'e,a', 'f,a', 'a,b']),
  'named.csv': csv(
    'source,target,from,to',
    ring.map((edge, index) => `${edge},${ring[(index + 1) % ring.length]}`),
  ),
  'ring.gexf': gexf(ring),
  'chain.gexf': gexf(['a,b', 'b,c', 'c,d', 'd,e', 'e,f']),
  'ring.graphml': graphml([...ring, 'f,c']),
  'chain.graphml': graphml(['f,e', 'e,d', 'd,c', 'c,b', 'b,a']),
  'people.csv': csv('id,activityPerTick', ['a,0.9', 'b,0.9', 'c,0.1', 'd,0.9', 'e,0.1', 'f,0.9']),
  'others.csv': csv('id,activityPerTick', ['a,0.1', 'b,0.1', 'c,0.9', 'd,0.9', 'e,0.9', 'f,0.1']),
  'some.csv': csv('id,activityPerTick', ['a,0.9', 'b,0.9']),
  'two-ways.csv': twoWays,
  'shares.csv': shares,
  'actions.csv': pastActions,
  'few-actions.csv': csv('user,time,action', ['a,2023-05-01,rewrite', 'd,2023-05-01,rewrite']),
  'odd-words.csv': oddWords,
  'memories.jsonl': memories,
  'short.jsonl': `${said('a', 1, 'original', 'Nothing to see here.')}\n`,
  'odd.jsonl': oddMemories,
  'one.yaml': '- { author: a, text: The fair opens today. }\n',
  'two.yaml': '- { author: b, text: The bridge is closed., at: 2 }\n',
}
