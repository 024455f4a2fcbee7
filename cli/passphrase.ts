import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks for a passphrase on the terminal without showing it; undefined where nobody can answer. */
export async function askPassphrase(question = 'Phrase secrète / passphrase: '): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await new Promise<string>((resolve) => reader.question('', resolve))
  } finally {
    reader.close()
    process.stderr.write('\n')
  }
}
