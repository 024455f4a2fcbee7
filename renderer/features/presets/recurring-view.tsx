import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecurringVoucher } from '../../../shared/contract/presets.ts'
import { replaceParameters } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useReferences } from '../vouchers/entry/use-references.ts'
import { DueCard } from './due-card.tsx'
import classes from './presets.module.css'
import { RecurringForm } from './recurring-form.tsx'
import { RecurringList } from './recurring-list.tsx'

/** What is due of the recurring vouchers, the list of them, and the form of one. */
export function RecurringView({ source }: { readonly source: string | null }) {
  const overview = useQuery(orpc.presets.recurring.queryOptions())
  const references = useReferences()
  const [edited, setEdited] = useState<RecurringVoucher | null>(null)
  const [begun, setBegun] = useState(0)
  const done = () => {
    setEdited(null)
    setBegun((times) => times + 1)
    if (source !== null) replaceParameters('recurring', {})
  }
  const edit = (row: RecurringVoucher) => {
    setEdited(row)
    setBegun((times) => times + 1)
  }
  return (
    <>
      <QueryFailure error={overview.error ?? references.error} onRetry={() => void overview.refetch()} />
      {overview.data ? (
        <div className={classes.split}>
          <div className={classes.column}>
            <DueCard due={overview.data.due} any={overview.data.rows.length > 0} />
            <RecurringList rows={overview.data.rows} proposed={overview.data.proposed} onEdit={edit} onDeleted={done} />
          </div>
          <div className={classes.column}>
            <RecurringForm
              key={`${begun} ${edited?.id ?? 'new'}`}
              edited={edited}
              source={source}
              references={references}
              onDone={done}
            />
          </div>
        </div>
      ) : null}
    </>
  )
}
