import { expect, test } from 'vitest'
import { lastEvent } from '../../../db/queries/events.ts'
import { listPartners } from '../../../db/queries/masters.ts'
import type { UnsealedWorkbook } from '../../../reports/excel/seal/unsealed-workbook.ts'
import { drawnStatement } from '../../../reports/excel/tabular/tabular-seal.ts'
import { writeTabularWorkbook } from '../../../reports/excel/tabular-workbook.ts'
import type { TabularSeal } from '../../../reports/model/tabular-model.ts'
import { rewindLedger } from '../../../service/audit/rewind-ledger.ts'
import { verifyWorkbookBytes } from '../../../service/audit/verify-workbook.ts'
import { runWorkbook } from '../../../service/compliance/run-workbook.ts'
import { saveChecklistRun } from '../../../service/compliance/save-run.ts'
import { copyTemplate, publishTemplate } from '../../../service/compliance/template-life-cycle.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import { tabularModel } from '../../../service/reports/export-tabular.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { sealOfLedger } from '../../../service/reports/sealing/seal-workbook.ts'
import { INCIDENTS_SOURCE, SAMPLE_SOURCE } from '../../../service/reports/sealing/workbook-source.ts'
import { importSetup } from '../../../service/settings/import-setup.ts'
import { keepDraft } from '../../../service/vouchers/keep-draft.ts'
import type { ReportName } from '../../../shared/contract/report-name.ts'
import type { ReportParameters } from '../../../shared/contract/reports.ts'
import { success } from '../../../shared/result/result.ts'
import { ledgerTable } from '../../fixtures/ledger-table.ts'
import { submittedClaim } from '../../helpers/claim-books.ts'
import { closeMonth, closingBooks, faultsOf, reopenMonth, withUser } from '../../helpers/closing-books.ts'
import { incidentOf, nameOfficer, save } from '../../helpers/incident-books.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { ALTERATIONS, alteredWorkbook } from '../../helpers/workbook-alterations.ts'

const QUARTER = { from: '2020-01-01', to: '2020-03-31' }
const NOW = '2020-04-03T08:00:00.000Z'

const spent = (date: string, xof: number, source: string) =>
  bookVoucher(
    date,
    [
      bookLine('6055', xof, null, { grant: 'PECIC', budgetLine: 'A1', partner: 'ARGA', label: 'Fournitures' }),
      bookLine('5211', null, xof),
    ],
    { sourceId: source },
  )

/** Books with a quarter of spending, whole in their chain. */
function quarter(): TemporaryLedger {
  const books = closingBooks([{ code: 'PECIC' }], NOW)
  postVouchers(books, [spent('2020-01-15', 125_000, 'S1'), spent('2020-02-11', 88_500, 'S2'), spent('2020-03-20', 45_250, 'S3')])
  return books
}

const setup = (books: TemporaryLedger, content: object): void => {
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, JSON.stringify(content))))
}

/** A voucher that brings another year into being. */
const nextYear = bookVoucher('2021-02-02', [bookLine('6055', 1_000, null), bookLine('5211', null, 1_000)], { sourceId: 'S6' })

/** What stands outside the chain, or is read by few: a draft of somebody new, an incident. */
function keptDraft(books: TemporaryLedger): void {
  withUser(books, 'Fanta', ['administrator', 'preparer'])
  expectSuccess(
    books.command('vouchers.saveDraft', (work) => success(keepDraft(work, books.surroundings, nextYear)), { user: 'Fanta' }),
  )
  nameOfficer(books, 'Fanta')
  expectSuccess(save(books, incidentOf(books, { detectedAt: '2020-04-02T10:00' }), null, 'Fanta'))
}

