import { Checkbox, Select, TextInput } from '@mantine/core'
import type { Participant } from '../../../../shared/contract/activities.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import classes from '../activities.module.css'
import { daysOfDraft, type EventDraft, someone } from '../model/event-draft.ts'

interface PeopleGridProps {
  readonly draft: EventDraft
  readonly onChange: (part: Partial<EventDraft>) => void
}

/** The list of names while it is written, with the days that each person signed for. */
export function PeopleGrid({ draft, onChange }: PeopleGridProps) {
  const t = useText('activities')
  const days = daysOfDraft(draft)
  const people = draft.participants
  const replace = (index: number, part: Partial<Participant>) =>
    onChange({ participants: people.map((person, at) => (at === index ? { ...person, ...part } : person)) })
  const heads = ['name', 'sex', 'role', 'phone', 'days', 'perDiem'] as const
  return (
    <div className={classes.section}>
      {people.length === 0 ? null : (
        <div className={classes.scroll}>
          <table className={classes.people} aria-label={t('form.list')}>
            <thead>
              <tr>
                {heads.flatMap((head) => [
                  <th key={head} scope="col">
                    {t(`person.${head}`)}
                  </th>,
                  ...(head === 'sex'
                    ? [
                        <th key="organisation" scope="col">
                          {t('organisation')}
                        </th>,
                      ]
                    : []),
                ])}
                <th aria-label={t('form.remove')} />
              </tr>
            </thead>
            <tbody>
              {people.map((person, index) => (
                <PersonRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: a person without a name yet is known by the place alone.
                  key={index}
                  person={person}
                  nth={index + 1}
                  days={days}
                  onChange={(part) => replace(index, part)}
                  onRemove={() => onChange({ participants: people.filter((_, at) => at !== index) })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div>
        <Button small icon="plus" onClick={() => onChange({ participants: [...people, someone(days)] })}>
          {t('person.add')}
        </Button>
      </div>
    </div>
  )
}

interface PersonRowProps {
  readonly person: Participant
  readonly nth: number
  readonly days: readonly string[]
  readonly onChange: (part: Partial<Participant>) => void
  readonly onRemove: () => void
}

const SEXES = ['F', 'M', 'U'] as const

function PersonRow({ person, nth, days, onChange, onRemove }: PersonRowProps) {
  const t = useText('activities')
  const nameOf = (what: string) => t('person.nth', { what, nth })
  const field = (key: 'name' | 'organisation' | 'role' | 'phone', label: string, width: number) => (
    <td>
      <TextInput
        aria-label={nameOf(label)}
        value={person[key]}
        maxLength={key === 'phone' ? 60 : 200}
        miw={width}
        onChange={(event) => onChange({ [key]: event.currentTarget.value })}
      />
    </td>
  )
  const toggle = (day: string) => onChange({ days: days.filter((each) => (each === day) !== person.days.includes(each)) })
  return (
    <tr>
      {field('name', t('person.name'), 160)}
      <td>
        <Select
          size="xs"
          aria-label={nameOf(t('person.sex'))}
          data={SEXES.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
          value={person.sex}
          allowDeselect={false}
          w={62}
          onChange={(chosen) => onChange({ sex: SEXES.find((sex) => sex === chosen) ?? 'U' })}
        />
      </td>
      {field('organisation', t('organisation'), 150)}
      {field('role', t('person.role'), 110)}
      {field('phone', t('person.phone'), 110)}
      <td>
        <div className={classes.days}>
          {days.map((day) => (
            <Checkbox
              key={day}
              size="xs"
              label={formatDate(day).slice(0, 5)}
              aria-label={nameOf(formatDate(day))}
              checked={person.days.includes(day)}
              onChange={() => toggle(day)}
            />
          ))}
        </div>
      </td>
      <td>
        <MoneyField
          name={nameOf(t('person.perDiem'))}
          minor={person.perDiemXof}
          currency={FUNCTIONAL_CURRENCY}
          width={112}
          onChange={(perDiemXof) => onChange({ perDiemXof })}
        />
      </td>
      <td>
        <IconButton icon="trash" size={13} label={t('person.remove', { name: person.name || String(nth) })} onClick={onRemove} />
      </td>
    </tr>
  )
}
