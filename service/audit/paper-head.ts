import { Buffer } from 'node:buffer'

/** The head of the chain that a PDF made by Sikasso carries among its properties; undefined where it has none. */
export function paperHead(bytes: Uint8Array): string | undefined {
  return /sikasso-head:([0-9a-f]{64})/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
}
