import { hash } from 'node:crypto'
import { zlibSync } from 'fflate'
import type { jsPDF } from 'jspdf'

/** What jsPDF gives to its own plugins to write objects with; its types leave it out. */
interface ObjectWriter {
  newObject(): number
  out(text: string): void
}

/** The name under which a reader of PDF lists the attachment. */
const ATTACHED_NAME = 'skeleton.ndjson'

/**
 * Attaches the skeleton of the chain to a paper, as a file that every reader of PDF lists and that a program finds without one: docs/format/PACKAGE.md says by which bytes. Answers the
 * word for the paper's properties that says it is there.
 */
export function attachSkeleton(paper: jsPDF, skeleton: string): string {
  const content = new TextEncoder().encode(skeleton)
  const packed = zlibSync(content, { level: 9 })
  // What plugins write with is there, and in no type.
  const writer = paper.internal as unknown as ObjectWriter
  let listed = 0
  paper.internal.events.subscribe('postPutResources', () => {
    const file = writer.newObject()
    writer.out('<<\n/Type /EmbeddedFile\n/Subtype /application#2Fx-ndjson\n/Filter /FlateDecode')
    writer.out(`/Params << /Size ${content.length} >>\n/Length ${packed.length}\n>>\nstream`)
    writer.out(`${Buffer.from(packed).toString('latin1')}\nendstream\nendobj`)
    listed = writer.newObject()
    writer.out(`<< /Type /Filespec /F (${ATTACHED_NAME}) /UF (${ATTACHED_NAME}) /EF << /F ${file} 0 R >> >>\nendobj`)
  })
  paper.internal.events.subscribe('putCatalog', () =>
    writer.out(`/Names << /EmbeddedFiles << /Names [(${ATTACHED_NAME}) ${listed} 0 R] >> >>`),
  )
  return `sikasso-skeleton:${hash('sha256', content)}`
}
