import type { Text } from '../../../ui/language/use-text.ts'
import type { Proposal } from './selection.ts'

/** Why a proposal is made, in words: "même référence 451, à 2 jours". */
export function reasonText(proposal: Proposal, t: Text<'treasury'>): string {
  const words = proposal.reasons.map((reason) => {
    switch (reason.code) {
      case 'sameReference':
        return t('reason.sameReference', { reference: reason.reference ?? '' })
      case 'days':
        return reason.days === 0 ? t('reason.sameDay') : t('reason.days', { count: reason.days ?? 0 })
      case 'severalEntries':
        return t('reason.severalEntries', { count: reason.count ?? 0 })
      case 'severalLines':
        return t('reason.severalLines', { count: reason.count ?? 0 })
      default:
        return t(`reason.${reason.code}`)
    }
  })
  return words.join(', ')
}
