import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { CheckForm } from './check-form.tsx'
import { VoucherCheckChip } from './voucher-check-chip.tsx'
import classes from './voucher-checklist.module.css'

interface VoucherChecklistProps {
  readonly voucherKey: string
  /** Open from the start, on the screen of checks; in the register one unfolds it. */
  readonly unfolded?: boolean
}

/** The checklist T1 of a posted voucher: where it stands, and its items when it is unfolded. */
export function VoucherChecklist({ voucherKey, unfolded = false }: VoucherChecklistProps) {
  const t = useText('complianceOverview')
  const [opened, setOpened] = useState(unfolded)
  const [again, setAgain] = useState(false)
  const mark = useQuery(orpc.complianceOverview.voucherMark.queryOptions({ input: { key: voucherKey } }))
  const check = useQuery(orpc.complianceOverview.voucherCheck.queryOptions({ input: { key: voucherKey }, enabled: opened }))
  const run = check.data?.run
  const place = useRef<HTMLElement>(null)
  const isLoaded = check.data !== undefined
  // In the register it stands at the end of the voucher: unfolded, it comes into sight.
  useEffect(() => {
    if (opened && isLoaded && !unfolded) place.current?.scrollIntoView({ block: 'start' })
  }, [opened, isLoaded, unfolded])
  const isSigned = run?.state === 'signed'
  return (
    <section ref={place} aria-label={t('check.title')}>
      <div className={classes.head}>
        <h3>{t('check.title')}</h3>
        <VoucherCheckChip state={mark.data?.state ?? 'unchecked'} />
        {isSigned && opened ? (
          <span className={classes.quiet}>
            {t('check.signedBy', { name: run.signedBy ?? '', date: formatDate((run.signedAt ?? '').slice(0, 10)) })}
          </span>
        ) : null}
        <span className={classes.end}>
          {isSigned && opened && !again ? (
            <Button small variant="quiet" icon="undo" onClick={() => setAgain(true)}>
              {t('check.again')}
            </Button>
          ) : null}
          <Button small aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {t(opened ? 'check.fold' : 'check.open')}
          </Button>
        </span>
      </div>
      {opened ? <QueryFailure error={check.error} onRetry={() => void check.refetch()} /> : null}
      {opened && check.data ? (
        <CheckForm
          key={`${run?.id ?? 0} ${run?.state} ${again}`}
          check={check.data}
          readOnly={isSigned && !again}
          onSigned={() => setAgain(false)}
        />
      ) : null}
    </section>
  )
}
