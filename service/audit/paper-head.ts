import { Buffer } from 'node:buffer'

/** The head of the chain that a PDF made by Sikasso carries among its properties; undefined where it has none. */
export function paperHead(bytes: Uint8Array): string | undefined {
  return /sikasso-head:([0-9a-f]{64})/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
}

/** The text of the head that a PDF carries, as its code and its lines print it; undefined where it has none. */
export function paperNote(bytes: Uint8Array): string | undefined {
  const base64 = /sikasso-note:([A-Za-z0-9+/]+={0,2})/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('utf8')
}
