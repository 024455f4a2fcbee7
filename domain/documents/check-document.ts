import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { LARGEST_DOCUMENT_BYTES, LARGEST_DOCUMENT_MEGABYTES, LARGEST_IMAGE_PIXELS } from './document-limits.ts'
import { fileNature } from './file-nature.ts'
import type { ImageStructure } from './image-structure.ts'
import { jpegStructure } from './jpeg-structure.ts'
import { pdfStructure } from './pdf-structure.ts'
import { pngStructure } from './png-structure.ts'

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** The fault of a file by its size alone, which a page can tell before it sends a byte. */
export function documentSizeFault(name: string, byteCount: number): Fault | undefined {
  if (byteCount === 0) return fault('DOCUMENT_EMPTY', undefined, { name })
  if (byteCount <= LARGEST_DOCUMENT_BYTES) return undefined
  return fault('DOCUMENT_TOO_LARGE', undefined, {
    name,
    size: Math.ceil(byteCount / 1_048_576),
    limit: LARGEST_DOCUMENT_MEGABYTES,
  })
}

/**
 * Decides whether a file may be kept as a document, by its content and never by its name: PDF, JPEG or PNG, whole, of 25 MB at most.
 * HEIC, TIFF and office files are refused each with what to do instead; so is what is empty, cut short or damaged (spec 11, 12 "Files in").
 */
export function checkDocument(name: string, bytes: Uint8Array): Result<MediaType> {
  const size = documentSizeFault(name, bytes.length)
  if (size) return failure(size)
  switch (fileNature(bytes)) {
    case 'pdf': {
      const structure = pdfStructure(bytes)
      return structure === 'sound' ? success('application/pdf') : failure(brokenFault(structure, name))
    }
    case 'png':
      return checkImage(name, 'image/png', pngStructure(bytes))
    case 'jpeg':
      return checkImage(name, 'image/jpeg', jpegStructure(bytes))
    case 'heic':
      return failure(fault('DOCUMENT_HEIC', undefined, { name }))
    case 'tiff':
      return failure(fault('DOCUMENT_TIFF', undefined, { name }))
    case 'office':
      return failure(fault('DOCUMENT_OFFICE', undefined, { name }))
    case 'other':
      return failure(fault('DOCUMENT_NATURE_UNKNOWN', undefined, { name }))
  }
}

function checkImage(name: string, mediaType: MediaType, image: ImageStructure): Result<MediaType> {
  if (image.state !== 'sound') return failure(brokenFault(image.state, name))
  return image.width * image.height > LARGEST_IMAGE_PIXELS
    ? failure(fault('DOCUMENT_IMAGE_TOO_LARGE', undefined, { name, width: image.width, height: image.height }))
    : success(mediaType)
}

const brokenFault = (state: 'truncated' | 'damaged', name: string): Fault =>
  fault(state === 'truncated' ? 'DOCUMENT_TRUNCATED' : 'DOCUMENT_DAMAGED', undefined, { name })
