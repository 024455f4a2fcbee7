import { headPath, parentsOf } from '../../../../domain/budgets/head-tree.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import type { DraftGridProps } from './draft-grid.tsx'
import { GridField } from './grid-field.tsx'
import { replaceHead } from './model/draft-edits.ts'
import classes from './versions.module.css'

const FIELDS = [
  { field: 'code', width: 70 },
  { field: 'parent', width: 70 },
  { field: 'labelFr', width: 240 },
  { field: 'labelEn', width: 240 },
] as const

/** The tree of heads and sub-heads with what stands under each, beside the version in force. */
export function HeadsGrid({ view, checked, content, editable, onChange }: DraftGridProps) {
  const t = useText('budgetVersions')
  const parents = parentsOf(content.heads)
  const under = (code: string, head: string) => headPath(head, parents).includes(code)
  const totalOf = (code: string) =>
    sumMinor(checked.lines.filter(({ line }) => under(code, line.head)).map(({ amounts }) => amounts?.amountMinor ?? 0))
  const beforeOf = (code: string) =>
    sumMinor(view.base.filter(({ line }) => under(code, line.head)).map(({ amounts }) => amounts.amountMinor))
  const removable = (code: string) =>
    !content.lines.some((line) => line.head === code) && !content.heads.some((head) => head.parent === code)
  return (
    <div className={classes.below}>
      <h3>{t('heads')}</h3>
      <table className={classes.grid} aria-label={t('heads')}>
        <thead>
          <tr>
            {FIELDS.map(({ field }) => (
              <th key={field} scope="col">
                {t(`head.${field}`)}
              </th>
            ))}
            <th scope="col" className={classes.figure}>
              {t('head.before')} {view.currency}
            </th>
            <th scope="col" className={classes.figure}>
              {t('head.total')} {view.currency}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {content.heads.map((head, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a head has no identity but its place, its code is what one types
            <tr key={at}>
              {FIELDS.map(({ field, width }) => (
                <td key={field}>
                  <GridField
                    name={t('head.field', { field: t(`head.${field}`), code: head.code })}
                    value={head[field] ?? ''}
                    width={width}
                    disabled={!editable}
                    onChange={(typed) => {
                      const value = typed.trim()
                      onChange(replaceHead(content, at, { ...head, [field]: field === 'parent' && value === '' ? null : value }))
                    }}
                  />
                </td>
              ))}
              <td className={classes.figure}>
                <Money minor={beforeOf(head.code)} currency={view.currency} quiet />
              </td>
              <td className={classes.figure}>
                <Money minor={totalOf(head.code)} currency={view.currency} />
              </td>
              <td>
                {editable && removable(head.code) ? (
                  <IconButton
                    icon="close"
                    label={t('head.remove', { code: head.code })}
                    onClick={() => onChange({ ...content, heads: content.heads.toSpliced(at, 1) })}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editable ? (
        <Button
          small
          icon="plus"
          onClick={() =>
            onChange({ ...content, heads: [...content.heads, { code: '', parent: null, labelFr: '', labelEn: '' }] })
          }
        >
          {t('head.add')}
        </Button>
      ) : null}
    </div>
  )
}
