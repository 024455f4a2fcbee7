import type { Database } from '../../db/database.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { ProposedAnswer } from '../../domain/compliance/proposed-answer.ts'
import type { ChecklistAnswerInput } from '../../shared/contract/compliance.ts'
import { evidenceText } from '../../shared/i18n/evidence-text.ts'

/** Most that the evidence of an answer holds. */
const MOST = 500

/** What the books answer as it is kept in a run: the reason is its evidence, in the language of the ledger. */
export function proposedAnswers(database: Database, proposals: readonly ProposedAnswer[]): ChecklistAnswerInput[] {
  const { language } = readLedger(database)
  return proposals.map(({ item, answer, reason }) => ({
    item,
    answer,
    evidence: evidenceText(reason, language).slice(0, MOST),
    comment: '',
  }))
}
