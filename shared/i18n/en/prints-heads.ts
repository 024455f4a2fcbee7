import type { headsPrintsFr } from '../fr/prints-heads.ts'

/** Words of a head on paper, in English. */
export const headsPrintsEn: Readonly<Record<keyof typeof headsPrintsFr, string>> = {
  'head.title': 'Head of the chain, place {{sequence}}',
  'head.signed':
    'Signed with the organisation’s key. The code holds the same text: it can be scanned, checked and countersigned.',
  'head.locked': 'Unsigned: the organisation’s key was locked. The last signed head of the ledger follows.',
  'head.lockedAlone': 'Unsigned: the organisation’s key was locked, and no head was signed yet.',
  'head.noKey': 'Unsigned: the organisation has no key yet.',
}
