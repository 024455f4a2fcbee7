import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { ELIGIBILITY_CODES } from '../../../shared/contract/eligibility-code.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { ChoicePill } from '../vouchers/register/choice-pill.tsx'
import { DatePill } from '../vouchers/register/date-pill.tsx'
import classes from './eligibility.module.css'
import type { HitRows } from './use-hit-rows.ts'

interface HitFiltersProps {
  readonly counts: HitRows['counts']
  readonly partners: readonly { readonly code: string; readonly name: string }[]
}

/** Letters come in bursts: the ledger is asked when they pause. */
const PAUSE_MS = 200

/** What narrows the hints: each lives in the address. */
export function HitFilters({ counts, partners }: HitFiltersProps) {
  const t = useText('eligibility')
  const { ledger } = useScope()
  const parameters = useParameters('eligibility')
  const { code, severity, state, from, to, partner } = parameters
  const set = (part: Partial<typeof parameters>) => replaceParameters('eligibility', { ...parameters, ...part, key: undefined })
  const ask = useDebouncedCallback((text: string) => set({ text: text === '' ? undefined : text }), PAUSE_MS)
  const [typed, setTyped] = useState(parameters.text ?? '')
  const countOf = (each: string) => counts.find((known) => known.code === each)?.count ?? 0
  return (
    <div className={classes.filters}>
      <TextInput
        size="xs"
        w={150}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          ask(event.currentTarget.value)
        }}
      />
      <ChoicePill
        name={t('column.code')}
        any={t('filter.all')}
        choices={ELIGIBILITY_CODES.map((each) => ({
          value: each,
          label: `${each} (${countOf(each)})`,
          short: each,
        }))}
        value={code ?? null}
        onChange={(value) => set({ code: value ?? undefined })}
      />
      <ChoicePill
        name={t('filter.severity')}
        any={t('filter.all')}
        choices={(['BLOCK', 'WARN'] as const).map((each) => ({ value: each, label: t(`severity.${each}`) }))}
        value={severity ?? null}
        onChange={(value) => set({ severity: value ?? undefined })}
      />
      <ChoicePill
        name={t('column.state')}
        any={t('filter.all')}
        choices={(['open', 'ruled', 'dismissed'] as const).map((each) => ({ value: each, label: t(`state.${each}`) }))}
        value={state === 'all' ? null : (state ?? 'open')}
        onChange={(value) => set({ state: value ?? 'all' })}
      />
      <DatePill
        from={from ?? null}
        to={to ?? null}
        onChange={(first, last) => set({ from: first ?? undefined, to: last ?? undefined })}
      />
      <ChoicePill
        name={t('column.partner')}
        any={t('filter.all')}
        choices={[{ code: ledger.organisationCode, name: ledger.organisationName }, ...partners].map((each) => ({
          value: each.code,
          label: each.name,
          short: each.code,
        }))}
        value={partner ?? null}
        onChange={(value) => set({ partner: value ?? undefined })}
      />
    </div>
  )
}
