import type { Verification } from '../../../shared/contract/verification.ts'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'

const CHECKS = ['events', 'vouchers', 'lines', 'accountBalances', 'closedMonths'] as const
type Check = (typeof CHECKS)[number]

/** What the last verification read, counted. */
export function ChecksCard({ verification }: { readonly verification: Verification | null }) {
  const t = useText('audit')
  const language = useLanguage()
  const columns: readonly Column<Check>[] = [
    { key: 'what', head: t('checks.what'), cell: (check) => t(`checks.${check}`) },
    {
      key: 'count',
      head: t('checks.count'),
      width: 72,
      align: 'right',
      cell: (check) => (verification ? formatDecimalText(String(verification[check]), language) : ''),
    },
    {
      key: 'state',
      head: t('checks.state'),
      width: 72,
      cell: () =>
        verification ? (
          <span className={`${text.row} ${text.second}`} style={{ gap: 5 }}>
            <Icon name="check" size={13} />
            {t('checks.done')}
          </span>
        ) : null,
    },
  ]
  return (
    <Card title={t('checks.title')} flush>
      <PlainTable label={t('checks.title')} columns={columns} rows={CHECKS} rowKey={(check) => check} />
    </Card>
  )
}
