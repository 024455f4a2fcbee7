import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { AnnotationItem } from './annotation-item.tsx'
import classes from './working-papers.module.css'

/** Every annotation of the auditor's file, the latest first. */
export function AnnotationsCard() {
  const t = useText('workingPapers')
  const answer = useQuery(orpc.workingPapers.annotations.queryOptions({ input: { voucher: null } }))
  const [withRemoved, setWithRemoved] = useState(false)
  const all = answer.data ?? []
  const shown = all.filter(({ removed }) => withRemoved || !removed)
  const standing = all.filter(({ removed }) => !removed).length
  return (
    <Card
      title={t('annotations')}
      note={t('count', { count: standing })}
      end={
        all.length === standing ? undefined : (
          <Checkbox
            size="xs"
            label={t('showRemoved')}
            checked={withRemoved}
            onChange={(event) => setWithRemoved(event.currentTarget.checked)}
          />
        )
      }
      grow
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {shown.length === 0 && answer.isSuccess ? (
        <EmptyState icon="pencil" title={t('noAnnotations')}>
          {t('noneWhy')}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {shown.map((annotation) => (
            <AnnotationItem key={annotation.id} annotation={annotation} />
          ))}
        </ul>
      )}
    </Card>
  )
}
