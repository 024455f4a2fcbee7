import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { orpc } from '../../client/client.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'

const PAYING = ['bank', 'cash', 'mobile-money']

interface PayingJournalProps {
  readonly value: string | null
  readonly onChange: (journal: string | null) => void
}

/** The bank, cash or wallet in francs that pays. */
export function PayingJournal({ value, onChange }: PayingJournalProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const answer = useQuery(orpc.settings.journals.queryOptions())
  const journals = (answer.data ?? []).filter(
    (journal) => PAYING.includes(journal.type) && journal.currency === FUNCTIONAL_CURRENCY && journal.account !== null,
  )
  return (
    <Select
      label={t('pay.from')}
      data={journals.map(({ code, name, account }) => ({ value: code, label: `${code} · ${name[language]} · ${account}` }))}
      value={value}
      onChange={onChange}
    />
  )
}
