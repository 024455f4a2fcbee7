import type { XmlAttributes, XmlHandlers } from '../tabular/xml-reader.ts'

/** Told of elements by their whole path of local names, "worksheet/sheetData/row": an extension's element of the same name is then another. */
export interface PathHandlers {
  open(path: string, attributes: XmlAttributes): void
  close(path: string): void
  text(piece: string, path: string): void
}

/** Reads elements by their path. */
export function byPath(handlers: PathHandlers): XmlHandlers {
  const paths: string[] = []
  const known = new Map<string, string>()
  const below = (parent: string, name: string): string => {
    const key = `${parent}/${name}`
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, parent === '' ? name : key)
    return parent === '' ? name : key
  }
  return {
    open: (name, attributes) => {
      const path = below(paths.at(-1) ?? '', name)
      paths.push(path)
      handlers.open(path, attributes)
    },
    close: () => {
      handlers.close(paths.pop() ?? '')
    },
    text: (piece) => {
      handlers.text(piece, paths.at(-1) ?? '')
    },
  }
}
