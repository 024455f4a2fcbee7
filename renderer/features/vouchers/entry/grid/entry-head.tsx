import { useText } from '../../../../ui/language/use-text.ts'
import { BracketRoom } from '../../../../ui/money/money.tsx'
import table from '../../../../ui/table/table.module.css'
import classes from './entry-grid.module.css'
import type { GridColumns } from './grid-columns.ts'

/** The head of the grid. Its tables' widths stand here too. */
export function EntryHead({ columns }: { readonly columns: GridColumns }) {
  const t = useText('vouchers')
  const all = [...columns.typed, ...columns.computed]
  return (
    <>
      <colgroup>
        <col style={{ width: 38 }} />
        {all.map(({ key, width }) => (
          <col key={key} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={table.center}>
            {t('grid.number')}
          </th>
          {all.map(({ key, head, right, donor }) => (
            <th
              key={key}
              scope="col"
              className={[right && table.right, donor && table.donor, key === 'donor' && classes.keptHead]
                .filter(Boolean)
                .join(' ')}
            >
              {head}
              {key === 'remaining' || key === 'donor' || key === 'xof' ? <BracketRoom /> : null}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}
