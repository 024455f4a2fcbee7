import type { workingPapersFaultsFr } from '../fr/faults-working-papers.ts'

/** Errors of the auditor’s file, in English. */
export const workingPapersFaultsEn: Record<keyof typeof workingPapersFaultsFr, string> = {
  PAPERS_NONE: 'This ledger has no audit file yet: nothing was written in one.',
  PAPERS_UNREADABLE: '{{name}} is not an audit file of this ledger, or it is encrypted with another key; nothing was written.',
  PAPERS_FROM_THE_FUTURE:
    'This audit file was written by a newer version (format {{version}}). Nothing was touched; install the newer version.',
  PAPERS_DAMAGED: 'The audit file {{name}} is damaged, cut short or was changed outside Sikasso; nothing was written.',
  PAPERS_OF_OTHER_LEDGER: 'The audit file {{name}} belongs to another ledger; nothing was written.',
  PAPERS_IN_USE: 'The audit file {{name}} is being written by another program. Try again in a moment.',
  PAPERS_AUTHOR_MISSING:
    'First say who you are: your name stands on all that you write in the audit file (on the command line, --author NAME).',
  PAPERS_SUBJECT_UNKNOWN: '“{{subject}}” is not in this ledger.',
  PAPERS_TEXT_MISSING: 'Write the text of the annotation.',
  PAPERS_PAPER_GONE: 'This paper is not, or no longer, in the audit file.',
  PAPERS_TICKMARK_UNKNOWN: 'The tickmark “{{code}}” is not in the legend.',
}
