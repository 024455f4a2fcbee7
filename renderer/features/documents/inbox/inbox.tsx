import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterRow } from '../../../../shared/contract/vouchers.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { useShortcut } from '../../../app/shell/use-shortcut.ts'
import { orpc } from '../../../client/client.ts'
import { failureOf } from '../../../client/failure.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { DocumentViewer } from '../../../ui/document/document-viewer.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { useDocumentsBlocked } from '../use-attach.ts'
import { useDocumentContent, useScanContent } from '../use-document-content.ts'
import classes from './inbox.module.css'
import { useFiling } from './use-filing.ts'
import type { InboxQuery } from './use-inbox.ts'
import { VoucherChoice } from './voucher-choice.tsx'
import { nameOf, type Waiting, waitingOf } from './waiting.ts'
import { WaitingList } from './waiting-list.tsx'

/** Scans that wait: the list, the one that is looked at, and the voucher that it goes to. */
export function Inbox({ inbox }: { readonly inbox: InboxQuery }) {
  const t = useText('documents')
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [voucher, setVoucher] = useState<RegisterRow | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const filing = useFiling()
  const blocked = useDocumentsBlocked()
  const waiting = inbox.data ? waitingOf(inbox.data.scans, inbox.data.unattached) : []
  const chosen = waiting.find(({ key }) => key === chosenKey) ?? waiting[0] ?? null
  const why = blocked ?? whyNot(chosen, voucher, t)
  const file = async (target: RegisterRow | null) => {
    const refused = blocked ?? whyNot(chosen, target, t)
    if (refused !== undefined || filing.pending || !chosen || !target) return
    if (await filing.file(chosen, target, target === voucher ? kind : null)) setKind(null)
  }
  useShortcut('Ctrl Enter', () => void file(voucher))
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('keys.browse') },
    { keys: 'Ctrl Enter', does: t('keys.file') },
  ])
  if (inbox.error) return <QueryFailure error={inbox.error} onRetry={() => void inbox.refetch()} />
  if (!inbox.data) return null
  if (waiting.length === 0)
    return (
      <Card grow label={t('tab.inbox')}>
        <EmptyState icon="printer" title={t('inbox.empty')}>
          {t('inbox.emptyText', { folder: inbox.data.folder })}
        </EmptyState>
      </Card>
    )
  return (
    <div className={classes.columns}>
      <Card flush title={t('inbox.waiting')} note={inbox.data.folder} ruled className={classes.list}>
        <WaitingList waiting={waiting} chosen={chosen?.key ?? null} onChoose={setChosenKey} />
      </Card>
      {chosen ? <Preview key={chosen.key} waiting={chosen} /> : null}
      <Card title={t('inbox.attachTo')} className={classes.target}>
        <VoucherChoice
          chosen={voucher?.key ?? null}
          onChoose={(row) => {
            setVoucher(row)
            setKind(null)
          }}
          onDropped={(row) => {
            setVoucher(row)
            void file(row)
          }}
        />
        {voucher ? <KindChoice key={voucher.key} voucher={voucher} value={kind} onChange={setKind} /> : null}
        <FailureNote failure={filing.failure} />
        <Button
          variant="primary"
          icon="paperclip"
          keys="Ctrl Enter"
          busy={filing.pending}
          blocked={why}
          onClick={() => void file(voucher)}
        >
          {t('inbox.file')}
        </Button>
      </Card>
    </div>
  )
}

/** Why what waits cannot be filed now, in a sentence. */
function whyNot(
  waiting: Waiting | null,
  voucher: RegisterRow | null,
  t: ReturnType<typeof useText<'documents'>>,
): string | undefined {
  if (waiting?.kind === 'scan' && waiting.scan.problem) return t('blocked.problem')
  if (waiting?.kind === 'scan' && waiting.scan.arriving) return t('blocked.arriving')
  return voucher ? undefined : t('blocked.voucher')
}

function Preview({ waiting }: { readonly waiting: Waiting }) {
  const readable = waiting.kind === 'scan' && waiting.scan.problem === null && !waiting.scan.arriving
  const scan = useScanContent(readable ? waiting.scan : null)
  const document = useDocumentContent(waiting.kind === 'document' ? waiting.document.id : null)
  const { data, error } = waiting.kind === 'scan' ? scan : document
  const problem = waiting.kind === 'scan' ? waiting.scan.problem : null
  const mediaType = waiting.kind === 'scan' ? (waiting.scan.mediaType ?? '') : waiting.document.mediaType
  const failure = problem ? { kind: 'faults' as const, faults: [problem] } : error ? failureOf(error) : null
  return (
    <DocumentViewer
      name={nameOf(waiting)}
      mediaType={mediaType}
      content={data}
      failure={failure ? <FailureNote failure={failure} /> : undefined}
    />
  )
}

interface KindChoiceProps {
  readonly voucher: RegisterRow
  readonly value: string | null
  readonly onChange: (kind: string | null) => void
}

/** As which of the documents that the voucher still needs. */
function KindChoice({ voucher, value, onChange }: KindChoiceProps) {
  const t = useText('documents')
  const language = useLanguage()
  const answer = useQuery(orpc.documents.ofSubject.queryOptions({ input: { subject: voucher.key, typed: null } }))
  const items = answer.data?.completeness.items ?? []
  if (items.length === 0) return null
  return (
    <Select
      label={t('kind.label')}
      placeholder={t('kind.choose')}
      data={items.map((item) => ({
        value: item.code,
        label: item.state === 'missing' ? t('kind.missing', { name: item.name[language] }) : item.name[language],
      }))}
      value={value}
      onChange={onChange}
      clearable
    />
  )
}
