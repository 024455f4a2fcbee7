import { beforeEach, describe, expect, test } from 'vitest'
import { listBudgetHeads } from '../../../db/queries/budget-heads.ts'
import { budgetPhasing } from '../../../db/queries/budget-phasing.ts'
import { budgetVersionLines, latestBudgetVersion } from '../../../db/queries/budget-versions.ts'
import { listGrants } from '../../../db/queries/masters.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { budgetVersusActual } from '../../../service/budgets/budget-vs-actual.ts'
import {
  approveBudgetDraft,
  returnBudgetDraft,
  saveBudgetDraft,
  submitBudgetDraft,
} from '../../../service/budgets/draft-life-cycle.ts'
import { importBudget } from '../../../service/budgets/import-budget.ts'
import { versionsView } from '../../../service/budgets/versions-view.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import { machineText } from '../../../service/reports/machine-text.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { importSetup } from '../../../service/settings/import-setup.ts'
import type { BudgetDraftContent } from '../../../shared/contract/budget-draft.ts'
import { failure } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { budgetWorkbook, type WorkbookFaults } from './budget-workbook.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  partners: [{ code: 'ARGA', name: 'Alliance' }],
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  grants: [
    {
      code: 'PECIC',
      donor: 'FCDO',
      titleFr: 'Engagement',
      titleEn: 'Engagement',
      currency: 'GBP',
      ceiling: '10000.00',
      start: '2020-01-01',
      end: '2020-12-31',
      conversion: { method: 'FIFO', budgetRate: '770', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [
    {
      grant: 'PECIC',
      code: 'A1',
      head: 'A',
      labelFr: 'Comptable',
      labelEn: 'Accountant',
      unitFr: 'mois',
      unitEn: 'month',
      unitCost: '350000',
      quantity: '1',
      frequency: '12',
      percent: '40',
    },
    { grant: 'PECIC', code: 'C1', head: 'C', labelFr: 'Loyer', labelEn: 'Rent', amount: '900.00' },
  ],
}

let books: TemporaryLedger

beforeEach(() => {
  books = temporaryLedger()
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, JSON.stringify(SETUP))))
})

const grant = () => {
  const [found] = listGrants(books.database)
  return found ?? expect.unreachable()
}
const view = () => versionsView(books.database, grant(), 'owner')
const revision = () => view().draft?.revision ?? null
const save = (content: BudgetDraftContent | null, user = 'owner') =>
  books.command(
    'budgets.saveDraft',
    (work) => saveBudgetDraft(work, { grant: 'PECIC', revision: revision(), reason: 'Révision', content }),
    {
      user,
    },
  )
const submit = (user = 'owner') =>
  books.command('budgets.submitDraft', (work) => submitBudgetDraft(work, { grant: 'PECIC', revision: revision() ?? 0 }), { user })
const approve = (user = 'owner', more: Partial<{ reference: string; approvedOn: string; effectiveOn: string }> = {}) =>
  books.command(
    'budgets.approveDraft',
    (work) =>
      approveBudgetDraft(work, {
        grant: 'PECIC',
        revision: revision() ?? 0,
        reference: 'FCDO/2020/17',
        approvedOn: '2020-03-20',
        effectiveOn: '2020-04-01',
        ...more,
      }),
    { user },
  )
const codesOf = (result: { ok: boolean; faults?: readonly { code: string }[] }) => (result.faults ?? []).map((each) => each.code)
const verified = () => {
  const steps = verifyLedger(books.database, books.clock)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value.faults
}
const importFile = async (faults: WorkbookFaults = {}, more: { dryRun?: boolean; reference?: string } = {}) => {
  const file = { bytes: await budgetWorkbook(faults), name: 'budget.xlsx' }
  const approval = more.reference === undefined ? undefined : { reference: more.reference, date: '2020-03-20' }
  const commandId = newCommandId(books.ledger)
  return importBudget(books.ledger, { file, grant: 'PECIC', user: 'owner', commandId, dryRun: more.dryRun ?? false, approval })
}

