import type { AwardSummary } from '../../../shared/contract/sub-awards.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'

/** Whether the next tranche may be paid, with the percentage that says so; pointing at it tells why not. */
export function GateChip({ award, short }: { readonly award: AwardSummary; readonly short?: boolean | undefined }) {
  const t = useText('subAwards')
  const language = useLanguage()
  const { open, reasons } = award.gate
  const percent = award.liquidationPercent === null ? null : formatDecimalText(award.liquidationPercent.slice(0, -2), language)
  const words = t(open ? 'gate.open' : 'gate.closed')
  return (
    <span title={reasons.map((reason) => faultText(reason, language)).join('\n')}>
      <Chip tone={open ? 'good' : 'bad'} icon={open ? 'check' : 'lock'}>
        {short
          ? t(open ? 'gate.short.open' : 'gate.short.closed')
          : percent === null
            ? words
            : t('gate.percent', { words, percent })}
      </Chip>
    </span>
  )
}
