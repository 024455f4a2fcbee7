import { Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { CHECKLIST_RATINGS, type ChecklistTemplateContent } from '../../../../shared/contract/checklist-template-content.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './templates.module.css'

interface RowsProps {
  readonly template: ChecklistTemplateContent
  readonly readOnly: boolean
  readonly onChange: (part: Partial<ChecklistTemplateContent>) => void
}

type Points = NonNullable<ChecklistTemplateContent['points']>
type Ratings = NonNullable<ChecklistTemplateContent['ratings']>

/** What each answer is worth, ordinary and key, where it is not its grade. */
export function PointRows({ template, readOnly, onChange }: RowsProps) {
  const t = useText('checklistTemplates')
  const rows = template.points ?? []
  const put = (points: Points) => onChange({ points: points.length === 0 ? undefined : points })
  const words = (index: number, field: keyof Points[number]) => (
    <TextInput
      size="xs"
      aria-label={`${t(`points.${field}`)} ${index + 1}`}
      placeholder={t(`points.${field}`)}
      value={rows[index]?.[field] ?? ''}
      maxLength={16}
      readOnly={readOnly}
      onChange={(event) => {
        const typed = event.currentTarget.value
        put(rows.map((row, at) => (at === index ? { ...row, [field]: typed } : row)))
      }}
    />
  )
  return (
    <Rows
      title={t('points')}
      count={rows.length}
      readOnly={readOnly}
      row={(index) => [words(index, 'answer'), words(index, 'ordinary'), words(index, 'key')]}
      onAdd={() => put([...rows, { answer: '', ordinary: '', key: '' }])}
      onRemove={(index) => put(rows.filter((_, at) => at !== index))}
    />
  )
}

/** What a total means, from the highest threshold down; for a partner also the sample of its reports. */
export function RatingRows({ template, readOnly, onChange }: RowsProps) {
  const t = useText('checklistTemplates')
  const compliance = useText('compliance')
  const rows = template.ratings ?? []
  const put = (ratings: Ratings) => onChange({ ratings: ratings.length === 0 ? undefined : ratings })
  const change = (index: number, part: Partial<Ratings[number]>) =>
    put(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const words = (index: number, field: 'from' | 'samplePercent') => (
    <TextInput
      size="xs"
      aria-label={`${t(`ratings.${field}`)} ${index + 1}`}
      placeholder={t(`ratings.${field}`)}
      value={rows[index]?.[field] ?? ''}
      maxLength={16}
      readOnly={readOnly}
      onChange={(event) => {
        const typed = event.currentTarget.value.replace(',', '.')
        if (typed === '' && field === 'samplePercent') {
          put(
            rows.map((row, at) =>
              at === index ? { from: row.from, rating: row.rating, ...(row.basis ? { basis: row.basis } : {}) } : row,
            ),
          )
        } else change(index, { [field]: typed })
      }}
    />
  )
  return (
    <Rows
      title={t('ratings')}
      count={rows.length}
      readOnly={readOnly}
      row={(index) => [
        words(index, 'from'),
        <Select
          key="rating"
          size="xs"
          aria-label={`${t('ratings.rating')} ${index + 1}`}
          data={CHECKLIST_RATINGS.map((rating) => ({ value: rating, label: compliance(`rating.${rating}`) }))}
          value={rows[index]?.rating ?? 'LOW'}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(chosen) => change(index, { rating: CHECKLIST_RATINGS.find((each) => each === chosen) ?? 'LOW' })}
        />,
        words(index, 'samplePercent'),
      ]}
      onAdd={() => put([...rows, { from: '', rating: CHECKLIST_RATINGS[Math.min(rows.length, 3)] ?? 'SEVERE' }])}
      onRemove={(index) => put(rows.filter((_, at) => at !== index))}
    />
  )
}

interface TableProps {
  readonly title: string
  readonly count: number
  readonly readOnly: boolean
  readonly row: (index: number) => readonly ReactNode[]
  readonly onAdd: () => void
  readonly onRemove: (index: number) => void
}

function Rows({ title, count, readOnly, row, onAdd, onRemove }: TableProps) {
  const t = useText('checklistTemplates')
  if (readOnly && count === 0) return null
  return (
    <div className={classes.fields}>
      <strong>{title}</strong>
      {Array.from({ length: count }, (_, index) => (
        // Rows have no identity but their place while they are typed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={classes.tableRow}>
          {row(index)}
          {readOnly ? <span /> : <IconButton icon="trash" label={t('rowRemove')} onClick={() => onRemove(index)} />}
        </div>
      ))}
      {readOnly ? null : (
        <div>
          <Button small variant="quiet" icon="plus" onClick={onAdd}>
            {t('rowAdd')}
          </Button>
        </div>
      )}
    </div>
  )
}