test('the setup’s version builds up exactly: 350 000 × 1 × 12 × 40 % = 1 680 000 XOF, £2 181.82 at 770 (spec 07 §6.ix)', () => {
  expect(view().base[0]?.amounts).toEqual({ amountMinor: 218_182, amountXof: 1_680_000, rate: '770', rateSource: 'BUDGET_RATE' })
  expect(view().base[0]?.line).toMatchObject({ amount: null, unitCost: '350000', percent: '40' })
  expect(view().base[1]?.line).toMatchObject({ amount: '900.00', amountCurrency: 'GBP', unitCost: null })
})

describe('the next version', () => {
  test('is prepared from the one in force, submitted, approved, and proved by the chain', () => {
    expectSuccess(save(null))
    const content = view().draft?.content ?? expect.unreachable()
    const line = {
      ...(content.lines[0] ?? expect.unreachable()),
      code: 'B1',
      head: 'B.1',
      labelFr: 'Per diem',
      labelEn: 'Per diem',
    }
    const built = { ...line, unitCost: '12500', quantity: '25', frequency: '12', percent: null, partner: 'ARGA' }
    const heads = [
      ...content.heads,
      { code: 'B', parent: null, labelFr: 'Activités', labelEn: 'Activities' },
      { code: 'B.1', parent: 'B', labelFr: 'Ateliers', labelEn: 'Workshops' },
    ]
    expectSuccess(save({ lines: [...content.lines, built], heads }))
    expectSuccess(submit())
    expect(expectSuccess(approve())).toEqual({ number: 1 })
    const version = latestBudgetVersion(books.database, grant().id) ?? expect.unreachable()
    expect(version).toMatchObject({ number: 1, reference: 'FCDO/2020/17' })
    const lines = budgetVersionLines(books.database, version.id)
    expect(lines.map((each) => [each.code, each.amountMinor, each.amountXof, each.partner])).toEqual([
      ['A1', 218_182, 1_680_000, null],
      ['C1', 90_000, 693_000, null],
      ['B1', 487_013, 3_750_000, 'ARGA'],
    ])
    const months = budgetPhasing(books.database, version.id).filter((each) => each.budgetLine === 'B1')
    expect(months.length).toBe(12)
    expect(months.reduce((sum, each) => sum + each.amountMinor, 0)).toBe(487_013)
    expect(months.reduce((sum, each) => sum + each.amountXof, 0)).toBe(3_750_000)
    expect(listBudgetHeads(books.database, grant().id).map((head) => [head.code, head.parent])).toContainEqual(['B.1', 'B'])
    const { rows } = budgetVersusActual(books.database, grant(), { from: null, to: null, partner: null })
    expect(rows.map((row) => [row.kind, row.code, row.path, row.label.fr, row.budgetMinor])).toEqual([
      ['head', 'A', [], 'Rubrique A', 218_182],
      ['line', 'A1', ['A'], 'Comptable', 218_182],
      ['head', 'C', [], 'Rubrique C', 90_000],
      ['line', 'C1', ['C'], 'Loyer', 90_000],
      ['head', 'B', [], 'B Activités', 487_013],
      ['head', 'B.1', ['B'], 'B.1 Ateliers', 487_013],
      ['line', 'B1', ['B.1', 'B'], 'Per diem', 487_013],
      ['total', '', [], 'Total', 795_195],
    ])
    expect(view().draft).toBeNull()
    expect(verified()).toEqual([])
  })

  test('never changes: its lines, approval and phasing refuse an update and a deletion', () => {
    expectSuccess(save(null))
    expectSuccess(submit())
    expectSuccess(approve())
    for (const table of ['budget_version', 'budget_version_line', 'budget_version_approval', 'budget_phasing']) {
      expect(() => plainSql(books.database).run(`DELETE FROM ${table}`), table).toThrow()
    }
    expect(() => plainSql(books.database).run('UPDATE budget_phasing SET amount_minor = 0')).toThrow('IMMUTABLE')
  })

  test('an altered head is found by the verification', () => {
    expectSuccess(save(null))
    expectSuccess(submit())
    expectSuccess(approve())
    plainSql(books.database).run("UPDATE budget_head SET label_fr = 'Autre' WHERE code = 'A'")
    expect(verified().map((each) => each.details?.subject)).toEqual([`budget-tree:${grant().code}`])
  })

  test('refuses everything that is wrong at once, each at its place', () => {
    expectSuccess(save(null))
    const content = view().draft?.content ?? expect.unreachable()
    const [a1, c1] = content.lines
    if (!a1 || !c1) expect.unreachable()
    const wrong: BudgetDraftContent = {
      lines: [
        { ...a1, unitCost: null },
        { ...c1, partner: 'NOPE', amount: '99999.00' },
        { ...c1, months: [{ month: '2021-01', amountMinor: 1 }] },
      ],
      heads: [{ code: 'A', parent: 'A', labelFr: 'Tête', labelEn: 'Head' }],
    }
    expectSuccess(save(wrong))
    const refused = submit()
    expect(codesOf(refused).sort()).toEqual(
      [
        'BUDGET_UNIT_COST_MISSING',
        'PARTNER_UNKNOWN',
        'BUDGET_CODE_TWICE',
        'BUDGET_PHASING_MONTH',
        'BUDGET_PHASING_SUM',
        'BUDGET_HEAD_PARENT',
        'BUDGET_OVER_CEILING',
      ].sort(),
    )
    expect(refused.ok ? [] : refused.faults.map((each) => each.place)).toContainEqual({
      kind: 'field',
      path: 'lines[0].unitCost',
    })
  })

  test('whoever prepared it does not approve it once two people write; dates and a reference are needed', () => {
    expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'raf', roles: ['approver'] })))
    expectSuccess(save(null))
    expectSuccess(submit())
    expect(codesOf(approve())).toEqual(['SEPARATION_OF_DUTIES'])
    expect(view().draft?.needsAnother).toBe(true)
    expect(codesOf(approve('raf', { reference: ' ', effectiveOn: '2020-03-01' }))).toEqual([
      'BUDGET_APPROVAL_REFERENCE',
      'BUDGET_APPROVAL_DATES',
    ])
    expectSuccess(
      books.command('budgets.returnDraft', (work) => returnBudgetDraft(work, { grant: 'PECIC', revision: revision() ?? 0 }), {
        user: 'raf',
      }),
    )
    expectSuccess(submit())
    expect(expectSuccess(approve('raf'))).toEqual({ number: 1 })
    expect(view().versions[0]).toMatchObject({ number: 1, preparedBy: 'owner', approvedBy: 'raf', kind: 'DONOR' })
  })

  test('whoever submitted it does not approve it either, though another prepared it', () => {
    const add = (name: string) =>
      expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name, roles: ['preparer', 'approver'] })))
    add('awa')
    add('raf')
    expectSuccess(save(null, 'awa'))
    expectSuccess(submit('raf'))
    expect(codesOf(approve('raf'))).toEqual(['SEPARATION_OF_DUTIES'])
    expect(codesOf(approve('awa'))).toEqual(['SEPARATION_OF_DUTIES'])
    expect(['raf', 'awa', 'owner'].map((name) => versionsView(books.database, grant(), name).draft?.needsAnother)).toEqual([
      true,
      true,
      false,
    ])
    expect(expectSuccess(approve('owner'))).toEqual({ number: 1 })
  })
})

