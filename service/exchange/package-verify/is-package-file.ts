import { PACKAGE_EXTENSION } from '../../../domain/exchange/package-format.ts'
import { looksLikePackage } from '../../../domain/exchange/read-container.ts'
import { readBytes } from '../../../domain/tabular/byte-source.ts'
import { success } from '../../../shared/result/result.ts'
import { withFileSource } from '../open-file.ts'

/** True for a file that is to be taken for a period package: by its name, or by how it begins. Only its first bytes are read. */
export function isPackageFile(path: string): boolean {
  if (path.toLowerCase().endsWith(PACKAGE_EXTENSION)) return true
  const begins = withFileSource(path, (source) => success(looksLikePackage(readBytes(source, 0, 64))))
  return begins.ok && begins.value
}
