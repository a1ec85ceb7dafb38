/**
 * Whether the tags of an XML text open and close in order. The parser used (xmldom 0.8) passes over a closing tag that
 * matches nothing, and of a file cut short it says only something about attributes at its first line.
 */
import { fail } from '../../errors.ts'

/** What is not a tag, by how it begins and ends. */
const passages = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/**
 * @param name - what messages call the file
 * @throws HearsayError GRAPH_INVALID for a tag never closed or closed out of order, by line, or if there is none
 */
export function checkTags(text: string, name: string): void {
  let elements = 0
  const open: { readonly tag: string; readonly at: number }[] = []
  for (let at = text.indexOf('<'); at !== -1; ) {
    const end = endOfTag(text, at)
    if (end === -1) cutShort(`what begins with ${JSON.stringify(text.slice(at, at + 12))}`, at)
    const [, slash, tag] = /^<(\/?)([^\s/>!?]+)/.exec(text.slice(at, Math.min(end, at + 200))) ?? []
    if (slash === '/') {
      const last = open.pop()
      if (last?.tag !== tag) {
        const expected = last ? `</${last.tag}>` : 'no closing tag'
        fail('GRAPH_INVALID', `must be well-formed XML: here ${expected} is due, not </${tag}>.`, {
          where: lineAt(at),
        })
      }
    } else if (tag !== undefined) {
      elements += 1
      if (text[end - 2] !== '/') open.push({ tag, at })
    }
    at = text.indexOf('<', end)
  }
  const last = open.pop()
  if (last) cutShort(`<${last.tag}>`, last.at)
  if (elements === 0) {
    fail('GRAPH_INVALID', 'must be an XML document, but holds no element.', { where: name })
  }

  function cutShort(what: string, at: number): never {
    fail('GRAPH_INVALID', `must be well-formed XML, but the file ends before the end of ${what}.`, {
      where: lineAt(at),
      hint: 'the file may have been cut short: export or download it again',
    })
  }

  function lineAt(offset: number): string {
    return `${name}:${text.slice(0, offset).split(/\r\n?|\n/).length}`
  }
}

/** Where the tag or other passage that begins at `at` ends (just after it), or −1. */
function endOfTag(text: string, at: number): number {
  for (const [from, to] of passages) {
    if (!text.startsWith(from, at)) continue
    const end = text.indexOf(to, at + from.length)
    return end === -1 ? -1 : end + to.length
  }
  let depth = 0
  for (let next = at + 1; next < text.length; next++) {
    const character = text[next]
    if (character === '"' || character === "'") {
      next = text.indexOf(character, next + 1)
      if (next === -1) return -1
    } else if (character === '[') depth += 1
    else if (character === ']') depth -= 1
    else if (character === '>' && depth === 0) return next + 1
  }
  return -1
}
