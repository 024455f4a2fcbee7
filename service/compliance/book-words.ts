import type { Database } from '../../db/database.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { BookWord } from '../../domain/compliance/kept-answers.ts'
import type { ProposedAnswer } from '../../domain/compliance/proposed-answer.ts'
import { evidenceText } from '../../shared/i18n/evidence-text.ts'
import type { Work } from '../kernel/run-command.ts'
import { claimProposals } from './claim-proposals.ts'
import { EVIDENCE_LENGTH } from './proposed-evidence.ts'
import { T3 } from './signed-claim-check.ts'
import { T5 } from './statutory-calendar.ts'
import { checkedVoucher, expectPosted, T1 } from './voucher-checklist.ts'
import { yearProposals } from './year-proposals.ts'

export type BookWords = ReadonlyMap<number, BookWord>

/** What the books say of the items of a run as they stand now: of the bundled T1, T3 and T5 alone, since only their items are known to them. */
export function bookWords(work: Work, run: { readonly template: string; readonly subject: string }): BookWords {
  const name = run.subject.split(':').slice(1).join(':')
  return spokenWords(work.database, proposalsOf(work, run.template, name))
}

/** Proposals as the words that a run keeps, in the language of the ledger. */
export function spokenWords(database: Database, proposals: readonly ProposedAnswer[]): BookWords {
  const { language } = readLedger(database)
  return new Map(
    proposals.map(({ item, answer, reason }) => [
      item,
      { answer, reason: evidenceText(reason, language).slice(0, EVIDENCE_LENGTH) },
    ]),
  )
}

function proposalsOf(work: Work, template: string, name: string): readonly ProposedAnswer[] {
  const { database, now, actor } = work
  const today = now.slice(0, 10)
  switch (template) {
    case T1: {
      const posted = expectPosted(database, name)
      const checked = posted.ok ? checkedVoucher(database, posted.value.id, today) : posted
      return checked.ok ? checked.value.proposals : []
    }
    case T3: {
      const [grant = '', period = ''] = name.split('/')
      const proposed = claimProposals(database, { grant, period }, { today, now, user: actor.name })
      return proposed.ok ? proposed.value : []
    }
    case T5:
      // That a duty does not apply stands in the calendar by a person's word, not by the books'.
      return yearProposals(database, Number(name), today).filter(({ answer }) => answer !== 'NA')
    default:
      return []
  }
}
