import { NumberInput, Select, TextInput } from '@mantine/core'
import type { Headcount } from '../../../../shared/contract/activities.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from '../activities.module.css'

const SEXES = ['F', 'M', 'U'] as const

interface HeadcountGridProps {
  readonly counts: readonly Headcount[]
  readonly onChange: (counts: Headcount[]) => void
}

/** Head counts by organisation and sex, where nobody kept a list. */
export function HeadcountGrid({ counts, onChange }: HeadcountGridProps) {
  const t = useText('activities')
  const replace = (index: number, part: Partial<Headcount>) =>
    onChange(counts.map((count, at) => (at === index ? { ...count, ...part } : count)))
  const last = counts.at(-1)
  const add = () =>
    onChange([
      ...counts,
      { organisation: last?.sex === 'F' ? last.organisation : '', sex: last?.sex === 'F' ? 'M' : 'F', count: 1 },
    ])
  return (
    <div className={classes.section}>
      {counts.map((count, index) => {
        const nameOf = (what: string) => t('count.nth', { what, nth: index + 1 })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a count is known by its place alone.
          <div key={index} className={classes.item}>
            <TextInput
              aria-label={nameOf(t('organisation'))}
              placeholder={t('organisation')}
              value={count.organisation}
              maxLength={200}
              w={280}
              onChange={(event) => replace(index, { organisation: event.currentTarget.value })}
            />
            <Select
              size="xs"
              aria-label={nameOf(t('person.sex'))}
              data={SEXES.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
              value={count.sex}
              allowDeselect={false}
              w={70}
              onChange={(chosen) => replace(index, { sex: SEXES.find((sex) => sex === chosen) ?? 'U' })}
            />
            <NumberInput
              size="xs"
              aria-label={nameOf(t('count.count'))}
              value={count.count}
              min={1}
              allowDecimal={false}
              w={90}
              onChange={(typed) => replace(index, { count: typeof typed === 'number' ? typed : 0 })}
            />
            <IconButton
              icon="trash"
              size={13}
              label={t('person.remove', { name: `${count.organisation} ${t(`sex.${count.sex}`)}` })}
              onClick={() => onChange(counts.filter((_, at) => at !== index))}
            />
          </div>
        )
      })}
      <div>
        <Button small icon="plus" onClick={add}>
          {t('count.add')}
        </Button>
      </div>
    </div>
  )
}
