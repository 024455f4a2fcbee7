import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where LibreOffice installs itself on Windows and on a Mac, which put it on no path. */
const USUAL_PLACES = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/** The command of LibreOffice: the variable SIKASSO_SOFFICE and nothing else where it is set, else the first one on the path or in its usual place. */
export function findOffice(environment: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const named = environment.SIKASSO_SOFFICE
  if (named !== undefined) return existsSync(named) ? named : undefined
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = folders.flatMap((folder) => ['soffice', 'libreoffice', 'soffice.exe'].map((name) => join(folder, name)))
  return [...candidates, ...USUAL_PLACES].find((candidate) => existsSync(candidate))
}
