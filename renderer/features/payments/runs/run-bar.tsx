import { Checkbox } from '@mantine/core'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import classes from '../payments.module.css'
import type { RunChoice } from './use-run-choice.ts'

/** What the choice comes to, and everything that is wrong with it: what refuses it, and what one accepts knowingly. */
export function RunBar({ choice, currency }: { readonly choice: RunChoice; readonly currency: string }) {
  const t = useText('payments')
  const { check } = choice
  return (
    <>
      {check && (check.faults.length > 0 || check.flags.length > 0) ? (
        <div className={classes.findings}>
          {check.faults.length > 0 ? (
            <Notice tone="bad">
              <FaultList faults={check.faults} />
            </Notice>
          ) : null}
          {check.flags.length > 0 ? (
            <Notice tone="warn">
              <FaultList faults={check.flags} />
              <Checkbox
                label={t('run.accept')}
                checked={choice.accepted}
                onChange={(event) => choice.accept(event.currentTarget.checked)}
              />
            </Notice>
          ) : null}
        </div>
      ) : null}
      <div className={classes.runBar} aria-live="polite">
        {check ? (
          <>
            <span>{t('bar.payees', { count: check.payees })}</span>
            <span>
              <span className={text.quiet}>{t('bar.total')} </span>
              <Money minor={check.totalMinor} currency={currency} sign="after" strong />
            </span>
            <span>
              <span className={text.quiet}>{t('bar.after')} </span>
              <Money minor={check.balanceMinor - check.totalMinor} currency={currency} sign="after" over />
            </span>
            {check.nextCheque === null ? null : <span>{t('bar.cheque', { number: check.nextCheque })}</span>}
          </>
        ) : (
          <span className={text.quiet}>{t('bar.nothing')}</span>
        )}
      </div>
    </>
  )
}
