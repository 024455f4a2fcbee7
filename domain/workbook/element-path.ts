import type { XmlAttributes, XmlHandlers } from '../tabular/xml-reader.ts'

/** Told of elements by their whole path of local names, "worksheet/sheetData/row": an extension's element of the same name is then another. */
export interface PathHandlers {
  open(path: string, attributes: XmlAttributes): void
  close(path: string): void
  text(piece: string, path: string): void
}

/** A place in the tree of names: each path is made once, however many elements stand there. */
interface Place {
  readonly path: string
  readonly parent: Place | undefined
  readonly below: Map<string, Place>
}

/** Reads elements by their path. */
export function byPath(handlers: PathHandlers): XmlHandlers {
  let here: Place = { path: '', parent: undefined, below: new Map() }
  return {
    open: (name, attributes) => {
      let place = here.below.get(name)
      if (!place) {
        place = { path: here.path === '' ? name : `${here.path}/${name}`, parent: here, below: new Map() }
        here.below.set(name, place)
      }
      here = place
      handlers.open(place.path, attributes)
    },
    close: () => {
      const { path, parent } = here
      here = parent ?? here
      handlers.close(path)
    },
    text: (piece) => {
      handlers.text(piece, here.path)
    },
  }
}
