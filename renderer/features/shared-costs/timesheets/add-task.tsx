import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ABSENCES, type TimesheetRow } from '../../../../shared/contract/shared-costs.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Picker } from '../../../ui/picker/picker.tsx'
import { useFundChoices } from '../../payroll/use-fund-choices.ts'
import classes from '../shared-costs.module.css'

interface AddTaskProps {
  readonly empty: boolean
  readonly onAdd: (row: TimesheetRow) => void
}

/** A row of work on a budget line, or of absence, added to the grid. */
export function AddTask({ empty, onAdd }: AddTaskProps) {
  const t = useText('sharedCosts')
  const funds = useFundChoices()
  const [place, setPlace] = useState<string | null>(null)
  const [activity, setActivity] = useState('')
  const add = () => {
    if (place === null) return
    onAdd({ ...funds.placeOf(place), activity: activity.trim() === '' ? null : activity.trim(), absence: null, hours: [] })
    setPlace(null)
    setActivity('')
  }
  return (
    <div style={{ padding: '8px 12px 12px' }}>
      {empty ? <p className={`${text.small} ${text.quiet}`}>{t('grid.empty')}</p> : null}
      <div className={classes.actions}>
        <div style={{ width: 250 }}>
          <Picker
            name={t('key.place')}
            placeholder={t('variance.place')}
            items={funds.choices}
            value={place}
            onChange={setPlace}
            listWidth={380}
          />
        </div>
        <TextInput
          aria-label={t('grid.activity')}
          placeholder={t('grid.activity')}
          w={150}
          value={activity}
          onChange={(event) => setActivity(event.currentTarget.value)}
        />
        <Button icon="plus" blocked={place === null ? t('grid.empty') : undefined} onClick={add}>
          {t('grid.addWork')}
        </Button>
        <Select
          aria-label={t('grid.addAbsence')}
          placeholder={t('grid.addAbsence')}
          w={170}
          data={ABSENCES.map((absence) => ({ value: absence, label: t(`absence.${absence}`) }))}
          value={null}
          onChange={(chosen) => {
            const absence = ABSENCES.find((each) => each === chosen)
            if (absence) onAdd({ grant: null, budgetLine: null, activity: null, absence, hours: [] })
          }}
        />
      </div>
    </div>
  )
}
