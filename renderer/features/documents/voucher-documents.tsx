import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentLink } from '../../../shared/contract/documents.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { CompletenessChip } from './completeness-chip.tsx'
import classes from './documents.module.css'
import { ShownDocument } from './shown-document.tsx'
import { SupportingList } from './supporting-list.tsx'
import { useAttach, useDocumentsBlocked } from './use-attach.ts'
import { useFileChoice } from './use-file-choice.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useSupportChanges } from './use-support-changes.tsx'

interface VoucherDocumentsProps {
  /** "posted:<id>" or "draft:<uuid>". */
  readonly voucherKey: string
}

/** The documents of the voucher that is read: what is asked for, what is there, and the scans, one click away. */
export function VoucherDocuments({ voucherKey }: VoucherDocumentsProps) {
  const t = useText('documents')
  const language = useLanguage()
  const answer = useQuery(orpc.documents.ofSubject.queryOptions({ input: { subject: voucherKey, typed: null } }))
  const [shown, setShown] = useState<DocumentLink | null>(null)
  const blocked = useDocumentsBlocked()
  const subjectOf = async () => voucherKey
  const attaching = useAttach(subjectOf)
  const choice = useFileChoice((files, kind) => void attaching.attach(files, kind))
  const over = useFileDrop((files) => void attaching.attach(files, null), blocked === undefined)
  const posted = !voucherKey.startsWith('draft:')
  const { changes, dialog, failure } = useSupportChanges(subjectOf, posted)
  const found = answer.data
  return (
    <section className={over ? `${classes.ofVoucher} ${classes.over}` : classes.ofVoucher} aria-label={t('card.title')}>
      <header className={classes.ofVoucherHead}>
        <h3>{t('card.title')}</h3>
        <span className={`${text.quiet} ${text.small} ${text.cut}`}>
          {found?.completeness.types.map(({ name }) => name[language]).join(', ')}
        </span>
        {found ? <CompletenessChip completeness={found.completeness} /> : null}
        <Button icon="paperclip" small variant="quiet" busy={attaching.pending} blocked={blocked} onClick={() => choice.choose()}>
          {t('attach.short')}
        </Button>
      </header>
      {answer.error ? <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      <FailureNote failure={attaching.failure ?? failure} />
      {found ? (
        <SupportingList
          found={found}
          posted={posted}
          blocked={blocked !== undefined}
          changes={changes}
          onChoose={choice.choose}
          onFiles={(files, kind) => void attaching.attach(files, kind)}
          onShow={setShown}
        />
      ) : null}
      {choice.field}
      {dialog}
      {shown ? <DocumentDialog link={shown} onClose={() => setShown(null)} /> : null}
    </section>
  )
}

/** In the head of a voucher: how complete its documents are. */
export function VoucherDocumentsChip({ voucherKey }: VoucherDocumentsProps) {
  const answer = useQuery(orpc.documents.ofSubject.queryOptions({ input: { subject: voucherKey, typed: null } }))
  return answer.data ? <CompletenessChip completeness={answer.data.completeness} /> : null
}

/** A scan over the page, as large as the window allows. */
function DocumentDialog({ link, onClose }: { readonly link: DocumentLink; readonly onClose: () => void }) {
  const t = useText('documents')
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={900}
      padding={0}
      aria-label={t('viewer.label', { name: link.name })}
      classNames={{ body: classes.dialogViewer }}
    >
      <ShownDocument document={{ id: link.document, name: link.name, mediaType: link.mediaType }} onClose={onClose} />
    </Modal>
  )
}
