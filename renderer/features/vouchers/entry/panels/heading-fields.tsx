import { type OptionsFilter, Select, TextInput } from '@mantine/core'
import { memo, useEffect, useState, useSyncExternalStore } from 'react'
import { VOUCHER_KINDS } from '../../../../../shared/contract/voucher-kind.ts'
import { faultText } from '../../../../../shared/i18n/fault-text.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { useScope } from '../../../../app/shell/scope.tsx'
import { useLanguage } from '../../../../ui/language/use-language.ts'
import { useText } from '../../../../ui/language/use-text.ts'
import { findMatches } from '../../../../ui/picker/match.ts'
import { ExpenseTypePicker } from '../../../documents/expense-type-picker.tsx'
import type { EntryStore } from '../model/entry-store.ts'
import type { HeadingField } from '../model/fault-cells.ts'
import { chooseJournal, fillHeading } from '../model/header-fill.ts'
import type { EntryDesk } from '../use-entry-desk.ts'
import { CorrectsField } from './corrects-field.tsx'
import { DateField } from './date-field.tsx'
import classes from './heading-fields.module.css'
import { ThirdPartyField } from './third-party-field.tsx'

/** The heading of the voucher. Payee, payment and grant fill its lines; a line may say otherwise. */
export const HeadingFields = memo(function HeadingFields({ desk }: { readonly desk: EntryDesk }) {
  const t = useText('vouchers')
  const language = useLanguage()
  const { today } = useScope()
  const { store, references } = desk
  const { voucher } = desk.state
  const journals = references.journals.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` }))
  const errorOf = (field: HeadingField) => {
    const found = desk.faults.find((fault) => fault.heading === field)
    return found ? faultText(found.fault, language) : undefined
  }
  return (
    <div className={classes.fields} id="entry-heading">
      <Select
        label={t('heading.journal')}
        className={classes.journal}
        data={journals}
        title={journals.find(({ value }) => value === voucher.journal)?.label}
        value={voucher.journal === '' ? null : voucher.journal}
        onChange={(code) => {
          const journal = references.journals.find((known) => known.code === code)
          if (journal) store.change((before) => chooseJournal(before, journal.code, journal.currency))
        }}
        error={errorOf('journal') !== undefined}
        searchable
        filter={journalsOfText}
        selectFirstOptionOnChange
      />
      <DateField
        label={t('heading.date')}
        className={classes.date}
        value={voucher.date === '' ? null : voucher.date}
        onChange={(date) => store.change((before) => ({ ...before, date: date ?? '' }))}
        shown={voucher.date === '' ? today : voucher.date}
        error={errorOf('date') !== undefined}
        autoFocus
      />
      <div className={classes.expenseType}>
        <ExpenseTypePicker
          label={t('line.expenseType')}
          value={voucher.defaults.expenseType ?? null}
          date={voucher.date}
          onChange={(type) => store.change((before) => fillHeading(before, 'expenseType', type))}
        />
      </div>
      <div className={classes.payee}>
        <ThirdPartyField
          label={t('heading.thirdParty')}
          value={voucher.defaults.thirdParty}
          onChange={(name) => store.change((before) => fillHeading(before, 'thirdParty', name))}
        />
      </div>
      <PaymentField
        value={voucher.defaults.paymentMode}
        onChange={(payment) => store.change((before) => fillHeading(before, 'paymentMode', payment))}
      />
      <GrantAndKind desk={desk} />
      <CorrectedVoucher store={store} error={errorOf('corrects') !== undefined} />
    </div>
  )
})

interface CorrectedVoucherProps {
  readonly store: EntryStore
  readonly error: boolean
}

/** The voucher that a correction takes back. It asks the store itself: the Tab after "Correction" must already find the field. */
function CorrectedVoucher({ store, error }: CorrectedVoucherProps) {
  const { kind, corrects } = useSyncExternalStore(store.subscribe, () => store.read().voucher)
  if (kind !== 'correction' && corrects === null) return null
  return (
    <CorrectsField
      value={corrects}
      error={error}
      currency={FUNCTIONAL_CURRENCY}
      onChange={(number) => store.change((before) => ({ ...before, corrects: number }))}
    />
  )
}

/** The journals that answer to what is typed, its code before its words: "od" is OD, not the journal of "produits". */
function journalsOfText({ options, search, limit }: Parameters<OptionsFilter>[0]) {
  const choices = options.flatMap((option) => ('value' in option ? [{ option, code: option.value, label: option.label }] : []))
  return findMatches(choices, search)
    .slice(0, limit)
    .map(({ item }) => item.option)
}

function GrantAndKind({ desk }: { readonly desk: EntryDesk }) {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const { store } = desk
  const { voucher } = desk.state
  const kinds = VOUCHER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))
  return (
    <>
      {ledger.grants.length > 0 ? (
        <Select
          label={t('heading.grant')}
          className={classes.grant}
          data={[
            { value: '', label: t('lines.ownFunds') },
            ...ledger.grants.map(({ code, donor }) => ({ value: code, label: `${code} · ${donor}` })),
          ]}
          value={voucher.defaults.grant ?? ''}
          onChange={(code) => store.change((before) => fillHeading(before, 'grant', code === '' ? null : code))}
        />
      ) : null}
      <Select
        label={t('heading.kind')}
        className={classes.kind}
        data={kinds}
        value={voucher.kind}
        onChange={(value) => {
          const kind = VOUCHER_KINDS.find((known) => known === value)
          if (kind) store.change((before) => ({ ...before, kind }))
        }}
      />
    </>
  )
}

interface PaymentFieldProps {
  readonly value: string | null
  readonly onChange: (payment: string | null) => void
}

function PaymentField({ value, onChange }: PaymentFieldProps) {
  const t = useText('vouchers')
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  return (
    <TextInput
      label={t('heading.paymentMode')}
      className={classes.payment}
      placeholder={t('heading.paymentExample')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const next = typed.trim() === '' ? null : typed.trim()
        if (next !== value) onChange(next)
      }}
      autoComplete="off"
    />
  )
}
