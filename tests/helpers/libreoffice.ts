import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Recalculates every formula when a workbook is opened; without it LibreOffice trusts the cached values (spec 14). */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

/** The command of LibreOffice: the variable SIKASSO_SOFFICE, else the first `soffice` or `libreoffice` on the path. */
export function findLibreOffice(): string {
  const named = process.env.SIKASSO_SOFFICE
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    ...(named ? [named] : []),
    ...folders.flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')]),
  ]
  const found = candidates.find((candidate) => existsSync(candidate))
  if (found) return found
  throw new Error(
    'LibreOffice is missing: the workbooks must be recalculated by a second program. Install libreoffice-calc, or name its soffice in SIKASSO_SOFFICE.',
  )
}

/** Opens a workbook in a fresh profile of LibreOffice, recalculates it, and gives back the file saved in another format. */
export async function convertWorkbook(bytes: Uint8Array, format: 'xlsx' | 'pdf' | 'ods'): Promise<Uint8Array> {
  const office = findLibreOffice()
  const folder = await mkdtemp(join(tmpdir(), 'sikasso-office-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await mkdir(join(folder, 'out'))
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
    await writeFile(join(folder, 'workbook.xlsx'), bytes)
    const filter = format === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : format
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', filter]
    await run(office, [...options, '--outdir', join(folder, 'out'), join(folder, 'workbook.xlsx')], { timeout: 120_000 })
    return new Uint8Array(await readFile(join(folder, 'out', `workbook.${format}`)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const recalculate = (bytes: Uint8Array): Promise<Uint8Array> => convertWorkbook(bytes, 'xlsx')
