import { Textarea, TextInput } from '@mantine/core'
import type { CountDetail } from '../../../../shared/contract/payments-cash.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { useShortcut } from '../../../app/shell/use-shortcut.ts'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import type { CountDraft } from '../model/count-draft.ts'
import classes from '../payments.module.css'
import { CashFrame, type CashPlace } from './cash-frame.tsx'
import { CountActions } from './count-actions.tsx'
import { CountVerdict } from './count-verdict.tsx'
import { DenominationGrid } from './denomination-grid.tsx'
import { SlipGrid } from './slip-grid.tsx'
import { type CountOnDesk, useCount } from './use-count.ts'

interface CountDeskProps extends CashPlace {
  readonly initial: CountDraft
  readonly kept: CountDetail | null
}

/** The desk of a count: the notes and coins to type, who counts, the provisional slips, the verdict and the signatures. */
export function CountDesk({ initial, kept, ...place }: CountDeskProps) {
  const t = useText('payments')
  const desk = useCount(place.account, initial, kept)
  const { currency } = place.account
  usePlaceKeys([
    { keys: 'Enter', does: t('key.nextRow') },
    { keys: 'Tab', does: t('key.nextField') },
    { keys: 'Ctrl S', does: t('key.keep') },
  ])
  useShortcut('Ctrl S', () => void desk.keep(), !desk.sealed && desk.mayWrite)
  return (
    <CashFrame {...place} actions={<CountActions desk={desk} kept={kept} account={place.account} />}>
      <QueryFailure error={desk.books.error} onRetry={() => void desk.books.refetch()} />
      <div className={classes.countDesk}>
        <Card flush grow label={t('count.grid')} className={classes.countGrid}>
          <DenominationGrid
            denominations={desk.denominations}
            numbers={desk.draft.numbers}
            currency={currency}
            figures={desk.figures}
            readOnly={desk.sealed || !desk.mayWrite}
            onChange={(numbers) => desk.change({ numbers })}
          />
        </Card>
        <div className={classes.countSide}>
          <FailureNote failure={desk.failure} />
          <CountVerdict desk={desk} kept={kept} currency={currency} />
          <CountPeople desk={desk} />
          <SlipGrid
            slips={desk.draft.slips}
            currency={currency}
            countDate={desk.draft.date}
            limitHours={desk.books.data?.slipHours ?? null}
            late={kept?.slips.map((slip) => slip.late) ?? []}
            readOnly={desk.sealed || !desk.mayWrite}
            onChange={(slips) => desk.change({ slips })}
          />
        </div>
      </div>
    </CashFrame>
  )
}

/** When, who, and why the figures differ. */
function CountPeople({ desk }: { readonly desk: CountOnDesk }) {
  const t = useText('payments')
  const { draft, change, sealed } = desk
  return (
    <Card label={t('count.people')}>
      <div className={classes.fields}>
        {sealed ? (
          <TextInput label={t('count.date')} value={formatDate(draft.date)} readOnly className={classes.date} />
        ) : (
          <DateField
            label={t('count.date')}
            value={draft.date}
            shown={draft.date}
            className={classes.date}
            onChange={(date) => (date === null ? undefined : change({ date }))}
          />
        )}
        <TextInput
          label={t('count.time')}
          value={draft.time}
          readOnly={sealed}
          w={72}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
        <TextInput
          label={t('count.cashier')}
          value={draft.cashier}
          readOnly={sealed}
          className={classes.wide}
          onChange={(event) => change({ cashier: event.currentTarget.value })}
        />
        <TextInput
          label={t('count.witness')}
          value={draft.witness}
          readOnly={sealed}
          className={classes.wide}
          onChange={(event) => change({ witness: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('count.explanation')}
        value={draft.explanation}
        readOnly={sealed}
        autosize
        minRows={1}
        maxRows={3}
        onChange={(event) => change({ explanation: event.currentTarget.value })}
      />
    </Card>
  )
}
