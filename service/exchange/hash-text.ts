import { hash } from 'node:crypto'

/** SHA-256 of a text in UTF-8, hexadecimal: how a command remembers a large input. */
export const hashOfText = (text: string): string => hash('sha256', text)
