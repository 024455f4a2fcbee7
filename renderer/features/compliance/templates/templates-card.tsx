import type { ChecklistTemplateRowView } from '../../../../shared/contract/checklist-templates.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { navigate } from '../../../app/routes/router.ts'
import { Card } from '../../../ui/card/card.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { TemplateState } from './template-state.tsx'

/** Every version of every template; choosing one opens it. */
export function TemplatesCard({ rows }: { readonly rows: readonly ChecklistTemplateRowView[] }) {
  const t = useText('checklistTemplates')
  const compliance = useText('compliance')
  const language = useLanguage()
  const columns: readonly Column<ChecklistTemplateRowView>[] = [
    { key: 'code', head: t('code'), width: 130, cell: ({ code }) => <strong>{code}</strong> },
    { key: 'name', head: t('name'), cell: ({ name }) => name[language] },
    { key: 'subject', head: t('subject'), width: 150, cell: ({ subject }) => compliance(`subject.${subject}`) },
    { key: 'version', head: t('version'), width: 76, align: 'right', cell: ({ version }) => version },
    { key: 'state', head: t('state'), width: 150, cell: ({ state }) => <TemplateState state={state} /> },
    { key: 'items', head: t('items'), width: 70, align: 'right', cell: ({ items }) => items },
    { key: 'runs', head: t('runsOf'), width: 86, align: 'right', cell: ({ runs }) => runs },
    { key: 'from', head: t('basedOn'), width: 110, cell: ({ basedOn }) => basedOn || '–' },
    {
      key: 'at',
      head: t('at'),
      width: 160,
      cell: ({ at, by }) => (at === null ? '–' : `${formatDate(at.slice(0, 10))} · ${by ?? ''}`),
    },
  ]
  const open = ({ code, version }: ChecklistTemplateRowView) =>
    navigate('checklists', { tab: 'templates', code, version: String(version) })
  return (
    <Card title={t('templates')} note={t('templatesWhy')} flush grow>
      <DataTable
        label={t('templates')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={({ code, version }) => `${code}/${version}`}
        onSelect={open}
        onOpen={open}
      />
    </Card>
  )
}
