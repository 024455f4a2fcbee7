import { useState } from 'react'
import type { CheckedDraft } from '../../../../domain/budgets/check-draft.ts'
import type { BudgetDraftContent, BudgetDraftLine } from '../../../../shared/contract/budget-draft.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { GridField } from './grid-field.tsx'
import { addLine, editLine, removeLine, replaceLine } from './model/draft-edits.ts'
import type { VersionsView } from './use-versions.ts'
import classes from './versions.module.css'

export interface DraftGridProps {
  readonly view: VersionsView
  readonly checked: CheckedDraft
  readonly content: BudgetDraftContent
  readonly editable: boolean
  readonly onChange: (content: BudgetDraftContent) => void
}

type Field = Exclude<keyof BudgetDraftLine, 'months' | 'amountCurrency'>
interface FieldColumn {
  readonly field: Field
  readonly width: number
  readonly number?: boolean
  /** Shown only when one asks for more columns. */
  readonly more?: boolean
}

const COLUMNS: readonly FieldColumn[] = [
  { field: 'code', width: 62 },
  { field: 'head', width: 62 },
  { field: 'labelFr', width: 190 },
  { field: 'labelEn', width: 160, more: true },
  { field: 'partner', width: 70 },
  { field: 'activity', width: 90, more: true },
  { field: 'nature', width: 80, more: true },
  { field: 'unitFr', width: 98 },
  { field: 'unitEn', width: 98, more: true },
  { field: 'unitCost', width: 86, number: true },
  { field: 'quantity', width: 52, number: true },
  { field: 'frequency', width: 52, number: true },
  { field: 'percent', width: 46, number: true },
  { field: 'currency', width: 46 },
  { field: 'amount', width: 92, number: true },
]

/** The lines of the draft to type in, with what each is worth in both currencies as one types. */
export function DraftGrid({ view, checked, content, editable, onChange }: DraftGridProps) {
  const t = useText('budgetVersions')
  const language = useLanguage()
  const [more, setMore] = useState(false)
  const columns = COLUMNS.filter((column) => more || !column.more)
  const edit = (at: number, line: BudgetDraftLine, field: Field, typed: string) =>
    onChange(replaceLine(content, at, editLine(line, field, typed, { language, currency: view.currency })))
  const shownOf = (line: BudgetDraftLine, { field, number }: FieldColumn): string => {
    const value = line[field] ?? ''
    return number && /^\d+(\.\d+)?$/.test(value) ? formatDecimalText(value, language) : value
  }
  return (
    <>
      <datalist id="budget-partners">
        {view.partners.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <table className={`${classes.grid} ${classes.full}`} aria-label={t('draft.grid')}>
        <thead>
          <tr>
            {columns.map(({ field, number }) => (
              <th key={field} scope="col" className={number ? classes.figure : undefined}>
                {t(`line.${field}`)}
              </th>
            ))}
            <th scope="col" className={classes.figure}>
              {t('line.xof')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('line.donor', { currency: view.currency })}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {content.lines.map((line, at) => {
            const amounts = checked.lines[at]?.amounts
            const kept = view.used.includes(line.code)
            return (
              // A line has no identity but its place: its code is what one types.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={at} data-wrong={amounts === undefined}>
                {columns.map((column) => (
                  <td key={column.field} className={column.field === 'labelFr' ? classes.wide : undefined}>
                    <GridField
                      name={t('line.field', { field: t(`line.${column.field}`), code: line.code })}
                      value={line[column.field] ?? ''}
                      shown={shownOf(line, column)}
                      width={column.width}
                      number={column.number}
                      disabled={!editable}
                      list={column.field === 'partner' ? 'budget-partners' : undefined}
                      onChange={(typed) => edit(at, line, column.field, typed)}
                    />
                  </td>
                ))}
                <td className={classes.figure}>
                  <Money minor={amounts?.amountXof ?? null} currency={FUNCTIONAL_CURRENCY} />
                </td>
                <td className={classes.figure}>
                  <Money minor={amounts?.amountMinor ?? null} currency={view.currency} />
                </td>
                <td>
                  {editable && !kept ? (
                    <IconButton
                      icon="close"
                      label={t('draft.remove', { code: line.code })}
                      onClick={() => onChange(removeLine(content, at))}
                    />
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className={classes.below}>
        {editable ? (
          <Button small icon="plus" onClick={() => onChange(addLine(content))}>
            {t('draft.addLine')}
          </Button>
        ) : null}{' '}
        <Button small variant="quiet" onClick={() => setMore(!more)}>
          {more ? t('less') : t('more')}
        </Button>
      </div>
    </>
  )
}
