import { SaxesParser } from 'saxes'

/** Characters without any markup: the parser gathers them before it tells of them. */
const LONGEST_TEXT = 8 * 1024 * 1024

export type XmlAttributes = Readonly<Record<string, string>>

/** Told of elements by local name ("x:row" is "row") unless the reader keeps prefixes; text comes in one or more pieces. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text(text: string): void
}

/** Not well-formed, or nested too deep. */
export class XmlInvalid extends Error {}

/** A document type definition: it can define entities that grow without end or read other files, so it is never followed. */
export class XmlHasDtd extends Error {}

/**
 * A streaming reader of XML without any document type definition, hence without entities but the five of XML itself.
 * Nothing outside the text given is ever read.
 */
export class XmlReader {
  readonly #parser: SaxesParser
  #inRoot = false
  #depth = 0
  #sinceMarkup = 0

  constructor(handlers: XmlHandlers, maximumDepth: number, prefixes: 'dropped' | 'kept' = 'dropped') {
    const nameOf = prefixes === 'kept' ? (name: string) => name : localName
    const parser = new SaxesParser({ xmlns: false, position: false })
    parser.on('error', (error) => {
      throw new XmlInvalid(error.message)
    })
    parser.on('doctype', () => {
      throw new XmlHasDtd()
    })
    parser.on('opentag', (tag) => {
      this.#inRoot = true
      this.#depth++
      if (this.#depth > maximumDepth) throw new XmlInvalid('too deep')
      handlers.open(nameOf(tag.name), tag.attributes)
    })
    parser.on('closetag', (tag) => {
      this.#depth--
      handlers.close(nameOf(tag.name))
    })
    const text = (piece: string) => handlers.text(piece)
    parser.on('text', text)
    parser.on('cdata', text)
    this.#parser = parser
  }

  write(text: string): void {
    const markup = text.lastIndexOf('<')
    this.#sinceMarkup = markup < 0 ? this.#sinceMarkup + text.length : text.length - markup
    if (this.#sinceMarkup > LONGEST_TEXT) throw new XmlInvalid('text too long')
    // A definition is refused as soon as it begins: its end may never come.
    if (!this.#inRoot && text.includes('<!DOCTYPE')) throw new XmlHasDtd()
    this.#parser.write(text)
  }

  close(): void {
    this.#parser.close()
  }
}

export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Whether an attribute of XML says yes: "1", "true" or "on". */
export const isYes = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

/** Whether it says no. An attribute that is not there says neither. */
export const isNo = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off'