/** All that may happen to books afterwards: posted, closed, reopened, renamed, added, amended. */
function moveOn(books: TemporaryLedger): void {
  postVouchers(books, [spent('2020-03-28', 990_000, 'S4')])
  expectSuccess(closeMonth(books, '2020-01'))
  withUser(books, 'fatou', ['administrator', 'approver'])
  expectSuccess(reopenMonth(books, '2020-01', 'owner', 'fatou'))
  postVouchers(books, [spent('2020-01-30', 61_000, 'S5'), nextYear])
  keptDraft(books)
  expectSuccess(closeMonth(books, '2020-01'))
  setup(books, {
    organisation: { code: 'AMSS', name: 'AMSS, nouveau nom' },
    partners: [
      { code: 'ARGA', name: 'ARGA, nouveau nom' },
      { code: 'CEAM', name: 'CEAM' },
    ],
    grants: [{ code: 'PECIC', ceiling: '150000.00' }],
    budgetLines: [{ grant: 'PECIC', code: 'A1', amount: '2400.00' }],
    accounts: [{ code: '6055', nameFr: 'Autre nom', nameEn: 'Another name' }],
    rates: [{ base: 'GBP', quote: 'XOF', month: '2020-03', rate: '741.5', source: 'test' }],
  })
}

async function handedOut(books: TemporaryLedger, report: ReportName, parameters: ReportParameters): Promise<Uint8Array> {
  const request = { report, parameters, language: 'fr', format: 'xlsx', user: 'owner' } as const
  return expectSuccess(await exportReport(books.ledger, request, () => undefined)).bytes
}

/** The trial balance of the books as they stand, before it is sealed, drawn at another head or instant. */
function drawn(books: TemporaryLedger, stated: Partial<TabularSeal>): Promise<UnsealedWorkbook> {
  const parameters = QUARTER
  const request = { report: 'trial-balance', parameters, language: 'fr', format: 'xlsx', user: 'owner' } as const
  const report = expectSuccess(machineReport(books.database, 'trial-balance', parameters, 'fr', true))
  const model = tabularModel(books.ledger, request, report)
  return writeTabularWorkbook({ ...model, seal: { ...model.seal, ...stated } }, 'fr')
}

async function against(bytes: Uint8Array, books: TemporaryLedger) {
  const verified = expectSuccess(verifyWorkbookBytes(bytes, 'rapport.xlsx'))
  return { proof: verified.proof, ...expectSuccess(await verified.against(books.ledger)) }
}

const REPORTS: readonly (readonly [ReportName, ReportParameters])[] = [
  ['trial-balance', QUARTER],
  ['general-ledger', QUARTER],
  ['budget-vs-actual', { grant: 'PECIC', period: '2020-Q1' }],
  ['transactions', { grant: 'PECIC', from: '2020-01-01', to: '2021-03-31' }],
  ['fund-balance', { grant: 'PECIC' }],
]

test.each(REPORTS)('%s, handed out before the books moved on, is recomputed at its sequence', async (report, parameters) => {
  const books = quarter()
  const bytes = await handedOut(books, report, parameters)
  moveOn(books)
  expect(faultsOf(books)).toEqual([])
  const today = await handedOut(books, report, parameters)
  expect(await against(bytes, books)).toMatchObject({ compared: 'recomputed', faults: [], warnings: [] })
  expect(await against(today, books)).toMatchObject({ compared: 'recomputed', faults: [], warnings: [] })
  expect(faultsOf(books)).toEqual([])
})

test('figures that the books only came to say later are named under the head they claim, each with both', async () => {
  const books = quarter()
  const before = await handedOut(books, 'trial-balance', QUARTER)
  const { seal } = expectSuccess(verifyWorkbookBytes(before, 'x.xlsx')).proof.found
  moveOn(books)
  const { head, sequence, generatedAt } = seal
  const forged = await drawn(books, { head, sequence, generatedAt })
  const verdict = await against(await sealOfLedger(books.ledger, forged), books)
  expect(verdict.proof.faults).toEqual([])
  expect(verdict).toMatchObject({ compared: 'recomputed', warnings: [] })
  expect(verdict.faults).toContainEqual({
    code: 'VERIFY_WORKBOOK_FIGURE',
    place: { kind: 'cell', sheet: 'Balance générale', cell: expect.any(String) },
    details: { found: '1309750', expected: '258750' },
  })
})

