import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** The verifier that stands beside the pages of the formats. */
export const VERIFIER = join(import.meta.dirname, '../../docs/format/verify.py')

/** What the published verifier says of files: of each, whether it is sound, and every line it printed. */
export function publishedVerdicts(paths: readonly string[]): { sound: boolean; lines: readonly string[] }[] {
  // Given one file, the verifier prints no name: a file that is none is added behind.
  const blocks = printed([...paths, VERIFIER]).split(/^== .*$/m)
  return blocks.slice(1, -1).map((block) => {
    const lines = block.trim().split('\n')
    return { sound: lines.at(-1) === 'sound', lines }
  })
}

function printed(paths: readonly string[]): string {
  try {
    return execFileSync('python3', ['-B', VERIFIER, ...paths], { encoding: 'utf8', maxBuffer: 1 << 26 })
  } catch (cause) {
    // It ends with 1 or 2 where a file is not sound, or none of its kinds.
    return String((cause as { stdout?: string }).stdout)
  }
}
