import type { Database } from '../../db/database.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { ProposedAnswer } from '../../domain/compliance/proposed-answer.ts'
import type { ChecklistAnswerInput } from '../../shared/contract/compliance.ts'
import { evidenceText } from '../../shared/i18n/evidence-text.ts'

/** Most that the evidence of an answer holds. */
export const EVIDENCE_LENGTH = 500

/** What the books answer as it is kept in a run: the reason is its evidence, in the language of the ledger. What they only say is no answer. */
export function proposedAnswers(database: Database, proposals: readonly ProposedAnswer[]): ChecklistAnswerInput[] {
  const { language } = readLedger(database)
  return proposals.flatMap(({ item, answer, reason }) =>
    answer === null ? [] : [{ item, answer, evidence: evidenceText(reason, language).slice(0, EVIDENCE_LENGTH), comment: '' }],
  )
}
