/**
 * XML text to a document, with every complaint of the parser as an error with its line. Left to themselves, the GEXF
 * and GraphML readers print such complaints to the console and go on with what they could make out.
 */
import { createRequire } from 'node:module'
import { fail } from '../../errors.ts'
import { checkTags } from './check-tags.ts'

/** An element, as far as graph files need it. Missing attributes are empty texts. */
export interface XmlElement {
  readonly tagName: string
  readonly lineNumber?: number
  readonly parentNode: { removeChild(child: XmlElement): void }
  getAttribute(name: string): string
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
}

/** A parsed document. */
export interface XmlDocument {
  readonly documentElement: XmlElement
  getElementsByTagName(name: string): ArrayLike<XmlElement>
}

interface XmlDom {
  readonly DOMParser: new (options: {
    locator: object
    errorHandler(level: string, message: string): void
  }) => { parseFromString(text: string, mimeType: string): XmlDocument }
}

/**
 * @param reader - the package that will read the document: it accepts only those of its own copy of xmldom
 * @param name - what messages call the file
 * @throws HearsayError GRAPH_INVALID if the text is not well-formed XML
 */
export function parseXml(
  text: string,
  reader: 'graphology-gexf' | 'graphology-graphml',
  name: string,
): XmlDocument {
  checkTags(text, name)
  const readersRequire = createRequire(createRequire(import.meta.url).resolve(reader))
  const { DOMParser } = readersRequire('@xmldom/xmldom') as XmlDom
  const complaints: string[] = []
  const parser = new DOMParser({
    locator: {},
    // Two parameters: that is how xmldom tells this form of handler from another.
    errorHandler: (_level, message) => complaints.push(message),
  })
  try {
    const document = parser.parseFromString(text, 'text/xml')
    if (complaints.length === 0) return document
  } catch (error) {
    complaints.push((error as Error).message)
  }
  const complaint = complaints[0]!
  const line = /\[line:([1-9]\d*)/.exec(complaint)?.[1]
  const reason = complaint.replace(/^\[xmldom \w+\]\s*/, '').split('\n')[0]!
  return fail(
    'GRAPH_INVALID',
    `must be well-formed XML, but the parser says: ${reason.replace(/\.?$/, '.')}`,
    {
      where: line === undefined ? name : `${name}:${line}`,
    },
  )
}

/** All elements of that name, in document order. */
export function elementsOf(document: XmlDocument, tagName: string): XmlElement[] {
  return Array.from(document.getElementsByTagName(tagName))
}
