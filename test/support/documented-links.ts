/** Relative links of Markdown files, and the anchors that they may lead to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { projectFolder } from './shipped.ts'

/** Markdown files of the project, by path within it. */
export function markdownFiles(): string[] {
  const inside = ['docs', 'agents', 'seeds', 'scenarios', 'src'].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  const top = readdirSync(projectFolder, { encoding: 'utf8' })
  return [...top, ...inside].filter((name) => name.endsWith('.md')).sort()
}

/** What is wrong with the relative links of a file; nothing if all lead somewhere. */
export function brokenLinks(name: string): string[] {
  const text = withoutCode(readFileSync(join(projectFolder, name), 'utf8'))
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => {
    if (/^[a-z]+:/.test(target!)) return []
    const [path, anchor] = target!.split('#') as [string, string?]
    const file = path === '' ? name : normalize(join(dirname(name), path))
    if (!existsSync(join(projectFolder, file))) return [`${name}: there is no ${file} (${target})`]
    if (anchor === undefined || anchorsOf(file).includes(anchor)) return []
    return [`${name}: ${file} has no heading #${anchor}`]
  })
}

/** Anchors of the headings, as GitHub makes them. */
function anchorsOf(name: string): string[] {
  const seen = new Map<string, number>()
  const text = withoutFences(readFileSync(join(projectFolder, name), 'utf8'))
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => {
    const slug = heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-')
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    return before === 0 ? slug : `${slug}-${before}`
  })
}

function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '')
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, '')
}
