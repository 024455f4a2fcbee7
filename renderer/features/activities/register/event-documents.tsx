import { Modal, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EVENT_DOCUMENTS } from '../../../../shared/contract/activities.ts'
import type { DocumentLink } from '../../../../shared/contract/documents.ts'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { ShownDocument } from '../../documents/shown-document.tsx'
import { useAttach, useDocumentsBlocked } from '../../documents/use-attach.ts'
import { useFileChoice } from '../../documents/use-file-choice.tsx'
import classes from '../activities.module.css'

/** The scans of an event, kept with the ledger's documents: its attendance sheet, report, terms of reference and photographs. */
export function EventDocuments({ id }: { readonly id: number }) {
  const t = useText('activities')
  const subject = `activity-event:${id}`
  const answer = useQuery(orpc.documents.ofSubject.queryOptions({ input: { subject, typed: null } }))
  const [kind, setKind] = useState<(typeof EVENT_DOCUMENTS)[number]>('ATTENDANCE')
  const [shown, setShown] = useState<DocumentLink | null>(null)
  const blocked = useDocumentsBlocked()
  const attaching = useAttach(async () => subject)
  const unlink = useCommand(client.documents.unlink)
  const choice = useFileChoice((files, chosen) => void attaching.attach(files, chosen))
  const links = answer.data?.links ?? []
  return (
    <section className={classes.section} aria-label={t('documents')}>
      <div className={classes.sectionHead}>
        <h3>{t('documents')}</h3>
      </div>
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {links.length === 0 ? <p className={text.quiet}>{t('document.none')}</p> : null}
      <ul className={classes.items}>
        {links.map((link) => (
          <li key={link.linkId} className={classes.item}>
            <span className={text.second}>{kindName(link.kind, t)}</span>
            <button type="button" className={`${classes.link} ${text.cut}`} title={link.name} onClick={() => setShown(link)}>
              {link.name}
            </button>
            {link.elsewhere.length > 0 ? (
              <span className={`${text.small} ${text.warn}`}>
                {t('document.elsewhere', { where: link.elsewhere.join(', ') })}
              </span>
            ) : null}
            {blocked === undefined ? (
              <IconButton
                icon="trash"
                size={13}
                className={classes.end}
                label={t('document.remove', { name: link.name })}
                onClick={() => void unlink.run({ linkId: link.linkId })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Select
          size="xs"
          aria-label={t('document.kind')}
          data={EVENT_DOCUMENTS.map((each) => ({ value: each, label: t(`document.${each}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(chosen) => setKind(EVENT_DOCUMENTS.find((each) => each === chosen) ?? 'ATTENDANCE')}
        />
        <Button small icon="paperclip" busy={attaching.pending} blocked={blocked} onClick={() => choice.choose(kind)}>
          {t('document.add')}
        </Button>
      </div>
      <FailureNote failure={attaching.failure ?? unlink.failure} />
      {choice.field}
      {shown ? (
        <Modal opened onClose={() => setShown(null)} withCloseButton={false} size={900} padding={0} aria-label={shown.name}>
          <ShownDocument
            document={{ id: shown.document, name: shown.name, mediaType: shown.mediaType }}
            onClose={() => setShown(null)}
          />
        </Modal>
      ) : null}
    </section>
  )
}

const kindName = (kind: string | null, t: ReturnType<typeof useText<'activities'>>): string => {
  const known = EVENT_DOCUMENTS.find((each) => each === kind)
  return known ? t(`document.${known}`) : (kind ?? '')
}