test.each([
  ['general-ledger', QUARTER],
  ['claim', { grant: 'PECIC', period: '2020-Q1' }],
] as const)(
  'every alteration of a %s is named against the ledger too, whatever its seal says',
  async (report, parameters) => {
    const books = quarter()
    const bytes = await handedOut(books, report, parameters)
    postVouchers(books, [spent('2020-03-28', 990_000, 'S4')])
    expect(await against(bytes, books)).toMatchObject({ compared: 'recomputed', faults: [], warnings: [] })
    for (const [kind, alterations] of Object.entries(ALTERATIONS)) {
      for (const alteration of alterations) {
        const { faults } = await against(alteredWorkbook(bytes, alteration), books)
        const codes = faults.map(({ code }) => code)
        expect([kind, alteration.what, alteration.against.some((code) => codes.includes(code))]).toEqual([
          kind,
          alteration.what,
          true,
        ])
      }
    }
  },
  120_000,
)

test('cells that a seal leaves to the hand, and the layout does not, are named', async () => {
  const books = quarter()
  const workbook = await drawn(books, {})
  const loose = await sealOfLedger(books.ledger, { ...workbook, hand: new Map([[1, ['C7']]]) })
  expect((await against(loose, books)).faults).toEqual([
    { code: 'VERIFY_WORKBOOK_HAND', details: { sheet: 'Balance générale', cells: 'C7' } },
  ])
})

test('what cannot be undone is told, and its differences are held against nobody', async () => {
  const books = quarter()
  const bytes = await handedOut(books, 'trial-balance', QUARTER)
  expectSuccess(
    books.command('settings.importSetup', (work) => {
      work.chain.append('record', 'novelty:X', { columns: { code: 'X' } })
      return success({})
    }),
  )
  const { proof, ...verdict } = await against(alteredWorkbook(bytes, ALTERATIONS.value[0] ?? { edit: () => undefined }), books)
  expect(proof.faults.map(({ code }) => code)).toEqual(['VERIFY_WORKBOOK_CELL'])
  expect(verdict).toMatchObject({ compared: 'not', faults: [] })
  expect(verdict.warnings.map(({ code }) => code)).toEqual([
    'VERIFY_WORKBOOK_DOUBTFUL',
    'VERIFY_WORKBOOK_NOT_UNDONE',
    'VERIFY_WORKBOOK_FIGURE',
  ])
})

test('a ledger that was altered out of its chain, or lost what it held, proves nothing against a workbook', async () => {
  const books = quarter()
  const bytes = await handedOut(books, 'trial-balance', QUARTER)
  postVouchers(books, [spent('2020-03-28', 990_000, 'S4')])
  books.database.update('partner', { code: 'ARGA' }, { name: 'Autre' })
  const { faults, warnings } = await against(alteredWorkbook(bytes, ALTERATIONS.value[0] ?? { edit: () => undefined }), books)
  expect(faults).toEqual([])
  expect(warnings.map(({ code }) => code)).toEqual([
    'VERIFY_WORKBOOK_DOUBTFUL',
    'VERIFY_WORKBOOK_REWOUND_UNSOUND',
    'VERIFY_ROW_CHANGED',
    'VERIFY_WORKBOOK_FIGURE',
  ])
})

test('a workbook of another ledger, of a head in no chain, of a false place', async () => {
  const [books, stranger] = [quarter(), quarter()]
  postVouchers(stranger, [spent('2020-03-28', 5_000, 'S9')])
  const bytes = await handedOut(stranger, 'trial-balance', QUARTER)
  const codes = async (made: Uint8Array) => (await against(made, books)).faults.map(({ code }) => code)
  expect(await codes(bytes)).toContain('VERIFY_HEAD_ABSENT')
  const own = await handedOut(books, 'trial-balance', QUARTER)
  const moved = alteredWorkbook(own, {
    edit: (parts) => {
      parts['xl/worksheets/sheet2.xml'] = (parts['xl/worksheets/sheet2.xml'] ?? '').replace('#sequence ', '#sequence 1')
    },
  })
  expect(await codes(moved)).toContain('VERIFY_WORKBOOK_SEQUENCE')
})

