/** The text with its first character in upper case. */
export function upperFirst(text: string): string {
  if (text === '') return text
  const first = String.fromCodePoint(text.codePointAt(0)!)
  return first.toUpperCase() + text.slice(first.length)
}
