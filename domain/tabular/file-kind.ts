import type { FaultCode } from '../../shared/i18n/fr/faults.ts'

/** What the first bytes of a file say it is: an archive (workbooks are), text, or something refused by name. */
export type FileKind = 'archive' | 'text' | FaultCode

/** How much of the start `fileKind` wants to see. */
export const KIND_BYTES = 64 * 1024

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Beginnings of files that are text, or look like it, but no table. */
const OTHER_TEXT = [/^%pdf-/, /^\{\\rtf/, /^\{\s*"/, /^\[\s*\{/, /^<\?xml/, /^<svg/, /^#!/]
const WEB_PAGE = /^(<!doctype html|<html|<head|<body|<table|<meta|<style|<script|<div|mime-version:)/

/** Looks at the content only; the extension of a name proves nothing. `all` gives the whole file to those that must search it. */
export function fileKind(start: Uint8Array, all: () => Uint8Array): FileKind {
  if (start.length === 0) return 'FILE_EMPTY'
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04]) || startsWith(start, [0x50, 0x4b, 0x05, 0x06])) return 'archive'
  if (startsWith(start, OLE_SIGNATURE)) return containsWide(all(), 'EncryptedPackage') ? 'FILE_ENCRYPTED' : 'FILE_XLS_UNSUPPORTED'
  if (isOldWorkbook(start)) return 'FILE_XLS_UNSUPPORTED'
  if (isWideText(start)) return 'text'
  if (isBinary(start)) return 'FILE_NOT_A_TABLE'
  return textKind(new TextDecoder('windows-1252').decode(start))
}

function textKind(start: string): FileKind {
  const text = start.replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (text === '') return 'FILE_EMPTY'
  if (WEB_PAGE.test(text)) return 'FILE_IS_WEB_PAGE'
  if (text.startsWith('<?xml') && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'FILE_XML2003_UNSUPPORTED'
  if (text.startsWith('<?xml') && text.includes('<html')) return 'FILE_IS_WEB_PAGE'
  return OTHER_TEXT.some((pattern) => pattern.test(text)) ? 'FILE_NOT_A_TABLE' : 'text'
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** Excel 2 to 4 wrote workbooks without a container: a "beginning of file" record. */
const isOldWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0

const isWideText = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xff, 0xfe]) ? bytes[2] !== 0 || bytes[3] !== 0 : startsWith(bytes, [0xfe, 0xff])

/** A zero byte, or more than one control character in a hundred, is no text. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1a) controls++
  }
  return controls * 100 > bytes.length
}

/** Whether the name is in the directory of an OLE container, where names are UTF-16. */
function containsWide(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0])
  const first = wanted[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
