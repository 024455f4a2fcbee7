import { useState } from 'react'
import type { Annotation } from '../../../shared/contract/working-papers.ts'
import { navigate } from '../../app/routes/router.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import { AnnotationForm } from './annotation-form.tsx'
import { TagChip } from './tag-chip.tsx'
import { usePapers } from './use-papers.ts'
import classes from './working-papers.module.css'

interface AnnotationItemProps {
  readonly annotation: Annotation
  /** The place is the voucher itself: no link leads to it. */
  readonly inPlace?: boolean | undefined
}

/** One annotation: what it is about, its tag, its text, who wrote it when, and its earlier versions. */
export function AnnotationItem({ annotation, inPlace }: AnnotationItemProps) {
  const t = useText('workingPapers')
  const { blocked } = usePapers()
  const [editing, setEditing] = useState(false)
  const [removing, setRemoving] = useState(false)
  const remove = useCommand(client.workingPapers.removeAnnotation)
  const { id, subject, label, voucherKey, text, tag, author, at, removed, history } = annotation
  const confirm = async () => {
    const answer = await remove.run({ id })
    if (answer.ok) setRemoving(false)
  }
  const name = label ?? subject.key
  return (
    <li className={classes.annotation}>
      <div className={classes.head}>
        <TagChip tag={tag} />
        {voucherKey === null || inPlace ? (
          <strong>{name}</strong>
        ) : (
          <button type="button" className={classes.link} onClick={() => navigate('vouchers', { key: voucherKey })}>
            {name}
          </button>
        )}
        {label === null ? <Chip>{t('absent')}</Chip> : null}
        {removed ? <Chip icon="trash">{t('removed')}</Chip> : null}
      </div>
      {editing ? (
        <AnnotationForm edited={annotation} onDone={() => setEditing(false)} />
      ) : (
        <p className={removed ? classes.gone : classes.text}>{text}</p>
      )}
      <div className={classes.foot}>
        <span>{t('by', { author, ...writeInstant(at) })}</span>
        {removed ? null : (
          <>
            <Button small variant="quiet" icon="pencil" blocked={blocked} onClick={() => setEditing(!editing)}>
              {t('edit')}
            </Button>
            <Button small variant="quiet" icon="trash" blocked={blocked} onClick={() => setRemoving(true)}>
              {t('remove')}
            </Button>
          </>
        )}
      </div>
      <History history={history.slice(0, -1)} />
      <FailureNote failure={remove.failure} />
      <ConfirmDialog
        opened={removing}
        title={t('removeTitle')}
        action={t('remove')}
        busy={remove.pending}
        onConfirm={() => void confirm()}
        onClose={() => setRemoving(false)}
      >
        {t('removeText')}
      </ConfirmDialog>
    </li>
  )
}

function History({ history }: Pick<Annotation, 'history'>) {
  const t = useText('workingPapers')
  if (history.length === 0) return null
  return (
    <details className={classes.history}>
      <summary>{t('history', { count: history.length })}</summary>
      <ul>
        {history.map((one) => (
          <li key={`${one.at} ${one.author}`}>
            <TagChip tag={one.tag} /> {one.text} <span>({t('by', { author: one.author, ...writeInstant(one.at) })})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
