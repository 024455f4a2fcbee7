import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewedLine } from '../../../shared/contract/partner-reports.ts'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { ShownDocument } from '../documents/shown-document.tsx'
import { useAttach, useDocumentsBlocked } from '../documents/use-attach.ts'
import { useFileChoice } from '../documents/use-file-choice.tsx'
import { useFileDrop } from '../documents/use-file-drop.ts'
import classes from './partner-reports.module.css'

/** The scans of a line: kept in the ledger's own store of documents, under the line's record. Space shows the next one. */
export function LineDocument({ line }: { readonly line: ReviewedLine }) {
  const t = useText('partnerReports')
  const subject = `partner-report-line:${line.id}`
  const answer = useQuery(orpc.documents.ofSubject.queryOptions({ input: { subject, typed: null } }))
  const [place, setPlace] = useState(0)
  const blocked = useDocumentsBlocked()
  const attaching = useAttach(async () => subject)
  const choice = useFileChoice((files, kind) => void attaching.attach(files, kind))
  const over = useFileDrop((files) => void attaching.attach(files, null), blocked === undefined)
  const links = (answer.data?.links ?? []).filter(({ superseded }) => superseded === null)
  const shown = links[place % Math.max(links.length, 1)]
  useShortcut(' ', () => setPlace((before) => before + 1), links.length > 1)
  const attach = (
    <Button icon="paperclip" small busy={attaching.pending} blocked={blocked} onClick={() => choice.choose()}>
      {t('document.attach')}
    </Button>
  )
  return (
    <section className={over ? `${classes.document} ${classes.over}` : classes.document} aria-label={line.label}>
      {answer.error ? <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      <FailureNote failure={attaching.failure} />
      {shown ? (
        <ShownDocument
          key={shown.linkId}
          document={{ id: shown.document, name: shown.name, mediaType: shown.mediaType }}
          foot={
            <span className={classes.foot}>
              {t('document.place', { place: (place % links.length) + 1, count: links.length })}
              {links.length > 1 ? (
                <IconButton icon="chevronRight" label={t('document.next')} onClick={() => setPlace((before) => before + 1)} />
              ) : null}
              {attach}
            </span>
          }
        />
      ) : (
        <EmptyState icon="paperclip" title={t('document.none')} action={attach}>
          {t('document.noneWhy')}
        </EmptyState>
      )}
      {choice.field}
    </section>
  )
}
