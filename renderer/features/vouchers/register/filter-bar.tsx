import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { replaceParameters } from '../../../app/routes/router.ts'
import type { ScreenParameters } from '../../../app/routes/routes.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { orpc } from '../../../client/client.ts'
import { FilterPill } from '../../../ui/filter/filter-pill.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { AmountPill } from './amount-pill.tsx'
import { BudgetLinePill } from './budget-line-pill.tsx'
import { ChoicePill } from './choice-pill.tsx'
import { DatePill } from './date-pill.tsx'
import classes from './register.module.css'
import { isRegisterState, REGISTER_STATES } from './register-filter.ts'
import { TextFilter } from './text-filter.tsx'
import { ViewsMenu } from './views-menu.tsx'

type Address = ScreenParameters<'vouchers'>

interface FilterBarProps {
  readonly address: Address
  readonly matching: number
  readonly total: number
  readonly ready: boolean
  readonly searchField: Ref<HTMLInputElement>
  readonly onLeaveDown: () => void
}

/** The filters of the register; each stays in the address, so that the back key and a reload find it. */
export function FilterBar({ address, matching, total, ready, searchField, onLeaveDown }: FilterBarProps) {
  const t = useText('vouchers')
  const change = (part: Address) => replaceParameters('vouchers', { ...address, ...part })
  const set = (value: string | null) => value ?? undefined
  return (
    <div className={classes.bar}>
      <TextFilter ref={searchField} value={address.text ?? ''} onChange={(text) => change({ text })} onLeaveDown={onLeaveDown} />
      <DatePill
        from={address.from ?? null}
        to={address.to ?? null}
        onChange={(from, to) => change({ from: set(from), to: set(to) })}
      />
      <AmountPill
        minimum={wholeOrNull(address.minimumXof)}
        maximum={wholeOrNull(address.maximumXof)}
        onChange={(minimum, maximum) => change({ minimumXof: minimum?.toString(), maximumXof: maximum?.toString() })}
      />
      <CodePills address={address} onChange={change} />
      <ViewsMenu address={address} onOpen={(filter) => replaceParameters('vouchers', { ...filter, key: address.key })} />
      <span className={classes.count} aria-live="polite">
        {ready ? t('count', { count: matching, total }) : ''}
      </span>
    </div>
  )
}

const wholeOrNull = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null

interface CodePillsProps {
  readonly address: Address
  readonly onChange: (part: Address) => void
}

/** Grant, partner, budget line, journal, state; an account when one was chosen elsewhere. */
function CodePills({ address, onChange }: CodePillsProps) {
  const t = useText('vouchers')
  const language = useLanguage()
  const { ledger, grant: grantOfTopBar, chooseGrant } = useScope()
  const partners = useQuery(orpc.settings.partners.queryOptions())
  const journals = useQuery(orpc.settings.journals.queryOptions())
  const grant = address.grant ?? grantOfTopBar
  const clearGrant = () => {
    if (address.grant === undefined) chooseGrant(null)
    onChange({ grant: undefined })
  }
  return (
    <>
      <ChoicePill
        name={t('filter.grant')}
        any={t('filter.all')}
        choices={ledger.grants.map((known) => ({
          value: known.code,
          label: `${known.donor} · ${known.code}`,
          short: known.code,
        }))}
        value={grant}
        onChange={(code) => (code === null ? clearGrant() : onChange({ grant: code }))}
      />
      <ChoicePill
        name={t('filter.partner')}
        any={t('filter.every')}
        choices={(partners.data ?? []).map(({ code, name }) => ({
          value: code,
          label: code === name ? code : `${code} · ${name}`,
          short: code,
        }))}
        value={address.partner ?? null}
        onChange={(partner) => onChange({ partner: partner ?? undefined })}
      />
      <BudgetLinePill
        grant={grant}
        value={address.budgetLine ?? null}
        onChange={(budgetLine) => onChange({ budgetLine: budgetLine ?? undefined })}
      />
      <ChoicePill
        name={t('filter.journal')}
        any={t('filter.every')}
        choices={(journals.data ?? []).map(({ code, name }) => ({
          value: code,
          label: `${code} · ${name[language]}`,
          short: code,
        }))}
        value={address.journal ?? null}
        onChange={(journal) => onChange({ journal: journal ?? undefined })}
      />
      <StatePill address={address} onChange={onChange} />
      {address.account ? (
        <FilterPill active onClear={() => onChange({ account: undefined })}>
          {t('filter.account', { account: address.account })}
        </FilterPill>
      ) : null}
    </>
  )
}

/** The state of the vouchers; the tabs say themselves when only drafts, or only what waits, are shown. */
function StatePill({ address, onChange }: CodePillsProps) {
  const t = useText('vouchers')
  const shell = useText('shell')
  const state = isRegisterState(address.state) ? address.state : null
  if (state === 'pending' || state === 'draft') return null
  const states = REGISTER_STATES.map((value) => ({
    value,
    label: value === 'pending' ? t('tab.pending') : shell(`state.${value}`),
  }))
  return (
    <ChoicePill
      name={t('filter.state')}
      any={t('filter.every')}
      choices={states}
      value={state}
      onChange={(value) => onChange({ state: value ?? undefined })}
    />
  )
}
