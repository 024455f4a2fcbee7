import { expect, test } from 'vitest'
import { checkDocument } from '../../../domain/documents/check-document.ts'
import { LARGEST_DOCUMENT_BYTES } from '../../../domain/documents/document-limits.ts'
import { jpegFile, pdfFile, pngFile } from '../../helpers/document-files.ts'

const verdict = (bytes: Uint8Array, name = 'piece'): string => {
  const checked = checkDocument(name, bytes)
  return checked.ok ? checked.value : checked.faults.map(({ code }) => code).join()
}
const bytesOf = (...values: number[]) => new Uint8Array([...values, ...new Array<number>(40).fill(0)])

test('PDF, JPEG and PNG are known by their content, whatever the name says', () => {
  expect(verdict(pdfFile(), 'facture.jpg')).toBe('application/pdf')
  expect(verdict(jpegFile(6), 'facture.pdf')).toBe('image/jpeg')
  expect(verdict(pngFile(), 'facture')).toBe('image/png')
})

test('what people send instead is refused, each with its own sentence', () => {
  const heic = bytesOf(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63)
  expect(verdict(heic, 'IMG_0412.jpg')).toBe('DOCUMENT_HEIC')
  expect(verdict(bytesOf(0x49, 0x49, 0x2a, 0))).toBe('DOCUMENT_TIFF')
  expect(verdict(bytesOf(0x4d, 0x4d, 0, 0x2a))).toBe('DOCUMENT_TIFF')
  expect(verdict(bytesOf(0x50, 0x4b, 3, 4), 'tdr.pdf')).toBe('DOCUMENT_OFFICE')
  expect(verdict(bytesOf(0xd0, 0xcf, 0x11, 0xe0))).toBe('DOCUMENT_OFFICE')
  expect(verdict(new TextEncoder().encode('reçu de 5 000 francs'), 'recu.pdf')).toBe('DOCUMENT_NATURE_UNKNOWN')
  expect(verdict(new Uint8Array(0))).toBe('DOCUMENT_EMPTY')
})

test('over 25 MB is refused with its size; 25 MB exactly is looked at', () => {
  const large = new Uint8Array(LARGEST_DOCUMENT_BYTES + 1)
  large.set(pngFile())
  expect(checkDocument('scan.png', large)).toMatchObject({
    ok: false,
    faults: [{ code: 'DOCUMENT_TOO_LARGE', details: { name: 'scan.png', size: 26, limit: 25 } }],
  })
  expect(verdict(large.subarray(0, LARGEST_DOCUMENT_BYTES))).toBe('image/png')
})

test('a PNG cut at any byte is incomplete, and any changed byte of its chunks is found', () => {
  const whole = pngFile()
  for (let length = 8; length < whole.length; length++) expect(verdict(whole.slice(0, length))).toBe('DOCUMENT_TRUNCATED')
  for (let at = 8; at < whole.length; at++) {
    const changed = whole.slice()
    changed[at] = (changed[at] ?? 0) ^ 0x10
    expect(verdict(changed)).toMatch(/^DOCUMENT_(?:DAMAGED|TRUNCATED)$/)
  }
})

test('a JPEG cut at any byte is incomplete; one whose markers contradict each other is damaged', () => {
  const whole = jpegFile()
  for (let length = 4; length < whole.length; length++)
    expect(verdict(whole.slice(0, length))).toMatch(/^DOCUMENT_(?:TRUNCATED|NATURE_UNKNOWN)$/)
  const frame = whole.findIndex((byte, at) => byte === 0xff && whole[at + 1] === 0xc0)
  const noSize = whole.slice()
  noSize.fill(0, frame + 5, frame + 9)
  expect(verdict(noSize)).toBe('DOCUMENT_DAMAGED')
  const noFrame = whole.slice()
  noFrame[frame + 1] = 0xe2
  expect(verdict(noFrame)).toBe('DOCUMENT_DAMAGED')
  // What a phone writes after the end mark is let be.
  expect(verdict(new Uint8Array([...whole, 1, 2, 3]))).toBe('image/jpeg')
})

test('a PDF without its end is incomplete; one whose table is not where it says is damaged', () => {
  const whole = pdfFile('x', 3)
  for (const length of [20, 200, whole.length - 8]) expect(verdict(whole.slice(0, length))).toBe('DOCUMENT_TRUNCATED')
  const moved = new TextDecoder('latin1').decode(whole).replace(/startxref\n\d+/, 'startxref\n12')
  expect(verdict(new TextEncoder().encode(moved))).toBe('DOCUMENT_DAMAGED')
  const beyond = new TextDecoder('latin1').decode(whole).replace(/startxref\n\d+/, 'startxref\n99999999')
  expect(verdict(new TextEncoder().encode(beyond))).toBe('DOCUMENT_DAMAGED')
  // Bytes before the head move everything: both ways of counting are read.
  expect(verdict(new Uint8Array([...new TextEncoder().encode('junk\n'), ...whole]))).toBe('application/pdf')
})

test('an image of more than 120 million dots is refused before anybody draws it', () => {
  const bomb = pngFile(1, 'x', 8, 8)
  const view = new DataView(bomb.buffer)
  view.setUint32(16, 40_000)
  view.setUint32(20, 40_000)
  // Its header's checksum is made to hold again.
  const honest = pngFile(1, 'x', 2, 2)
  expect(verdict(bomb)).toBe('DOCUMENT_DAMAGED')
  expect(verdict(honest)).toBe('image/png')
  const wide = jpegFile()
  const frame = wide.findIndex((byte, at) => byte === 0xff && wide[at + 1] === 0xc0)
  wide.set([0xff, 0xfe, 0xff, 0xfe], frame + 5)
  expect(verdict(wide)).toBe('DOCUMENT_IMAGE_TOO_LARGE')
})
