import { formatDecimalText } from '../../../../../shared/i18n/format.ts'
import type { Language } from '../../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import text from '../../../../ui/layout/text.module.css'
import { Money } from '../../../../ui/money/money.tsx'
import type { EntryColumn } from '../model/entry-column.ts'
import type { EntryLine } from '../model/entry-line.ts'
import type { LineFigures } from '../use-entry-desk.ts'
import type { References } from '../use-references.ts'

interface CellContentProps {
  readonly line: EntryLine
  readonly column: EntryColumn
  readonly blank: boolean
  readonly references: References
  readonly figures: LineFigures | undefined
  readonly language: Language
}

/** A cell at rest: plain text, so that a grid of thousands of cells stays light. */
export function CellContent({ line, column, blank, references, figures, language }: CellContentProps) {
  switch (column) {
    case 'account':
      return (
        <>
          <b>{line.account}</b> <span className={text.second}>{references.accountNames.get(line.account)}</span>
        </>
      )
    case 'debit':
    case 'credit': {
      const unread = line.unread[column]
      if (unread !== undefined) return <>{unread}</>
      return <Money minor={column === 'debit' ? line.debitMinor : line.creditMinor} currency={line.currency} />
    }
    case 'currency':
      return <span className={line.currency === FUNCTIONAL_CURRENCY ? text.quiet : undefined}>{blank ? '' : line.currency}</span>
    case 'rate':
      if (line.unread.rate !== undefined) return <>{line.unread.rate}</>
      return <>{line.rate === null ? '' : formatDecimalText(line.rate, language)}</>
    case 'xof':
      if (line.unread.xof !== undefined) return <>{line.unread.xof}</>
      return <Money minor={figures?.amountXof ?? null} currency={FUNCTIONAL_CURRENCY} bracket />
    case 'label':
      return <>{line.label}</>
    case 'grant':
      // What the heading gives shows once the line exists.
      return <span className={text.second}>{blank ? '' : line.grant}</span>
    default:
      return <>{line[column]}</>
  }
}
