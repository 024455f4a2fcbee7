import type { FilledCell } from '../../../shared/contract/verification.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'

/** The cells that a workbook leaves to the hand and that somebody filled: they are no part of what is proved. */
export function FilledCells({ filled }: { readonly filled: readonly FilledCell[] }) {
  const t = useText('audit')
  const columns: readonly Column<FilledCell>[] = [
    { key: 'cell', head: t('file.filled.cell'), width: 180, cell: ({ sheet, cell }) => `${sheet}!${cell}` },
    { key: 'text', head: t('file.filled.text'), cell: ({ text }) => text },
  ]
  return (
    <section>
      <p>{t('file.filled')}</p>
      <PlainTable label={t('file.filled')} columns={columns} rows={filled} rowKey={({ sheet, cell }) => `${sheet}!${cell}`} />
    </section>
  )
}
