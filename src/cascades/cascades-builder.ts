/** Gathers posts into columns that double when full: about 29 bytes a post, up to thrice that while they grow. */
import type { PostEvent } from '../log/events.ts'
import { actions, type Cascades } from './cascades.ts'

/** What the columns keep of a post. */
export type ColumnPost = Pick<PostEvent, 'agent' | 'action' | 'parent' | 'root' | 'origin' | 'depth' | 'tick'>

export class CascadesBuilder {
  /** Posts so far; also the last id. */
  posts = 0
  parent = new Int32Array(1024)
  root = new Int32Array(1024)
  origin = new Int32Array(1024)
  depth = new Int32Array(1024)
  tick = new Int32Array(1024)
  action = new Uint8Array(1024)
  author = new Int32Array(1024)
  readonly #authors = new Map<string, number>()

  /** Adds the post of the next id, unchecked. */
  add(post: ColumnPost): void {
    this.posts += 1
    const id = this.posts
    if (id === this.parent.length) this.#grow()
    let author = this.#authors.get(post.agent)
    if (author === undefined) {
      author = this.#authors.size
      this.#authors.set(post.agent, author)
    }
    this.parent[id] = post.parent ?? 0
    this.root[id] = post.root
    this.origin[id] = post.origin
    this.depth[id] = post.depth
    this.tick[id] = post.tick
    this.action[id] = actions.indexOf(post.action)
    this.author[id] = author
  }

  /** The columns, cut to length. */
  build(): Cascades {
    const length = this.posts + 1
    return {
      posts: this.posts,
      parent: this.parent.slice(0, length),
      root: this.root.slice(0, length),
      origin: this.origin.slice(0, length),
      depth: this.depth.slice(0, length),
      tick: this.tick.slice(0, length),
      action: this.action.slice(0, length),
      author: this.author.slice(0, length),
      authors: [...this.#authors.keys()],
    }
  }

  #grow(): void {
    this.parent = doubled(this.parent)
    this.root = doubled(this.root)
    this.origin = doubled(this.origin)
    this.depth = doubled(this.depth)
    this.tick = doubled(this.tick)
    this.author = doubled(this.author)
    const action = new Uint8Array(2 * this.action.length)
    action.set(this.action)
    this.action = action
  }
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length)
  larger.set(column)
  return larger
}
