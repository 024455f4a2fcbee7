import type { complianceFaultsFr } from '../fr/faults-compliance.ts'

/** Errors of the checklists. In English. */
export const complianceFaultsEn: Record<keyof typeof complianceFaultsFr, string> = {
  CHECKLIST_TEMPLATE: 'There is no checklist template {{template}} in this version.',
  CHECKLIST_SUBJECT: 'The subject “{{subject}}” is not known: this template speaks of a {{kind}} (partner:CEAM, for one).',
  CHECKLIST_ITEM: 'Item {{item}} is not in this template.',
  CHECKLIST_TWICE: 'Item {{item}} has two answers.',
  CHECKLIST_ANSWER: 'Item {{item}} cannot be answered “{{answer}}”: that is not in its scale.',
  CHECKLIST_RUN: 'There is no run {{run}} in this ledger.',
  CHECKLIST_SIGNED: 'Run {{run}} is signed and never changes. Make a new one.',
  CHECKLIST_UNANSWERED: '{{count}} items wait for an answer before the run is signed: {{items}}.',
  CHECKLIST_ACTION: 'There is no action {{action}}.',
}
