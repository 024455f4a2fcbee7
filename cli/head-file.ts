import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { publicKeyOfText } from '../service/heads/note-key.ts'
import { type HeadOfFile, readHeadFile, typedHeadText } from '../service/heads/read-head-file.ts'
import { readHeadText } from '../shared/canonical/head-text.ts'
import { fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'
import type { Invocation } from './command.ts'
import { readBytesFile } from './read-bytes-file.ts'
import { readTextFile } from './read-text-file.ts'

/** The head that a command is given: in a file, or `-` for its text on standard input, as somebody typed it; `--key` gives a public half with it. */
export function headFile(invocation: Invocation, path: string): Result<HeadOfFile> {
  const key = keyFile(invocation.text('key'))
  if (!key.ok) return key
  const read = path === '-' ? typedHead() : headOfPath(path)
  return read.ok ? success({ ...read.value, keys: [...key.value, ...read.value.keys] }) : read
}

function headOfPath(path: string): Result<HeadOfFile> {
  const bytes = readBytesFile(path)
  return bytes.ok ? readHeadFile(bytes.value, basename(path)) : bytes
}

function typedHead(): Result<HeadOfFile> {
  const head = readHeadText(typedHeadText(readFileSync(0, 'utf8')))
  return head.ok ? success({ head: head.value, source: 'other', keys: [] }) : head
}

function keyFile(path: string | undefined): Result<readonly string[]> {
  if (path === undefined) return success([])
  const text = readTextFile(path)
  if (!text.ok) return text
  const key = publicKeyOfText(text.value)
  const name = basename(path)
  return key === undefined ? failure(fault('TRUST_KEY_FILE', { kind: 'file', name }, { name })) : success([key])
}
