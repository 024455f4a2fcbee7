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

/**
 * Opens workbooks in a fresh profile of LibreOffice, recalculates them, and gives each back saved in another format. Many
 * workbooks in one call share one start of the program, which takes longer than the work itself.
 */
export async function convertWorkbooks(workbooks: readonly Uint8Array[], format: 'xlsx' | 'pdf'): Promise<Uint8Array[]> {
  const office = findLibreOffice()
  const folder = await mkdtemp(join(tmpdir(), 'sikasso-office-'))
  try {
    const profile = join(folder, 'profile')
    const output = join(folder, 'out')
    await mkdir(join(profile, 'user'), { recursive: true })
    await mkdir(output)
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
    const names = workbooks.map((_, index) => `workbook-${index}`)
    const inputs = names.map((name) => join(folder, `${name}.xlsx`))
    await Promise.all(inputs.map((input, index) => writeFile(input, workbooks[index] ?? new Uint8Array())))
    const filter = format === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : format
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', filter]
    await run(office, [...options, '--outdir', output, ...inputs], { timeout: 240_000 })
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(output, `${name}.${format}`)))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same workbooks with every formula recalculated by LibreOffice. */
export const recalculate = (workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> => convertWorkbooks(workbooks, 'xlsx')
