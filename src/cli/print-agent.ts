/** `hearsay inspect DIR --agent ID` for people. */
import type { AgentView, Host, PostEvent } from '../index.ts'
import { counted, percent } from './numbers.ts'
import { pageOf } from './page.ts'
import { printExposures, printPosts } from './print-events.ts'

export function printAgent(host: Host, { agent, posts, answers, exposures }: AgentView): void {
  const page = pageOf(host)
  const { id, followers, community, segment, rates, n } = agent
  const facts = [counted(followers, 'follower')]
  if (community !== null) facts.push(`community ${community}`)
  if (segment !== null) facts.push(`segment ${segment}`)
  page.row('agent', `${id}; ${facts.join(', ')}`)
  if (rates === null) page.row('history', 'none')
  else {
    const basis = n === null ? 'as stated' : `from ${counted(n, 'past action')}`
    const { retweet, quote, rewrite } = rates
    page.row(
      'history',
      `retweet ${percent(retweet)}, quote ${percent(quote)}, rewrite ${percent(rewrite)} (${basis})`,
    )
  }
  page.row(
    'posts',
    `${posts.length === 0 ? 'none' : kinds(posts)}; others acted on them ${counted(answers, 'time')}`,
  )
  if (posts.length > 0) page.line()
  printPosts(page, posts)
  if (exposures.length > 0) {
    page.line()
    page.row('exposures', `${exposures.length}, as far as they were logged`)
    page.line()
    printExposures(page, exposures)
  }
}

function kinds(posts: readonly PostEvent[]): string {
  const words = { post: 'original', retweet: 'retweet', quote: 'quote', rewrite: 'rewrite' } as const
  return Object.entries(words)
    .map(([action, word]) => [posts.filter((post) => post.action === action).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => counted(count, word))
    .join(', ')
}
