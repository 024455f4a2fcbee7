import { newCommandId } from '../../../service/kernel/run-command.ts'
import { applyReviewSheetFile } from '../../../service/partner-reports/apply-review-sheet-file.ts'
import { concludeReport } from '../../../service/partner-reports/conclude-report.ts'
import { importReportFile } from '../../../service/partner-reports/import-report-file.ts'
import { importSetup } from '../../../service/settings/import-setup.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { bookLine, bookVoucher, postVouchers, recordTranches } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const BUDGET = ['A1', 'B1.1', 'B1.2', 'B1.3', 'B2', 'C1', 'Z9']

/** The thirteen lines of the design and of spec 07 §6.iv: 8 742 350 francs. Voucher, date, label, budget line, amount. */
export const CEAM_LINES = [
  ['001', '2020-02-17', 'Location salle, Gao, 3 jours', 'B1.1', 1_275_000],
  ['002', '2020-02-19', 'Restauration, 45 personnes', 'B1.1', 1_012_500],
  ['003', '2020-02-19', 'Transport des participants, Gao', 'B1.2', 675_000],
  ['004', '2020-02-21', 'Per diem animateurs', 'B1.3', 562_500],
  ['005', '2020-02-24', 'Carburant, mission Ansongo', 'C1', 187_500],
  ['006', '2020-02-28', 'Salaire animateur, février', 'A1', 640_000],
  ['007', '2020-03-05', 'Fournitures d’atelier, TTC', 'B1.1', 401_200],
  ['008', '2020-03-11', 'Émissions radio, 8 passages', 'B2', 960_000],
  ['009', '2020-03-13', 'Location véhicule, 4 jours', 'B1.2', 320_000],
  ['010', '2020-03-18', 'Dialogues, commune de Bourem', 'B2', 1_148_650],
  ['011', '2020-03-25', 'Location salle, Tombouctou', 'B1.1', 710_000],
  ['012', '2020-03-31', 'Salaire animateur, mars', 'A1', 640_000],
  ['013', '2020-04-02', 'Transport, restitution', 'B1.2', 210_000],
] as const

export type CeamLine = readonly [voucher: string, date: string, label: string, budgetLine: string, amount: number]

/** The partner's vouchers file: each spending line and its bank line. */
export function reportCsv(lines: readonly CeamLine[] = CEAM_LINES): string {
  const rows = lines.flatMap(([voucher, date, label, budgetLine, amount]) => [
    `${voucher},${date},BQ1,6011,${amount},,"${label}",PECIC,${budgetLine},F-${voucher}`,
    `${voucher},${date},BQ1,5211,,${amount},"${label}",,,F-${voucher}`,
  ])
  return `voucher,date,journal,account,debit,credit,label,grant,budget_line,document\n${rows.join('\n')}\n`
}

/** The review of spec 07 §6.iv: 45 000 GFT, 187 500 SUP, 61 200 VAT, 210 000 PER, 320 000 in question, the rest accepted. */
export const FIRST_REVIEW = `voucher,line,decision,amount,code,comment
001,1,accept,,,
002,1,disallow,45000,GFT,Boissons alcoolisées non éligibles
003,1,accept,,,
004,1,accept,,,
005,1,disallow,,SUP,Aucun justificatif
006,1,accept,,,
007,1,disallow,61 200,VAT,TVA récupérable
008,1,accept,,,
009,1,query,,,Joindre le contrat et le carnet de bord
010,1,accept,,,
011,1,accept,,,
012,1,accept,,,
013,1,disallow,210000,PER,Dépense postérieure à la période
`

/** A ledger set up by a file: the grant PECIC in pounds at 765.66, the partner CEAM, its sub-award, and 9 500 000 advanced on 15/02/2020. */
export function reviewBooks(now = '2020-04-20T09:00:00.000Z'): TemporaryLedger {
  const books = temporaryLedger({ now })
  const setup = {
    organisation: { code: 'AMSS', name: 'AMSS' },
    donors: [{ code: 'FCDO', name: 'FCDO' }],
    partners: [
      { code: 'ARGA', name: 'Alliance malienne' },
      { code: 'CEAM', name: 'Club Education Actuelle au Mali' },
    ],
    grants: [
      {
        code: 'PECIC',
        donor: 'FCDO',
        titleFr: 'PECIC',
        titleEn: 'PECIC',
        currency: 'GBP',
        ceiling: '200000.00',
        start: '2020-01-01',
        end: '2020-12-31',
        conversion: { method: 'WA_CUM', budgetRate: '770', provisional: 'BUDGET_RATE' },
      },
    ],
    budgetLines: BUDGET.map((code) => ({
      grant: 'PECIC',
      code,
      head: code.charAt(0),
      labelFr: `Ligne ${code}`,
      labelEn: `Line ${code}`,
      amount: '20000.00',
    })),
    subAwards: [
      {
        code: 'SA-CEAM',
        grant: 'PECIC',
        partner: 'CEAM',
        ceiling: '30000000',
        currency: 'XOF',
        start: '2020-02-01',
        end: '2020-12-31',
        budgetLines: BUDGET.filter((code) => code !== 'Z9'),
        advanceLimitPercent: '100',
        minimumLiquidationPercent: '80',
      },
    ],
  }
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, JSON.stringify(setup))))
  recordTranches(books, [{ grant: 'PECIC', number: '1', date: '2020-01-10', minor: 10_000_000, xof: 76_566_000 }])
  const more = { grant: 'PECIC', partner: 'CEAM', label: 'Avance à CEAM' }
  postVouchers(books, [
    bookVoucher('2020-02-15', [bookLine('4711', 9_500_000, null, more), bookLine('5211', null, 9_500_000, { grant: 'PECIC' })]),
  ])
  return books
}

const bytesOf = (text: string, name: string) => ({ bytes: new TextEncoder().encode(text), name })

export const intake = (
  books: TemporaryLedger,
  text = reportCsv(),
  more: { period?: string; subAward?: string; user?: string } = {},
) =>
  importReportFile(books.ledger, {
    file: bytesOf(text, 'rapport.csv'),
    subAward: more.subAward ?? 'SA-CEAM',
    period: more.period ?? '2020-Q1',
    user: more.user ?? 'owner',
    commandId: newCommandId(books.ledger),
    dryRun: false,
  })

export const sheet = (books: TemporaryLedger, id: number, text: string) =>
  applyReviewSheetFile(books.ledger, {
    id,
    file: bytesOf(text, 'revue.csv'),
    user: 'owner',
    commandId: newCommandId(books.ledger),
  })

export const conclude = (books: TemporaryLedger, id: number, user = 'owner') =>
  books.command('partnerReports.conclude', (work) => concludeReport(work, books.surroundings, { id, note: null }), { user })

export const post = (books: TemporaryLedger, keys: readonly string[]) =>
  expectSuccess(
    books.command('vouchers.post', (work) => {
      const drafts = draftsNamed(work, [...keys])
      return drafts.ok ? postDrafts(work, drafts.value) : drafts
    }),
  )

/** The report taken in, with the first review applied. */
export function reviewedReport(books: TemporaryLedger): number {
  const { id } = expectSuccess(intake(books))
  expectSuccess(sheet(books, id ?? 0, FIRST_REVIEW))
  return id ?? 0
}
