import { basename } from 'node:path'
import { isPackageFile } from '../service/exchange/package-verify/is-package-file.ts'
import { verifyPackage } from '../service/exchange/verify-package.ts'
import { success } from '../shared/result/result.ts'
import type { CommandAnswer, Invocation } from './command.ts'
import { withLedger } from './open-ledger-for.ts'
import { printPackage } from './package-lines.ts'
import { readBytesFile } from './read-bytes-file.ts'

/**
 * `verify` of a file that is a period package, by its name or by how it begins: by itself, or against the ledger named. Undefined for any other file, which
 * `verify` then takes for a workbook or a ledger.
 */
export async function verifyPackageFile(
  invocation: Invocation,
  path: string,
  against: string | undefined,
): Promise<CommandAnswer | undefined> {
  if (!isPackageFile(path)) return undefined
  const bytes = readBytesFile(path)
  if (!bytes.ok) return bytes
  const name = basename(path)
  if (against === undefined) return success({ exitCode: printPackage(invocation, verifyPackage(bytes.value, undefined, name)) })
  const verified = await withLedger(invocation, against, true, (ledger) => success(verifyPackage(bytes.value, ledger, name)))
  return verified.ok ? success({ exitCode: printPackage(invocation, verified.value) }) : verified
}
