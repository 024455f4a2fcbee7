import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SubjectDocuments } from '../../../shared/contract/documents.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { DocumentPeek, useDocumentPeek } from './document-peek.tsx'
import classes from './documents.module.css'

type Link = SubjectDocuments['links'][number]

interface DocumentLinksProps {
  readonly links: readonly Link[]
  /** Of a posted voucher nothing is taken off: a document is set aside, with its reason, and stays visible. */
  readonly posted: boolean
}

/** The files attached, each opening; what was set aside stays, struck through, with who did it and why. */
export function DocumentLinks({ links, posted }: DocumentLinksProps) {
  const t = useText('documents')
  const peek = useDocumentPeek()
  const [aside, setAside] = useState<Link | null>(null)
  const [reason, setReason] = useState('')
  const unlink = useCommand(client.documents.unlink)
  const supersede = useCommand(client.documents.supersede)
  const setItAside = async () => {
    if (aside && (await supersede.run({ linkId: aside.linkId, reason })).ok) setAside(null)
  }
  return (
    <>
      <ul className={classes.links}>
        {links.map((link) => (
          <li key={link.linkId} className={link.superseded ? `${classes.link} ${classes.superseded}` : classes.link}>
            <button type="button" className={classes.open} onClick={() => void peek.open(link)}>
              {link.name}
            </button>
            {link.superseded ? (
              <span className={classes.quiet}>{t('setAside', { by: link.superseded.by, reason: link.superseded.reason })}</span>
            ) : (
              <Button
                small
                variant="quiet"
                onClick={() => (posted ? setAside(link) : void unlink.run({ linkId: link.linkId }))}
                busy={unlink.pending}
              >
                {t(posted ? 'supersede' : 'unlink')}
              </Button>
            )}
            {link.elsewhere.length > 0 ? (
              <span className={classes.warn}>{t('elsewhere', { places: link.elsewhere.join(', ') })}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <FailureNote failure={unlink.failure} />
      <DocumentPeek peek={peek} />
      <Modal opened={aside !== null} onClose={() => setAside(null)} title={t('supersede')} size={440}>
        <div className={classes.form}>
          <TextInput
            data-autofocus
            label={t('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FailureNote failure={supersede.failure} />
          <Button variant="primary" busy={supersede.pending} onClick={() => void setItAside()}>
            {t('supersede')}
          </Button>
        </div>
      </Modal>
    </>
  )
}
