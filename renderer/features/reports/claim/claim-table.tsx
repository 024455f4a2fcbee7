import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { BracketRoom } from '../../../ui/money/money.tsx'
import { linesOfHead } from '../model/claim-cell.ts'
import { type CellPlace, nextCell } from '../model/next-cell.ts'
import type { ClaimLine, ClaimView } from '../report-view.ts'
import { type ColumnSheet, claimColumns } from './claim-columns.ts'
import type { OpenedFigure } from './claim-drill.tsx'
import { ClaimRow } from './claim-row.tsx'
import classes from './claim-table.module.css'

interface ClaimTableProps {
  readonly claim: ClaimView
  readonly sheet: ColumnSheet
  readonly onOpen: (opened: OpenedFigure) => void
}

/** The rows of the claim under one set of columns. The arrow keys move among the cells that open, Enter opens; heads fold. */
export function ClaimTable({ claim, sheet, onOpen }: ClaimTableProps) {
  const t = useText('reports')
  const language = useLanguage()
  const table = useRef<HTMLTableElement>(null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 })
  const columns = useMemo(() => claimColumns(sheet, claim, t, language), [sheet, claim, t, language])
  const hidden = new Set(
    claim.lines.filter((line) => line.kind === 'head' && folded.has(line.code)).flatMap((head) => linesOfHead(claim.lines, head)),
  )
  const shown = claim.lines.filter((line) => !hidden.has(line))
  const totalsFrom = shown.findIndex((line) => line.kind === 'direct')
  const fold = (code: string) =>
    setFolded((known) => new Set(known.has(code) ? [...known].filter((each) => each !== code) : [...known, code]))

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const cells = [...(table.current?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? [])].map((row) => [...row.cells])
    const next = nextCell(
      cells.map((row) => row.map((cell) => cell.querySelector('button') !== null)),
      active,
      event.key,
    )
    if (next === undefined) return
    event.preventDefault()
    cells[next.row]?.[next.column]?.querySelector('button')?.focus()
  }
  const draw = (line: ClaimLine, row: number) => (
    <ClaimRow
      key={`${line.kind} ${line.code}`}
      {...{ claim, line, row, columns, onOpen }}
      activeColumn={active.row === row ? active.column : null}
      folded={folded.has(line.code)}
      onFold={() => fold(line.code)}
      onReach={(column) => setActive({ row, column })}
    />
  )
  return (
    <div className={classes.scroll}>
      <table ref={table} className={classes.table} aria-label={t(`sheet.${sheet}`)} onKeyDown={move}>
        <colgroup>
          <col className={classes.codeColumn} />
          <col />
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('claim.code')}</th>
            <th scope="col">{t('claim.line')}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.minor ? classes.donorHead : classes.figureHead}>
                {column.head}
                {column.minor ? <BracketRoom /> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{shown.slice(0, totalsFrom).map(draw)}</tbody>
        <tfoot>{shown.slice(totalsFrom).map((line, index) => draw(line, totalsFrom + index))}</tfoot>
      </table>
    </div>
  )
}
