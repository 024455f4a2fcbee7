import { expect, test } from 'vitest'
import type { WorkbookFacts } from '../../../shared/contract/verification.ts'
import { workbookStatement } from '../../../shared/i18n/workbook-statement.ts'

const facts: WorkbookFacts = {
  cells: 1204,
  parts: 63,
  formulas: 412,
  sealFaults: 0,
  signature: 'present',
  signers: [{ name: 'AMSS', fingerprint: 'ab'.repeat(32) }],
  recalculated: 'same',
  compared: 'none',
  ledgerFaults: 0,
  sequence: 88,
  filled: [{ sheet: 'Cover', cell: 'B48', text: 'Aminata' }],
}

test('one sentence says what was proved and what was not', () => {
  expect(workbookStatement(facts, 'en')).toBe(
    'Proved: that the 1,204 cells and 63 other parts are as they were sealed, that the seal and its head are signed by AMSS (if the key fingerprint shown is theirs), that the 412 formulas, calculated again by LibreOffice, give the results of the file; not proved: that a ledger says the same (none was given), what is left to the hand (cells filled: 1), colours and widths.',
  )
  const french = workbookStatement({ ...facts, recalculated: 'absent', compared: 'kept' }, 'fr')
  expect(french.replace(/\s/g, ' ')).toBe(
    'Prouvé : que les 1 204 cellules et les 63 autres éléments sont tels qu’ils ont été scellés, que le sceau et sa tête sont signés par AMSS, que tout y dit ce que le registre garde de la demande soumise ; non prouvé : que les 412 formules donnent les résultats du fichier (LibreOffice n’est pas sur cette machine), ce qui est laissé à la main (cellules remplies : 1), les couleurs et les largeurs.',
  )
})

test('what was contradicted stands apart, and nothing is proved beside it', () => {
  const broken: WorkbookFacts = {
    ...facts,
    sealFaults: 3,
    signature: 'wrong',
    recalculated: 'differs',
    compared: 'recomputed',
    ledgerFaults: 2,
  }
  expect(workbookStatement(broken, 'en')).toBe(
    'Proved: nothing; contradicted: that the 1,204 cells and 63 other parts are as they were sealed, that the seal and its head are signed, that the 412 formulas, calculated again by LibreOffice, give the results of the file, that the workbook comes from this ledger; not proved: what is left to the hand (cells filled: 1), colours and widths.',
  )
})

test.each(['refused', 'failed'] as const)('results that were not calculated again (%s) are not proved', (recalculated) => {
  const said = workbookStatement({ ...facts, recalculated, compared: 'not' }, 'fr')
  expect(said.indexOf('formules')).toBeGreaterThan(said.indexOf('non prouvé'))
  expect(said).toContain('la raison suit')
})

test('a workbook without formulas says nothing of them', () => {
  expect(workbookStatement({ ...facts, formulas: 0 }, 'en')).not.toContain('formulas')
})
