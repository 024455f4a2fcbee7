import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatMonth } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { isMonth } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { needsGrant, type ReportChoice } from './report-choice.ts'

interface ReportParametersProps {
  readonly choice: ReportChoice
  readonly periods: readonly string[]
  readonly fileLanguage: Language
  readonly onChange: (change: Partial<Omit<ReportChoice, 'report'>>) => void
  readonly onLanguage: (language: Language) => void
}

const ALL = '*'

/** What the report covers, and the language its file is written in. */
export function ReportParameters({ choice, periods, fileLanguage, onChange, onLanguage }: ReportParametersProps) {
  const t = useText('reports')
  const language = useLanguage()
  const { ledger } = useScope()
  const partners = useQuery(orpc.settings.partners.queryOptions())
  const accounts = useQuery(orpc.settings.accounts.queryOptions())
  const value = (chosen: string | null): string => chosen ?? ALL
  const chosen = (text: string | null): string | null => (text === null || text === ALL ? null : text)
  const all = { value: ALL, label: t('parameter.all') }
  const periodLabel = (period: string): string => (isMonth(period) ? formatMonth(period, language) : period.replace('-', ' '))
  const allGrants = needsGrant(choice.report) ? [] : [all]
  const allDates = choice.report === 'claim' ? [] : [{ value: ALL, label: t('parameter.allDates') }]
  return (
    <>
      <Select
        label={t('parameter.grant')}
        w={150}
        data={[...allGrants, ...ledger.grants.map((grant) => ({ value: grant.code, label: `${grant.donor} · ${grant.code}` }))]}
        value={value(choice.grant)}
        onChange={(text) => onChange({ grant: chosen(text) })}
      />
      <Select
        label={t('parameter.period')}
        w={150}
        data={[...allDates, ...periods.map((period) => ({ value: period, label: periodLabel(period) }))]}
        value={value(choice.period)}
        onChange={(text) => onChange({ period: chosen(text) })}
      />
      {choice.report === 'claim' || choice.report === 'trial-balance' || choice.report === 'fund-balance' ? null : (
        <Select
          label={t('parameter.partner')}
          w={130}
          data={[
            all,
            { value: ledger.organisationCode, label: ledger.organisationCode },
            ...(partners.data ?? []).map(({ code }) => ({ value: code, label: code })),
          ]}
          value={value(choice.partner)}
          onChange={(text) => onChange({ partner: chosen(text) })}
        />
      )}
      {choice.report === 'general-ledger' ? (
        <Select
          label={t('parameter.account')}
          w={190}
          searchable
          limit={60}
          data={[
            all,
            ...(accounts.data ?? [])
              .filter((account) => account.postable)
              .map(({ code, name }) => ({ value: code, label: `${code} ${name[language]}` })),
          ]}
          value={value(choice.account)}
          onChange={(text) => onChange({ account: chosen(text) })}
        />
      ) : null}
      <Select
        label={t('parameter.language')}
        w={118}
        data={[
          { value: 'fr', label: t('language.fr') },
          { value: 'en', label: t('language.en') },
        ]}
        value={fileLanguage}
        onChange={(text) => onLanguage(text === 'en' ? 'en' : 'fr')}
      />
    </>
  )
}