test('a version approved since the draft began stops it, until it is begun anew', () => {
  expectSuccess(save(null))
  const changed = { ...SETUP, budgetLines: [{ grant: 'PECIC', code: 'C1', amount: '950.00' }] }
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, JSON.stringify(changed))))
  expectSuccess(save(view().draft?.content ?? null))
  expect(codesOf(submit())).toEqual(['BUDGET_DRAFT_STALE'])
  expectSuccess(save(null))
  expectSuccess(submit())
})

describe('a workbook of the donor', () => {
  test('is read under its merged header of two rows, with its heads, shares and lump sum', async () => {
    const answer = expectSuccess(await importFile({}, { reference: 'Avenant 1' }))
    expect(answer).toMatchObject({
      lines: 4,
      heads: 2,
      version: 1,
      added: ['B1', 'B2', 'E1'],
      dropped: ['C1'],
      totalMinor: 807_143,
    })
    const version = latestBudgetVersion(books.database, grant().id)
    const lines = budgetVersionLines(books.database, version?.id ?? 0)
    expect(lines.map((each) => [each.code, each.head, each.percent, each.amountMinor, each.amountXof])).toEqual([
      ['A1', 'A', '40', 218_182, 1_680_000],
      ['B1', 'B', '100', 487_013, 3_750_000],
      ['B2', 'B', '100', 51_948, 400_000],
      ['E1', 'E', null, 50_000, 385_000],
    ])
    // The English names of the version in force are kept where the French ones did not change.
    expect(lines[0]).toMatchObject({ labelFr: 'Comptable', labelEn: 'Accountant', unitEn: 'month' })
    expect(verified()).toEqual([])
  })

  test('a preview writes nothing', async () => {
    expect(expectSuccess(await importFile({}, { dryRun: true })).lines).toBe(4)
    expect(view().draft).toBeNull()
  })

  test('every sub-total and the total are checked, each at its cell with its gap', async () => {
    const refused = await importFile({ subtotal: 1_700_000, total: 6_000_000 })
    const faults = refused.ok ? [] : refused.faults
    expect(faults.map(({ code, place }) => [code, place])).toEqual([
      ['BUDGET_FILE_SUBTOTAL', { kind: 'cell', sheet: 'Budget', cell: 'I9' }],
      ['BUDGET_FILE_SUBTOTAL', { kind: 'cell', sheet: 'Budget', cell: 'I15' }],
    ])
    expect(faults.map((each) => each.details?.gap)).toEqual(['20000 XOF', '-215000 XOF'])
    expect(view().draft).toBeNull()
  })

  test('a line without unit cost and an unknown partner are faults of their cells, together', async () => {
    const refused = await importFile({ withoutUnitCost: true, partner: 'INCONNU' })
    expect(refused.ok ? [] : refused.faults.map(({ code, place }) => [code, place])).toEqual([
      ['PARTNER_UNKNOWN', { kind: 'cell', sheet: 'Budget', cell: 'C11' }],
      ['BUDGET_UNIT_COST_MISSING', { kind: 'cell', sheet: 'Budget', cell: 'E12' }],
    ])
  })

  test('what the product exports, it reads back as the same budget', async () => {
    expectSuccess(await importFile({}, { reference: 'Avenant 1' }))
    for (const language of ['fr', 'en'] as const) {
      const made = expectSuccess(
        await exportReport(
          books.ledger,
          { report: 'budget', parameters: { grant: 'PECIC' }, language, user: 'owner', format: 'xlsx' },
          () => undefined,
        ),
      )
      const answer = importBudget(books.ledger, {
        file: { bytes: made.bytes, name: made.fileName },
        grant: 'PECIC',
        user: 'owner',
        commandId: newCommandId(books.ledger),
        dryRun: true,
      })
      expect(answer.ok ? [] : answer.faults).toEqual([])
      expect(expectSuccess(answer)).toMatchObject({
        lines: 4,
        added: [],
        dropped: [],
        changed: [],
        totalMinor: 807_143,
        warnings: [],
      })
    }
  })

  test('a workbook that is no budget is refused', () => {
    const file = { bytes: new TextEncoder().encode('date;montant\n2020-01-01;12\n'), name: 'autre.csv' }
    const refused = importBudget(books.ledger, {
      file,
      grant: 'PECIC',
      user: 'owner',
      commandId: newCommandId(books.ledger),
      dryRun: true,
    })
    expect(refused).toEqual(failure({ code: 'BUDGET_FILE_HEADER' }))
  })
})

test('two versions side by side: what changed, what was added, what was dropped, and the sums', async () => {
  expectSuccess(await importFile({}, { reference: 'Avenant 1' }))
  const request = { report: 'budget-comparison', parameters: { grant: 'PECIC' }, language: 'fr', user: 'owner' } as const
  const { text } = expectSuccess(machineText(books.ledger, request, 'csv'))
  expect(text.split('\n')).toEqual([
    'budget_line,label,change_state,before_gbp,after_gbp,change_gbp,change_percent,before_xof,after_xof,change_xof',
    'A1,Comptable,SAME,2181.82,2181.82,0.00,0.00,1680000,1680000,0',
    'B1,Per diem participants,ADDED,0.00,4870.13,4870.13,,0,3750000,3750000',
    'B2,Location de salle,ADDED,0.00,519.48,519.48,,0,400000,400000',
    'E1,Frais indirects,ADDED,0.00,500.00,500.00,,0,385000,385000',
    'C1,Loyer,DROPPED,900.00,0.00,-900.00,-100.00,693000,0,-693000',
    '',
  ])
})
