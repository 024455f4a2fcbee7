import type { ChecklistTemplateContent } from '../../shared/contract/checklist-template-content.ts'
import type { Result } from '../../shared/result/result.ts'
import { saveChecklistRun } from '../compliance/save-run.ts'
import { signRun } from '../compliance/sign-run.ts'
import { publishTemplate, saveTemplateDraft } from '../compliance/template-life-cycle.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { keepCommand } from './keep-command.ts'

/** A visit of a partner as the consortium's lead does it: a template of its own, with every kind of answer that it needs. */
const VISIT: ChecklistTemplateContent = {
  template: 'VISITE',
  version: 1,
  source: 'Plan de suivi du consortium',
  name: { fr: 'Visite financière d’un partenaire', en: 'Financial visit to a partner' },
  subject: 'partner',
  scale: '5410',
  scoring: 'points',
  blockingCap: '20',
  ratings: [
    { from: '24', rating: 'LOW' },
    { from: '18', rating: 'MEDIUM' },
    { from: '0', rating: 'HIGH' },
  ],
  sections: [
    {
      code: 'caisse',
      fr: 'Caisse et banque',
      en: 'Cash and bank',
      items: [
        { number: 1, code: 'C1', blocking: false, fr: 'Date de la visite', en: 'Date of the visit', scale: 'DATE' },
        {
          number: 2,
          code: 'C2',
          blocking: true,
          fr: 'Caisse comptée devant le visiteur',
          en: 'Cash counted before the visitor',
          evidence: true,
        },
        { number: 3, code: 'C3', blocking: false, fr: 'Solde compté, XOF', en: 'Balance counted, XOF', scale: 'AMOUNT' },
        {
          number: 4,
          code: 'C4',
          blocking: false,
          fr: 'Rapprochement bancaire du mois précédent',
          en: 'Bank reconciliation of the month before',
        },
        {
          number: 5,
          code: 'C5',
          blocking: false,
          fr: 'Écart de caisse expliqué par écrit',
          en: 'Cash variance explained in writing',
          appliesIf: 'item C2 <= 1',
          role: 'Comptable du partenaire',
          due: { days: 15 },
        },
      ],
    },
    {
      code: 'pieces',
      fr: 'Pièces et activités',
      en: 'Vouchers and activities',
      items: [
        { number: 6, code: 'P1', blocking: false, fr: 'Pièces classées et numérotées', en: 'Vouchers filed and numbered' },
        { number: 7, code: 'P2', blocking: false, fr: 'Listes de présence signées', en: 'Attendance lists signed' },
        {
          number: 8,
          code: 'P3',
          blocking: false,
          fr: 'Retenues déclarées et payées',
          en: 'Withholdings declared and paid',
          role: 'RAF du partenaire',
          due: { days: 45 },
        },
        {
          number: 9,
          code: 'P4',
          blocking: false,
          fr: 'Ce que la visite a appris',
          en: 'What the visit taught',
          scale: 'TEXT',
          required: false,
        },
      ],
    },
  ],
}

const ANSWERS: readonly (readonly [item: number, answer: string, evidence: string])[] = [
  [2, '5', 'PV de caisse contresigné'],
  [3, '86500', ''],
  [4, '4', 'Rapprochement de décembre 2019'],
  [6, '5', ''],
  [7, '4', ''],
  [8, '1', 'Reçu de la DGI manquant pour décembre'],
  [9, 'Le classeur de paie est tenu à part ; à reprendre à la prochaine visite.', ''],
]

/** The lead's own template, published, and one visit answered and signed under it. */
export function keepVisits(ledger: Ledger, visit: { readonly partner: string; readonly date: string }): Result<unknown> {
  const made = keepCommand(ledger, 'checklistTemplates.save', { template: VISIT.template }, (work) =>
    saveTemplateDraft(work, { content: VISIT, revision: null }),
  )
  if (!made.ok) return made
  const code = { code: VISIT.template }
  const published = keepCommand(ledger, 'checklistTemplates.publish', code, (work) => publishTemplate(work, code))
  if (!published.ok) return published
  const run = {
    template: VISIT.template,
    subject: `partner:${visit.partner}`,
    date: visit.date,
    note: '',
    answers: [[1, visit.date, ''] as const, ...ANSWERS].map(([item, answer, evidence]) => ({
      item,
      answer,
      evidence,
      comment: '',
    })),
  }
  const saved = keepCommand(ledger, 'compliance.saveRun', run, (work) => saveChecklistRun(work, run))
  if (!saved.ok) return saved
  const { id } = saved.value
  return keepCommand(ledger, 'compliance.signRun', { id }, (work) => signRun(work, id))
}
