import { shortMonthName } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { type Text, useText } from '../../../ui/language/use-text.ts'
import { BracketRoom, Money } from '../../../ui/money/money.tsx'
import { type ClaimMeasure, claimProof } from '../model/claim-cell.ts'
import type { ClaimLine, ClaimView } from '../report-view.ts'
import type { ClaimColumn } from './claim-columns.ts'
import type { OpenedFigure } from './claim-drill.tsx'
import classes from './claim-table.module.css'

interface ClaimRowProps {
  readonly claim: ClaimView
  readonly line: ClaimLine
  readonly row: number
  readonly columns: readonly ClaimColumn[]
  readonly activeColumn: number | null
  readonly folded: boolean
  readonly onFold: () => void
  readonly onReach: (column: number) => void
  readonly onOpen: (opened: OpenedFigure) => void
}

/** The place of the first column of figures, after the code and the name. */
const FIRST_FIGURE = 2
const NAME = 1

/** A row of the claim: a head that folds, a line, or a total; its figures open where vouchers prove them. */
export function ClaimRow({ claim, line, row, columns, activeColumn, folded, onFold, onReach, onOpen }: ClaimRowProps) {
  const t = useText('reports')
  const language = useLanguage()
  const name = nameOf(line, t, language)
  return (
    <tr className={classes[line.kind]} data-row={row}>
      <td>{line.code}</td>
      <td title={line.partner === null ? name : `${name} (${line.partner})`}>
        {line.kind === 'head' ? (
          <button
            type="button"
            className={classes.fold}
            aria-expanded={!folded}
            tabIndex={activeColumn === NAME || (row === 0 && activeColumn === 0) ? 0 : -1}
            onFocus={() => onReach(NAME)}
            onClick={onFold}
          >
            <Icon name={folded ? 'chevronRight' : 'chevronDown'} size={13} />
            {name}
          </button>
        ) : (
          name
        )}
      </td>
      {columns.map((column, index) => (
        <td key={column.key} className={column.strong ? classes.strongCell : classes.figureCell}>
          <Figure
            {...{ claim, line, column, name, onOpen }}
            reachable={activeColumn === FIRST_FIGURE + index}
            onReach={() => onReach(FIRST_FIGURE + index)}
          />
        </td>
      ))}
    </tr>
  )
}

interface FigureProps {
  readonly claim: ClaimView
  readonly line: ClaimLine
  readonly column: ClaimColumn
  readonly name: string
  readonly reachable: boolean
  readonly onReach: () => void
  readonly onOpen: (opened: OpenedFigure) => void
}

function Figure({ claim, line, column, name, reachable, onReach, onOpen }: FigureProps) {
  const t = useText('reports')
  const language = useLanguage()
  if (!column.minor) return <span className={classes.words}>{column.words?.(line)}</span>
  const minor = column.minor(line)
  const { measure } = column
  const proof = measure ? claimProof(claim.lines, line, measure, claim.months) : null
  const money = <Money minor={minor} currency={claim.currency} over={column.warns} />
  const room = minor >= 0 ? <BracketRoom /> : null
  if (!measure || !proof) {
    return (
      <>
        {money}
        {room}
      </>
    )
  }
  const of = proof.withAdjustments ? t('drill.adjusted') : measureName(measure, claim, t, language)
  const title = t('drill.title', { name: line.code === '' ? name : line.code, of })
  const open = () => onOpen({ title, proof })
  return (
    <button
      type="button"
      className={classes.open}
      tabIndex={reachable ? 0 : -1}
      onFocus={onReach}
      onClick={open}
      aria-label={title}
    >
      <span className={classes.opens}>{money}</span>
      {room}
    </button>
  )
}

function nameOf(line: ClaimLine, t: Text<'reports'>, language: Language): string {
  if (line.kind === 'direct') return t('claim.direct')
  return line.kind === 'total' ? t('claim.total') : line.label[language]
}

function measureName(measure: ClaimMeasure, claim: ClaimView, t: Text<'reports'>, language: Language): string {
  if (measure.kind === 'month') return shortMonthName(claim.months[measure.index] ?? '', language)
  return t(`drill.${measure.kind}`)
}
