import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentLink } from '../../../shared/contract/documents.ts'
import { isLocalDate } from '../../../shared/time/local-date.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Kbd } from '../../ui/kbd/kbd.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { CompletenessChip } from './completeness-chip.tsx'
import classes from './documents.module.css'
import { ShownDocument } from './shown-document.tsx'
import { SupportingList } from './supporting-list.tsx'
import { useAttach, useDocumentsBlocked } from './use-attach.ts'
import { useFileChoice } from './use-file-choice.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useSupportChanges } from './use-support-changes.tsx'

interface EntryDocumentsProps {
  /** "draft:<uuid>"; null while the voucher is kept nowhere. */
  readonly draftKey: string | null
  readonly expenseTypes: readonly string[]
  readonly date: string
  /** Keeps the voucher as a draft and answers its key: a document needs something to belong to. */
  readonly keepDraft: () => Promise<string | null>
}

const FOLDED = 'sikasso.entry.documents'

/** Beside the entry: which documents the voucher still needs, and the scan that one types from. Files dropped anywhere are attached. */
export function EntryDocuments(props: EntryDocumentsProps) {
  const { storage } = useScope()
  const [folded, setFolded] = useState(() => storage.getItem(FOLDED) === 'folded')
  const [shownId, setShownId] = useState<string | null>(null)
  const fold = (next: boolean) => {
    storage.setItem(FOLDED, next ? 'folded' : 'open')
    setFolded(next)
  }
  const support = useEntrySupport(props, (document) => {
    fold(false)
    setShownId(document)
  })
  const { found, blocked, choice, over } = support
  const inForce = found?.links.filter((link) => link.superseded === null) ?? []
  const shown =
    shownId === 'none' ? undefined : (found?.links.find((link) => link.document === shownId) ?? inForce[inForce.length - 1])
  useShortcut('Ctrl J', () => (blocked ? undefined : choice.choose()))
  if (folded) return <FoldedDocuments support={support} onUnfold={() => fold(false)} />
  return (
    <aside className={classes.beside}>
      {over ? <DropNote /> : null}
      <SupportingCard support={support} onFold={() => fold(true)} onShow={(link) => setShownId(link.document)} />
      {shown ? (
        <ShownDocument
          document={{ id: shown.document, name: shown.name, mediaType: shown.mediaType }}
          onClose={() => setShownId('none')}
          foot={<DropFoot />}
        />
      ) : (
        <EmptyDesk support={support} />
      )}
      {support.dialog}
    </aside>
  )
}

function useEntrySupport(
  { draftKey, expenseTypes, date, keepDraft }: EntryDocumentsProps,
  onAttached: (document: string) => void,
) {
  const typed = { expenseTypes: [...expenseTypes], date: isLocalDate(date) ? date : null }
  const answer = useQuery({
    ...orpc.documents.ofSubject.queryOptions({ input: { subject: draftKey, typed } }),
    // While one types, what was known stays until the answer for what is typed has come.
    placeholderData: (before) => before,
  })
  const blocked = useDocumentsBlocked()
  const subjectOf = async () => draftKey ?? (await keepDraft())
  const attaching = useAttach(subjectOf)
  const take = async (files: readonly File[], kind: string | null) => {
    const document = await attaching.attach(files, kind)
    if (document !== null) onAttached(document)
  }
  const choice = useFileChoice((files, kind) => void take(files, kind))
  const over = useFileDrop((files) => void take(files, null), blocked === undefined)
  const { changes, dialog, failure } = useSupportChanges(subjectOf, false)
  return {
    answer,
    found: answer.data,
    blocked,
    choice,
    over,
    changes,
    dialog,
    take,
    pending: attaching.pending,
    failure: attaching.failure ?? failure,
  }
}

type EntrySupport = ReturnType<typeof useEntrySupport>

interface SupportingCardProps {
  readonly support: EntrySupport
  readonly onFold: () => void
  readonly onShow: (link: DocumentLink) => void
}

function SupportingCard({ support, onFold, onShow }: SupportingCardProps) {
  const t = useText('documents')
  const { found, answer, blocked, choice, changes, take } = support
  return (
    <Card
      title={t('card.title')}
      className={classes.card}
      end={
        <>
          {found ? <CompletenessChip completeness={found.completeness} /> : null}
          <IconButton icon="chevronRight" label={t('card.fold')} onClick={onFold} />
        </>
      }
    >
      {answer.error ? <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      <FailureNote failure={support.failure} />
      {found ? (
        <SupportingList
          found={found}
          posted={false}
          blocked={blocked !== undefined}
          changes={changes}
          onChoose={choice.choose}
          onFiles={(files, kind) => void take(files, kind)}
          onShow={onShow}
        />
      ) : null}
      {choice.field}
    </Card>
  )
}

/** No scan yet: where it comes from. */
function EmptyDesk({ support }: { readonly support: EntrySupport }) {
  const t = useText('documents')
  return (
    <div className={support.over ? `${classes.drop} ${classes.over}` : classes.drop}>
      <Icon name="paperclip" size={24} />
      <p>{t('drop.text')}</p>
      <Button
        icon="folder"
        keys="Ctrl J"
        busy={support.pending}
        blocked={support.blocked}
        onClick={() => support.choice.choose()}
      >
        {t('attach')}
      </Button>
      <p className={classes.formats}>{t('drop.formats')}</p>
    </div>
  )
}

function FoldedDocuments({ support, onUnfold }: { readonly support: EntrySupport; readonly onUnfold: () => void }) {
  const t = useText('documents')
  return (
    <aside className={classes.folded}>
      <IconButton icon="chevronLeft" label={t('card.unfold')} onClick={onUnfold} />
      <Icon name="paperclip" size={16} />
      {support.found && support.found.completeness.required > 0 ? (
        <span>{`${support.found.completeness.settled}/${support.found.completeness.required}`}</span>
      ) : null}
      {support.choice.field}
      {support.dialog}
    </aside>
  )
}

function DropFoot() {
  const t = useText('documents')
  return (
    <>
      <Icon name="paperclip" size={13} />
      {t('drop.foot')} <Kbd keys="Ctrl J" />
    </>
  )
}

function DropNote() {
  const t = useText('documents')
  return <div className={classes.dropNote}>{t('drop.here')}</div>
}
