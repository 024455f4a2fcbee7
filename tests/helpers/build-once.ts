import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Before the suites that drive the built product: builds it when it does not match the sources. */
export default function buildOnce(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build.mjs')], { stdio: 'inherit' })
}
