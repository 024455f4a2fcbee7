import type { AuditTestCode } from '../../../../shared/contract/audit.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import type { client } from '../../../client/client.ts'
import { Card } from '../../../ui/card/card.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import classes from '../audit.module.css'

type TestRow = Awaited<ReturnType<typeof client.audit.tests>>[number]

interface TestsCardProps {
  /** Null while they run. */
  readonly tests: readonly TestRow[] | null
  readonly chosen: AuditTestCode | null
  readonly onChoose: (test: AuditTestCode) => void
}

/** Every test with the number of its hits; choosing one shows them. */
export function TestsCard({ tests, chosen, onChoose }: TestsCardProps) {
  const t = useText('auditTests')
  const language = useLanguage()
  const columns: readonly Column<TestRow>[] = [
    { key: 'test', head: t('rule'), cell: ({ test }) => t(`test.${test}`) },
    {
      key: 'tested',
      head: t('tested'),
      width: 66,
      align: 'right',
      cell: ({ tested }) => formatDecimalText(String(tested), language),
    },
    {
      key: 'hits',
      head: t('hits'),
      width: 76,
      align: 'right',
      cell: ({ hits, severity }) => (
        <span className={hits === 0 ? classes.none : severity === 'ALERT' ? classes.alert : classes.hint}>{hits}</span>
      ),
    },
  ]
  return (
    <Card title={t('tests')} end={tests === null ? t('running') : t('testsNote')} flush grow>
      <DataTable
        label={t('tests')}
        columns={columns}
        rowCount={tests?.length ?? 0}
        rowAt={(index) => tests?.[index]}
        rowKey={({ test }) => test}
        selectedKey={chosen}
        onSelect={({ test }) => onChoose(test)}
      />
    </Card>
  )
}
