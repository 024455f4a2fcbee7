import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckedHead } from '../../../shared/contract/verification.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { CopyRefused } from '../../ui/clipboard/copy-refused.tsx'
import { useCopy } from '../../ui/clipboard/use-copy.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import classes from './audit.module.css'
import { groupedHead, shortHead } from './fingerprint.ts'
import { NoteHeadDialog } from './note-head-dialog.tsx'

/** The fingerprint of the whole ledger, to copy; and every head of it that was stated elsewhere, against the chain. */
export function HeadsCard({ head: verified }: { readonly head: string | null }) {
  const t = useText('audit')
  const shell = useText('shell')
  const { ledger } = useScope()
  const head = verified ?? ledger.head
  const { state: copying, copy } = useCopy()
  const [noting, setNoting] = useState(false)
  const known = useQuery(orpc.audit.heads.queryOptions())
  const heads = [...(known.data?.heads ?? [])].reverse()
  return (
    <Card
      title={t('head.title')}
      end={
        <Button variant="quiet" icon="plus" onClick={() => setNoting(true)}>
          {t('heads.note')}
        </Button>
      }
      flush
      grow
    >
      <div className={classes.fingerprint}>
        <span>{groupedHead(head)}</span>
        <IconButton
          icon={copying === 'copied' ? 'check' : 'copy'}
          label={copying === 'copied' ? shell('action.copied') : t('head.copy')}
          onClick={() => copy(head)}
        />
      </div>
      {copying === 'refused' ? <CopyRefused /> : null}
      {known.data && known.data.warnings.length > 0 ? <FaultList faults={known.data.warnings} /> : null}
      {known.error ? <QueryFailure error={known.error} onRetry={() => void known.refetch()} /> : <HeadsTable heads={heads} />}
      <NoteHeadDialog opened={noting} onClose={() => setNoting(false)} />
    </Card>
  )
}

const TONES = { held: 'good', missing: 'bad', 'set-aside': 'warn' } as const
const GLYPHS = { held: 'check', missing: 'alert', 'set-aside': 'clock' } as const

function HeadsTable({ heads }: { readonly heads: readonly CheckedHead[] }) {
  const t = useText('audit')
  const columns: readonly Column<CheckedHead>[] = [
    { key: 'date', head: t('heads.date'), width: 84, cell: (head) => formatDate(head.date) },
    { key: 'source', head: t('heads.source'), width: 116, cell: (head) => t(`heads.source.${head.source}`) },
    { key: 'note', head: t('heads.remark'), cell: (head) => <span title={head.note}>{head.note}</span> },
    {
      key: 'head',
      head: t('heads.head'),
      width: 176,
      cell: (head) => (
        <code className={classes.short} title={groupedHead(head.head)}>
          {shortHead(head.head)}
        </code>
      ),
    },
    {
      key: 'state',
      head: t('heads.state'),
      width: 118,
      cell: (head) => (
        <Chip tone={TONES[head.state]} icon={GLYPHS[head.state]}>
          {t(`heads.state.${head.state}`)}
        </Chip>
      ),
    },
  ]
  return (
    <DataTable
      label={t('heads.title')}
      columns={columns}
      rowCount={heads.length}
      rowAt={(index) => heads[index]}
      rowKey={(head) => `${head.source} ${head.head} ${head.byHand}`}
      empty={
        <EmptyState icon="shield" title={t('heads.none')}>
          {t('heads.noneText')}
        </EmptyState>
      }
    />
  )
}
