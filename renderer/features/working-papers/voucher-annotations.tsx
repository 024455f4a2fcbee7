import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../client/client.ts'
import { BlockReason } from '../../ui/button/block-reason.ts'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { AnnotationForm } from './annotation-form.tsx'
import { AnnotationItem } from './annotation-item.tsx'
import { AuthorForm } from './author-form.tsx'
import { usePapers } from './use-papers.ts'
import classes from './working-papers.module.css'

interface VoucherAnnotationsProps {
  readonly number: string
  readonly lineCount: number
}

/** The auditor's annotations on a voucher and its lines, and the way to write one. Nothing for whoever may not write, while there is none. */
export function VoucherAnnotations({ number, lineCount }: VoucherAnnotationsProps) {
  const t = useText('workingPapers')
  const { state } = usePapers()
  const answer = useQuery(orpc.workingPapers.annotations.queryOptions({ input: { voucher: number } }))
  const [writing, setWriting] = useState(false)
  const standing = (answer.data ?? []).filter(({ removed }) => !removed)
  if (standing.length === 0 && !state?.mayWrite) return null
  const lines = Array.from({ length: lineCount }, (_, index) => ({
    subject: { kind: 'line', key: `${number}#${index + 1}` } as const,
    label: t('lineOf', { line: index + 1 }),
  }))
  const subjects = [{ subject: { kind: 'voucher', key: number } as const, label: t('wholeVoucher') }, ...lines]
  return (
    // The auditor's file is written in the seat, too: the books' own reason does not stand here.
    <BlockReason value={undefined}>
      <section aria-label={t('annotations')}>
        <div className={classes.head}>
          <h3 className={classes.subtitle}>{t('annotations')}</h3>
          {state?.mayWrite ? (
            <Button small icon="pencil" onClick={() => setWriting(true)}>
              {t('add')}
            </Button>
          ) : null}
        </div>
        <ul className={classes.list}>
          {standing.map((annotation) => (
            <AnnotationItem key={annotation.id} annotation={annotation} inPlace />
          ))}
        </ul>
        <Modal opened={writing} onClose={() => setWriting(false)} title={`${t('add')} ${number}`} size={480}>
          <AuthorForm />
          <AnnotationForm edited={null} subjects={subjects} onDone={() => setWriting(false)} />
        </Modal>
      </section>
    </BlockReason>
  )
}
