import { basename } from 'node:path'
import { verifyPackage } from '../../service/exchange/verify-package.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { printPackage } from '../package-lines.ts'
import { readBytesFile } from '../read-bytes-file.ts'

/** What a package says of itself and whether it holds, with no ledger (spec 10). */
export const command: Command = {
  name: 'package inspect',
  usage: 'FILE',
  options: {},
  minimumPositionals: 1,
  maximumPositionals: 1,
  run(invocation) {
    const [path = ''] = invocation.positionals
    const bytes = readBytesFile(path)
    if (!bytes.ok) return bytes
    return success({ exitCode: printPackage(invocation, verifyPackage(bytes.value, undefined, basename(path))) })
  },
}
