import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDate } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { periodLabel } from './model/period-label.ts'
import { answersTo, needsGrant, type ReportChoice } from './model/report-choice.ts'

interface ReportParametersProps {
  readonly choice: ReportChoice
  readonly periods: readonly string[]
  readonly fileLanguage: Language
  readonly onChange: (change: Partial<Omit<ReportChoice, 'report'>>) => void
  readonly onLanguage: (language: Language) => void
}

const ALL = '*'
/** Two days that another screen asked for, which no period of the list says. */
const DATES = 'dates'

const chosenOf = (text: string | null): string | null => (text === null || text === ALL ? null : text)

/** What the report covers, and the language its file is written in. */
export function ReportParameters({ choice, periods, fileLanguage, onChange, onLanguage }: ReportParametersProps) {
  const t = useText('reports')
  const language = useLanguage()
  const { ledger } = useScope()
  const { report, dates } = choice
  const languages = [
    { value: 'fr', label: t('language.fr') },
    { value: 'en', label: t('language.en') },
  ]
  return (
    <>
      {answersTo(report, 'grant') ? (
        <Select
          label={t('parameter.grant')}
          w={148}
          data={[
            ...(needsGrant(report) ? [] : [{ value: ALL, label: t('parameter.allGrants') }]),
            ...ledger.grants.map((grant) => ({ value: grant.code, label: `${grant.donor} · ${grant.code}` })),
          ]}
          value={choice.grant ?? ALL}
          onChange={(text) => onChange({ grant: chosenOf(text) })}
        />
      ) : null}
      <Select
        label={t('parameter.period')}
        w={dates ? 204 : 138}
        data={[
          ...(report === 'claim' || report === 'funds-request' ? [] : [{ value: ALL, label: t('parameter.allDates') }]),
          ...(dates ? [{ value: DATES, label: `${formatDate(dates.from)} – ${formatDate(dates.to)}` }] : []),
          ...periods.map((period) => ({ value: period, label: periodLabel(period, language) })),
        ]}
        value={dates ? DATES : (choice.period ?? ALL)}
        onChange={(text) => text !== DATES && onChange({ period: chosenOf(text), dates: null })}
      />
      {answersTo(report, 'partner') ? <PartnerChoice choice={choice} onChange={onChange} /> : null}
      {answersTo(report, 'account') ? <AccountChoice choice={choice} onChange={onChange} /> : null}
      {answersTo(report, 'expenditure') ? (
        <Select
          label={t('parameter.lines')}
          w={118}
          data={[
            { value: ALL, label: t('parameter.allLines') },
            { value: 'spending', label: t('parameter.spending') },
          ]}
          value={choice.expenditure ? 'spending' : ALL}
          onChange={(text) => onChange({ expenditure: text === 'spending' })}
        />
      ) : null}
      {answersTo(report, 'byCurrency') ? (
        <Select
          label={t('parameter.rows')}
          w={138}
          data={[
            { value: ALL, label: t('parameter.byAccount') },
            { value: 'currency', label: t('parameter.byCurrency') },
          ]}
          value={choice.byCurrency ? 'currency' : ALL}
          onChange={(text) => onChange({ byCurrency: text === 'currency' })}
        />
      ) : null}
      <Select
        label={t('parameter.language')}
        w={94}
        data={languages}
        value={fileLanguage}
        onChange={(text) => onLanguage(text === 'en' ? 'en' : 'fr')}
      />
    </>
  )
}

type ChoiceProps = Pick<ReportParametersProps, 'choice' | 'onChange'>

function PartnerChoice({ choice, onChange }: ChoiceProps) {
  const t = useText('reports')
  const { ledger } = useScope()
  const partners = useQuery(orpc.settings.partners.queryOptions())
  return (
    <Select
      label={t('parameter.partner')}
      w={88}
      data={[
        { value: ALL, label: t('parameter.allPartners') },
        { value: ledger.organisationCode, label: ledger.organisationCode },
        ...(partners.data ?? []).map(({ code }) => ({ value: code, label: code })),
      ]}
      value={choice.partner ?? ALL}
      onChange={(text) => onChange({ partner: chosenOf(text) })}
    />
  )
}

function AccountChoice({ choice, onChange }: ChoiceProps) {
  const t = useText('reports')
  const language = useLanguage()
  const accounts = useQuery(orpc.settings.accounts.queryOptions())
  return (
    <Select
      label={t('parameter.account')}
      w={118}
      searchable
      limit={60}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      data={[
        { value: ALL, label: t('parameter.allAccounts') },
        ...(accounts.data ?? [])
          .filter((account) => account.postable)
          .map(({ code, name }) => ({ value: code, label: `${code} ${name[language]}` })),
      ]}
      value={choice.account ?? ALL}
      onChange={(text) => onChange({ account: chosenOf(text) })}
    />
  )
}
