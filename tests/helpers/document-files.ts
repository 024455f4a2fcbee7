import { deflateSync } from 'node:zlib'
import { crc32 } from '../../domain/tabular/crc32.ts'

/** A real PNG of one colour, `width` by `height`, whose bytes differ by `tone` and carry `marker` as its comment. */
export function pngFile(tone = 128, marker = 'marker', width = 8, height = 8): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = new Uint8Array((width + 1) * height).fill(tone)
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0
  return joined([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('tEXt', text(`Comment\0${marker}`)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ])
}

/** A PDF of so many pages, each with a word on it; `marker` stands in it in plain text. */
export function pdfFile(marker = 'marker', pages = 1): Uint8Array<ArrayBuffer> {
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  for (let page = 0; page < pages; page++) {
    const content = `BT /F1 24 Tf 60 700 Td (${marker} ${page + 1}) Tj ET`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let body = '%PDF-1.4\n'
  const places: number[] = []
  objects.forEach((object, index) => {
    places.push(body.length)
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return text(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

/** A real grey JPEG of 16 × 8, stored with the EXIF orientation given: 6 is turned a quarter to the right when shown. */
export function jpegFile(orientation = 1): Uint8Array<ArrayBuffer> {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]
  const zigzag = new Array<number>(64).fill(1)
  return joined([
    new Uint8Array([0xff, 0xd8]),
    segment(0xe1, [...exif, 0, 0, 0, 0, 0, 0]),
    segment(0xdb, [0, ...zigzag]),
    segment(0xc0, [8, 0, 8, 0, 16, 1, 1, 0x11, 0]),
    // One code of one bit in each table: no difference, end of block.
    segment(0xc4, [0x00, 1, ...new Array<number>(15).fill(0), 0]),
    segment(0xc4, [0x10, 1, ...new Array<number>(15).fill(0), 0]),
    segment(0xda, [1, 1, 0x00, 0, 63, 0]),
    // Two blocks of two bits 0, then ones to the byte's end.
    new Uint8Array([0x0f, 0xff, 0xd9]),
  ])
}

const text = (value: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(value))

function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = new Uint8Array(12 + data.length)
  const view = new DataView(framed.buffer)
  view.setUint32(0, data.length)
  framed.set(text(type), 4)
  framed.set(data, 8)
  view.setUint32(8 + data.length, crc32(framed.subarray(4, 8 + data.length)))
  return framed
}

const segment = (marker: number, data: readonly number[]): Uint8Array =>
  new Uint8Array([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff, ...data])

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
