import { fold } from '../../shared/i18n/fold.ts'

export const CARD_KINDS = ['supplier', 'staff', 'beneficiary', 'partner', 'state', 'other'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** The words of a file for each kind, in French and English. */
const WORDS: Readonly<Record<CardKind, readonly string[]>> = {
  supplier: ['supplier', 'fournisseur', 'prestataire', 'vendor'],
  staff: ['staff', 'personnel', 'salarié', 'employé', 'agent', 'employee'],
  beneficiary: ['beneficiary', 'bénéficiaire', 'participant'],
  partner: ['partner', 'partenaire'],
  state: ['state', 'état', 'administration'],
  other: ['other', 'autre', 'divers'],
}

/** The kind that a word of a file means; plural and accents do not matter. */
export function cardKindOf(text: string): CardKind | undefined {
  const asked = fold(text).replace(/s$/, '')
  return CARD_KINDS.find((kind) => WORDS[kind].some((word) => fold(word).replace(/s$/, '') === asked))
}
