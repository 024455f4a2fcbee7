import type { RunSummary } from '../../../../shared/contract/payments-runs.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useText } from '../../../ui/language/use-text.ts'

/** How far a run has come: read from its vouchers, never kept. */
export function RunChip({ run }: { readonly run: Pick<RunSummary, 'cancelled' | 'posted' | 'vouchers'> }) {
  const t = useText('payments')
  if (run.cancelled)
    return (
      <Chip tone="bad" icon="close">
        {t('run.cancelled')}
      </Chip>
    )
  if (run.vouchers > 0 && run.posted === run.vouchers)
    return (
      <Chip tone="good" icon="check">
        {t('run.posted')}
      </Chip>
    )
  return (
    <Chip tone="info" icon="hourglass">
      {t('run.progress', { posted: run.posted, vouchers: run.vouchers })}
    </Chip>
  )
}