test('the workbook of a checklist is sealed, and made again as the run stood', async () => {
  const books = quarter()
  expectSuccess(
    books.command('checklistTemplates.copy', (work) => copyTemplate(work, { from: { code: 'T2', version: 1 }, code: 'AMSS-T2' })),
  )
  expectSuccess(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: 'AMSS-T2' })))
  const run = { template: 'AMSS-T2', subject: 'month:2020-03', date: '2020-04-01', note: '', answers: [] }
  const { id } = expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run)))
  const { bytes } = expectSuccess(await runWorkbook(books.ledger, { run: id, language: 'fr', user: 'owner' }))
  expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, { ...run, note: 'Revu depuis' })))
  const verdict = await against(bytes, books)
  expect(verdict.proof.faults).toEqual([])
  expect(verdict).toMatchObject({ compared: 'recomputed', faults: [], warnings: [] })
})

test('a workbook that books alone do not make says why it is not made again', async () => {
  const books = quarter()
  const reasons = async (source: string | undefined): Promise<readonly string[]> => {
    const table = ledgerTable(3)
    const workbook = await writeTabularWorkbook(table, 'fr')
    const statement = { ...drawnStatement(table.seal), source: source ?? null }
    const bytes = await sealOfLedger(books.ledger, { ...workbook, statement })
    const { compared, warnings } = await against(bytes, books)
    expect(compared).toBe('not')
    return warnings.map(({ code }) => code)
  }
  expect(await reasons(SAMPLE_SOURCE)).toEqual(['VERIFY_WORKBOOK_NOT_COMPARED', 'VERIFY_WORKBOOK_SAMPLE'])
  expect(await reasons(INCIDENTS_SOURCE)).toEqual(['VERIFY_WORKBOOK_NOT_COMPARED', 'VERIFY_WORKBOOK_RESTRICTED'])
  expect(await reasons(undefined)).toEqual(['VERIFY_WORKBOOK_NOT_COMPARED', 'VERIFY_WORKBOOK_NO_SOURCE'])
})

test('a claim handed out as a draft is recomputed as the draft it was; once submitted, the kept claim decides', async () => {
  const books = quarter()
  for (const month of ['2020-01', '2020-02', '2020-03']) expectSuccess(closeMonth(books, month))
  const asked = { grant: 'PECIC', period: '2020-Q1' }
  const draft = await handedOut(books, 'claim', asked)
  books.clock.moveTo('2020-04-06T10:00:00.000Z')
  submittedClaim(books, '2020-Q1')
  const submitted = await handedOut(books, 'claim', asked)
  expect(await against(draft, books)).toMatchObject({ compared: 'recomputed', faults: [], warnings: [] })
  expect(await against(submitted, books)).toMatchObject({ compared: 'kept', faults: [], warnings: [] })
})

test('an encrypted ledger is taken back in memory, and proves there', () => {
  const books = temporaryLedger({ passphrase: 'une longue phrase de passe' })
  setup(books, { organisation: { code: 'AMSS', name: 'AMSS' }, partners: [{ code: 'CEAM', name: 'CEAM' }] })
  const before = lastEvent(books.database)?.sequence ?? 0
  setup(books, { organisation: { code: 'AMSS', name: 'Autre' }, partners: [{ code: 'CEAM', name: 'Autre' }] })
  const { ledger, doubts } = rewindLedger(books.ledger, before, NOW)
  expect(doubts).toEqual([])
  expect(listPartners(ledger.database)).toMatchObject([{ code: 'CEAM', name: 'CEAM' }])
  ledger.database.close()
})
