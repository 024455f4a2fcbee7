import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { BracketRoom } from '../../ui/money/money.tsx'
import { methodKey } from '../conversion/model/method-key.ts'
import classes from './budget-report.module.css'
import type { FigureColumn, Measure } from './model/budget-column.ts'

interface BudgetTableHeadProps {
  readonly columns: readonly FigureColumn[]
  readonly currency: string
  readonly method: string
  readonly withPartner: boolean
  /** What the virement rule lets pass, as decimal text; null where it is not shown. */
  readonly virementPercent: string | null
  readonly allFolded: boolean
  readonly onFoldAll: (closed: boolean) => void
}

/** Widths in pixels; the label takes what is left, and never less than its own. */
const WIDTHS: Readonly<Record<Measure, number>> = { budget: 96, spent: 96, committed: 84, available: 100, burn: 94 }
const PARTNER_WIDTH = 74
const VIREMENT_WIDTH = 150
const LABEL_AT_LEAST = 190
const MEASURES_OF_A_MONEY = 5

/** The width under which the table scrolls sideways rather than cut a figure. */
export const leastWidth = (columns: readonly FigureColumn[], withPartner: boolean, withVirement: boolean): number =>
  columns.reduce(
    (width, { measure }) => width + WIDTHS[measure],
    LABEL_AT_LEAST + (withPartner ? PARTNER_WIDTH : 0) + (withVirement ? VIREMENT_WIDTH : 0),
  )

/** The heads: the two moneys above, their measures below. */
export function BudgetTableHead({
  columns,
  currency,
  method,
  withPartner,
  virementPercent,
  allFolded,
  onFoldAll,
}: BudgetTableHeadProps) {
  const t = useText('budgets')
  const conversion = useText('conversion')
  const virements = useText('virements')
  const language = useLanguage()
  const moneys = [...new Set(columns.map((column) => column.money))]
  const codeOf = (money: FigureColumn['money']) => (money === 'donor' ? currency : FUNCTIONAL_CURRENCY)
  return (
    <>
      <colgroup>
        <col />
        {columns.map(({ money, measure }) => (
          <col key={`${money} ${measure}`} style={{ width: WIDTHS[measure] }} />
        ))}
        {withPartner ? <col style={{ width: PARTNER_WIDTH }} /> : null}
        {virementPercent === null ? null : <col style={{ width: VIREMENT_WIDTH }} />}
      </colgroup>
      <thead>
        <tr>
          <td className={`${classes.groupHead} ${classes.corner}`} />
          {moneys.map((money) => (
            <th
              key={money}
              scope="colgroup"
              colSpan={MEASURES_OF_A_MONEY}
              className={`${classes.groupHead} ${classes.rule} ${money === 'donor' ? classes.donor : ''}`}
            >
              {codeOf(money)}{' '}
              <span className={classes.groupNote}>
                {money === 'donor' ? t('group.donor', { method: conversion(`method.${methodKey(method)}`) }) : t('group.xof')}
              </span>
            </th>
          ))}
          {withPartner ? <td className={`${classes.groupHead} ${classes.rule}`} /> : null}
          {virementPercent === null ? null : <td className={`${classes.groupHead} ${classes.rule}`} />}
        </tr>
        <tr>
          <th scope="col" className={`${classes.columnHead} ${classes.corner}`}>
            <span className={classes.nameRow}>
              <IconButton
                icon={allFolded ? 'chevronRight' : 'chevronDown'}
                size={13}
                label={t(allFolded ? 'unfold' : 'fold')}
                onClick={() => onFoldAll(!allFolded)}
                className={classes.foldAll}
              />
              {t('line')}
            </span>
          </th>
          {columns.map(({ money, measure }) => (
            <th
              key={`${money} ${measure}`}
              scope="col"
              aria-label={measure === 'burn' ? t('burnName', { currency: codeOf(money) }) : undefined}
              className={[
                classes.columnHead,
                classes.figure,
                measure === 'budget' && classes.rule,
                money === 'donor' && classes.donor,
              ]
                .filter(Boolean)
                .join(' ')}
            >
              {t(measure)}
              {measure === 'available' ? <BracketRoom /> : null}
            </th>
          ))}
          {withPartner ? (
            <th scope="col" className={`${classes.columnHead} ${classes.rule}`}>
              {t('partner')}
            </th>
          ) : null}
          {virementPercent === null ? null : (
            <th scope="col" className={`${classes.columnHead} ${classes.rule}`}>
              {virements('cell.head', { percent: formatDecimalText(virementPercent, language) })}
            </th>
          )}
        </tr>
      </thead>
    </>
  )
}
