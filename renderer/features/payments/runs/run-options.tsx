import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../ui/language/use-text.ts'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../payments.module.css'
import type { RunChoice } from './use-run-choice.ts'

/** From which account, on which day, how, and in how many vouchers. */
export function RunOptions({ choice, children }: { readonly choice: RunChoice; readonly children: ReactNode }) {
  const t = useText('payments')
  const { input, modes } = choice
  return (
    <div className={classes.fields}>
      {children}
      <DateField
        label={t('run.date')}
        value={input.date}
        shown={input.date}
        className={classes.date}
        onChange={(date) => date && choice.setDate(date)}
      />
      {modes.length > 1 ? (
        <Segmented
          label={t('run.mode')}
          segments={modes.map((key) => ({ key, label: t(`mode.${key}`) }))}
          value={input.mode}
          onChange={choice.setMode}
        />
      ) : null}
      <Checkbox
        className={classes.check}
        label={t('run.grouped')}
        checked={input.grouped}
        disabled={input.mode === 'cheque'}
        onChange={(event) => choice.setGrouped(event.currentTarget.checked)}
      />
    </div>
  )
}
