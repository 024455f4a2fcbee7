import { FINDING_RISKS, FINDING_STATUSES } from '../../../shared/contract/finding-terms.ts'
import { reportWord } from '../../../shared/i18n/report-words.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { ChoicePill } from '../vouchers/register/choice-pill.tsx'
import { DatePill } from '../vouchers/register/date-pill.tsx'
import classes from './findings.module.css'
import { useEntities } from './use-entities.ts'

/** What narrows the findings; each lives in the address. */
export function FindingFilters() {
  const t = useText('findings')
  const language = useLanguage()
  const parameters = useParameters('findings')
  const { entity, status, risk, from, to } = parameters
  const set = (part: Partial<typeof parameters>) => replaceParameters('findings', { ...parameters, ...part })
  const entities = useEntities()
  return (
    <div className={classes.filters}>
      <ChoicePill
        name={t('status')}
        any={t('filter.all')}
        choices={[
          { value: 'live', label: t('filter.live') },
          ...FINDING_STATUSES.map((each) => ({ value: each, label: reportWord(`finding.status.${each}`)[language] })),
        ]}
        value={status ?? null}
        onChange={(value) => set({ status: value ?? undefined })}
      />
      <ChoicePill
        name={t('entity')}
        any={t('filter.all')}
        choices={entities.map(({ code, name }) => ({ value: code, label: name, short: code }))}
        value={entity ?? null}
        onChange={(value) => set({ entity: value ?? undefined })}
      />
      <ChoicePill
        name={t('risk')}
        any={t('filter.all')}
        choices={FINDING_RISKS.map((each) => ({ value: each, label: reportWord(`finding.risk.${each}`)[language] }))}
        value={risk ?? null}
        onChange={(value) => set({ risk: value ?? undefined })}
      />
      <DatePill
        from={from ?? null}
        to={to ?? null}
        onChange={(first, last) => set({ from: first ?? undefined, to: last ?? undefined })}
      />
    </div>
  )
}
