import type { PartnerReportStateName } from '../../../shared/contract/partner-reports.ts'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useText } from '../../ui/language/use-text.ts'

const LOOKS: Readonly<Record<PartnerReportStateName, readonly [Tone, IconName]>> = {
  draft: ['mute', 'pencil'],
  submitted: ['info', 'import'],
  under_review: ['info', 'eye'],
  queried: ['warn', 'help'],
  answered: ['info', 'send'],
  accepted: ['good', 'check'],
  accepted_with_disallowances: ['warn', 'check'],
  rejected: ['bad', 'close'],
  closed: ['mute', 'lock'],
}

/** Where a report stands. */
export function ReportStateChip({ state }: { readonly state: PartnerReportStateName }) {
  const t = useText('partnerReports')
  const [tone, icon] = LOOKS[state]
  return (
    <Chip tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Chip>
  )
}
