import { execFileSync, spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addUser } from '../../../service/settings/add-user.ts'
import { attachScan } from '../../helpers/package-books.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { CLI } from '../../helpers/serve-ledger.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { folderState } from '../read-only-seat/folder-state.ts'

const VERIFIER = join(import.meta.dirname, '../../../docs/format/verify.py')
const PASSPHRASE = 'une phrase longue pour le registre'

/** A ledger with a voucher and its scan, closed. */
function books(passphrase?: string): TemporaryLedger {
  const made = temporaryLedger({ ...(passphrase === undefined ? {} : { passphrase }), seed: 'plain copy' })
  expectSuccess(made.command('settings.addUser', (work) => addUser(work, { name: 'Awa', roles: ['preparer'] })))
  postVouchers(made, [bookVoucher('2020-03-10', [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
  const [number] = made.database.raw.prepare('SELECT number FROM voucher').pluck().all()
  attachScan(made, String(number), 'facture')
  made.close()
  return made
}

function sikasso(passphrase: string | undefined, ...words: string[]) {
  const env = { ...process.env, SIKASSO_PASSPHRASE: passphrase ?? '', SIKASSO_HOME: newFolder() }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8', env, input: '' })
  return { status, stdout, stderr }
}

test.each([
  ['plain', undefined],
  ['encrypted', PASSPHRASE],
])(
  'a %s ledger is copied in clear with its documents: both verifiers find the copy sound, and nobody is left unwarned',
  (_, passphrase) => {
    const made = books(passphrase)
    const before = folderState(made.folder)
    const out = join(newFolder(), 'clair.sikasso')
    const copied = sikasso(passphrase, 'audit', 'copy', made.path, '--plain', '--out', out)
    expect(copied).toMatchObject({ status: 0, stdout: `${out}\n` })
    expect(copied.stderr).toMatch(/^AUDIT_COPY_PLAIN: La copie clair\.sikasso n’est pas chiffrée.*salaires/)
    expect(folderState(made.folder)).toEqual(before)
    expect(readFileSync(out).subarray(0, 15).toString('latin1')).toBe('SQLite format 3')
    // No byte of a page is kept for a cipher: any SQLite reads the file.
    expect(readFileSync(out)[20]).toBe(0)
    expect(statSync(out).mode & 0o377).toBe(0)
    expect(execFileSync('python3', ['-B', VERIFIER, out], { encoding: 'utf8' }).trim().endsWith('sound')).toBe(true)
    expect(sikasso(undefined, 'verify', out)).toMatchObject({ status: 0, stderr: '' })
    for (const name of readdirSync(`${out}.files`)) expect(hash('sha256', readFileSync(join(`${out}.files`, name)))).toBe(name)
    expect(readdirSync(join(out, '..')).sort()).toEqual(['clair.sikasso', 'clair.sikasso.files', 'clair.sikasso.head'])
  },
)

test('nothing is overwritten: a file, documents or a head at that place, each by name', () => {
  const made = books()
  for (const end of ['', '.head', '.files']) {
    const out = join(newFolder(), 'clair.sikasso')
    writeFileSync(`${out}${end}`, 'à moi')
    const refused = sikasso(undefined, 'audit', 'copy', made.path, '--plain', '--out', out, '--lang', 'en')
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain(`LEDGER_EXISTS: The file clair.sikasso${end} `)
    expect(readdirSync(join(out, '..'))).toEqual([`clair.sikasso${end}`])
    expect(readFileSync(`${out}${end}`, 'utf8')).toBe('à moi')
  }
})

test('without the passphrase, with a wrong one, or of books that do not hold, nothing is written', () => {
  const made = books(PASSPHRASE)
  const folder = newFolder()
  const out = join(folder, 'clair.sikasso')
  const copy = (passphrase: string | undefined) => sikasso(passphrase, 'audit', 'copy', made.path, '--plain', '--out', out)
  expect(copy(undefined)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('PASSPHRASE_NEEDED') })
  expect(copy('une autre phrase')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('PASSPHRASE_WRONG') })
  const [scan = ''] = readdirSync(`${made.path}.files`)
  renameSync(join(`${made.path}.files`, scan), join(folder, 'parti'))
  expect(copy(PASSPHRASE)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('VERIFY_DOCUMENT_MISSING') })
  rmSync(join(folder, 'parti'))
  expect(readdirSync(folder)).toEqual([])
  expect(existsSync(made.path)).toBe(true)
})

test('the two kinds of copy are not mixed', () => {
  const { path } = books()
  const wrong = [[], ['--plain'], ['--out', 'x'], ['--plain', '--to', 'x'], ['--plain', '--out', 'x', '--to', 'y']]
  for (const words of wrong)
    expect(sikasso(undefined, 'audit', 'copy', path, ...words)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--plain with --out'),
    })
})
