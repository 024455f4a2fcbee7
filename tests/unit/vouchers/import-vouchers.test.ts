import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { importVouchersFile } from '../../../service/vouchers/import-file.ts'
import { describePlace } from '../../../shared/i18n/fault-text.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const books = () =>
  reportBooks([
    { code: 'PECIC', end: '2020-12-31', lines: [{ code: 'A1', head: 'A', minor: 1_000_000, xof: 7_700_000 }] },
    { code: 'PAIX', lines: [{ code: 'Z1', head: 'Z', minor: 1_000_000, xof: 7_700_000 }] },
  ])

function importCsv(ledger: TemporaryLedger, lines: readonly string[], options: { post?: boolean; dryRun?: boolean } = {}) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return importVouchersFile(ledger.ledger, {
    file: { bytes, name: 'pieces.csv' },
    people: { user: 'owner', approver: undefined },
    commandId: newCommandId(ledger.ledger),
    post: options.post ?? true,
    dryRun: options.dryRun ?? false,
  })
}

const counts = ({ database }: TemporaryLedger) => ({
  vouchers: plainSql(database).get<{ count: number }>('SELECT count(*) AS count FROM voucher')?.count,
  drafts: plainSql(database).get<{ count: number }>('SELECT count(*) AS count FROM voucher_draft')?.count,
  events: plainSql(database).get<{ count: number }>('SELECT count(*) AS count FROM event')?.count,
})

const HEAD = 'pièce;date;journal;compte;débit;crédit;libellé;subvention;ligne budgétaire'

test('a wrong file is refused whole: every fault comes back with its line, its column and its code', () => {
  const ledger = books()
  const before = counts(ledger)
  const bytesBefore = createHash('sha256').update(readFileSync(ledger.path)).digest('hex')
  const answer = importCsv(ledger, [
    HEAD,
    'V1;10/03/2020;OD;6055;5 000;;Papier;PECIC;A1',
    'V1;10/03/2020;OD;571;;5 000;Papier;;',
    'V2;10/03/2020;OD;6999;5 000;;Papier;PECIC;Z1',
    'V2;10/03/2020;OD;571;;5 000;Papier;;',
    'V3;04/01/2021;OD;6055;12,5;;Papier;PECIC;A1',
    'V3;04/01/2021;OD;571;;12,5;Papier;;',
    'V4;31/13/2020;OD;6055;5 000;;Papier;;',
    'V4;31/13/2020;OD;5719;;5 000;Papier;;',
    'V5;05/01/2021;OD;6055;5 000;;Papier;PECIC;A1',
    'V5;05/01/2021;OD;571;;4 999;Papier;;',
    'V6;10/03/2020;OD;6055;5 000;;Papier;;',
    'V6;10/03/2020;OD;571;;4 999;Papier;;',
  ])
  if (answer.ok) throw new Error('the file was taken')
  expect(
    answer.faults.map(({ code, place }) => `${place?.kind === 'line' ? `${place.line} ${place.column}` : place?.kind} ${code}`),
  ).toEqual([
    '4 compte ACCOUNT_UNKNOWN',
    '4 ligne budgétaire BUDGET_LINE_OF_OTHER_GRANT',
    '6 débit AMOUNT_FRACTION',
    '7 crédit AMOUNT_FRACTION',
    '6 date DATE_OUTSIDE_GRANT',
    '8 date DATE_IMPOSSIBLE',
    '9 date DATE_IMPOSSIBLE',
    '9 compte ACCOUNT_UNKNOWN',
    '10 date DATE_OUTSIDE_GRANT',
    '12 pièce VOUCHER_UNBALANCED',
  ])
  expect(answer.faults.map(({ place }) => place && describePlace(place, 'fr'))[0]).toContain('4')
  expect(counts(ledger)).toEqual(before)
  expect(createHash('sha256').update(readFileSync(ledger.path)).digest('hex')).toBe(bytesBefore)
})

describe('a sound file', () => {
  const SOUND = [
    HEAD,
    'V1;10/03/2020;OD;6055;5 000;;Papier;PECIC;A1',
    'V1;10/03/2020;OD;571;;5 000;Papier;PECIC;A1',
    'V2;11/03/2020;OD;6055;7 000;;Encre;PECIC;A1',
    'V2;11/03/2020;OD;571;;7 000;Encre;;',
  ]

  test('is posted whole, with a flag for the budget line that counts nothing', () => {
    const ledger = books()
    const answer = expectSuccess(importCsv(ledger, SOUND))
    expect(answer).toMatchObject({ vouchers: 2, lines: 4, posted: true })
    expect(answer.warnings).toMatchObject([
      { code: 'BUDGET_LINE_COUNTS_NOTHING', place: { kind: 'line', line: 3 }, details: { account: '571', budgetLine: 'A1' } },
    ])
    expect(counts(ledger)).toMatchObject({ vouchers: 2, drafts: 0 })
  })

  test('is refused a second time, voucher by voucher, posted or kept as drafts', () => {
    for (const post of [true, false]) {
      const ledger = books()
      expectSuccess(importCsv(ledger, SOUND, { post }))
      const before = counts(ledger)
      const again = importCsv(ledger, [...SOUND, 'V3;12/03/2020;OD;6055;1;;x;;', 'V3;12/03/2020;OD;571;;1;x;;'])
      expect(again.ok ? [] : again.faults.map(({ code, details }) => `${code} ${details?.voucher}`)).toEqual([
        'VOUCHER_ID_DUPLICATE V1',
        'VOUCHER_ID_DUPLICATE V2',
      ])
      expect(counts(ledger)).toEqual(before)
    }
  })

  test('shows in a preview what it would do, and writes nothing', () => {
    const ledger = books()
    const before = counts(ledger)
    expect(expectSuccess(importCsv(ledger, SOUND, { dryRun: true }))).toMatchObject({ vouchers: 2, lines: 4 })
    expect(counts(ledger)).toEqual(before)
  })
})
