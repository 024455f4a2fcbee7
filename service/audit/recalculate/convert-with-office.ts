import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const LONGEST_MS = 240_000

/** The settings of a profile of its own: every formula is calculated when a workbook is opened, no link is followed, no macro runs. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`

const FILTERS = { xlsx: 'xlsx:Calc MS Excel 2007 XML', pdf: 'pdf' } as const

/**
 * Opens workbooks in a fresh profile of LibreOffice, in a folder that is removed again, and gives each back recalculated and saved in a format. Many workbooks in
 * one call share one start of the program, which takes longer than the work. Throws what the program or the file system says when it fails.
 */
export async function convertWithOffice(
  office: string,
  workbooks: readonly Uint8Array[],
  format: keyof typeof FILTERS,
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sikasso-office-'))
  try {
    const profile = join(folder, 'profile')
    const output = join(folder, 'out')
    await mkdir(join(profile, 'user'), { recursive: true })
    await mkdir(output)
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE)
    const names = workbooks.map((_, index) => `workbook-${index}`)
    const inputs = names.map((name) => join(folder, `${name}.xlsx`))
    await Promise.all(inputs.map((input, index) => writeFile(input, workbooks[index] ?? new Uint8Array())))
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', FILTERS[format]]
    await run(office, [...options, '--outdir', output, ...inputs], { timeout: LONGEST_MS })
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(output, `${name}.${format}`)))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
