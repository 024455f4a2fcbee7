import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsPDF } from 'jspdf'
import { expect, test } from 'vitest'
import { writeHeadNote } from '../../../reports/pdf/write-head-note.ts'
import { readQrCode } from '../../helpers/read-qr-code.ts'

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/format/vectors/head.json'), 'utf8')) as {
  notes: { about: string; note: string }[]
  unsigned: { about: string; text: string }[]
}

/** The filled rectangles of a page, in millimetres from its top left corner. */
function rectangles(paper: jsPDF): { x: number; y: number; width: number; height: number }[] {
  const content = paper.output()
  const found = [...content.matchAll(/^(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re\nf$/gm)]
  const millimetres = (points: string | undefined): number => (Number(points) * 25.4) / 72
  return found.map(([, x, y, width, height]) => ({
    x: millimetres(x),
    y: 297 - millimetres(y),
    width: millimetres(width),
    height: -millimetres(height),
  }))
}

/** The code as a reader sees it: which modules are dark. */
function readDrawn(paper: jsPDF): string {
  const drawn = rectangles(paper)
  const module = Math.min(...drawn.map(({ height }) => Math.abs(height)))
  const left = Math.min(...drawn.map(({ x }) => x))
  const top = Math.min(...drawn.map(({ y, height }) => Math.min(y, y - height)))
  const dark = new Set<string>()
  for (const { x, y, width, height } of drawn) {
    const row = Math.round((Math.min(y, y - height) - top) / module)
    const first = Math.round((x - left) / module)
    const count = Math.round(width / module)
    for (let at = 0; at < count; at++) dark.add(`${first + at} ${row}`)
  }
  const size = Math.max(...[...dark].map((place) => Number(place.split(' ')[0]))) + 1
  expect(module).toBeGreaterThan(0.4)
  return readQrCode((x, y) => dark.has(`${x} ${y}`), size)
}

test.each([...vectors.notes.map(({ about, note }) => ({ about, text: note })), ...vectors.unsigned])(
  'the drawn code holds the text byte for byte: $about',
  ({ text }) => {
    const paper = new jsPDF({ unit: 'mm', format: 'a4' })
    writeHeadNote(paper, { title: 'Tête de chaîne', remark: '', text }, 14, 20, 182)
    expect(readDrawn(paper)).toBe(text)
  },
)
