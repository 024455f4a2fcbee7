import { Select } from '@mantine/core'
import { replaceParameters, useParameters } from '../../../app/routes/router.ts'
import { Card } from '../../../ui/card/card.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { TabularTable } from '../../reports/tabular/tabular-table.tsx'
import type { VersionsView } from './use-versions.ts'
import classes from './versions.module.css'

/** Two versions side by side, line by line: the report of the same name, so that screen and file say the same. */
export function CompareTab({ view }: { readonly view: VersionsView }) {
  const t = useText('budgetVersions')
  const address = useParameters('budgetVersions')
  const latest = view.versions[0]?.number ?? 0
  const after = address.after ?? String(latest)
  const before = address.before ?? String(Math.max(0, Number(after) - 1))
  const data = view.versions.map(({ number }) => ({ value: String(number), label: t('version.name', { number }) }))
  const choice = (name: 'before' | 'after', value: string) => (
    <Select
      label={t(`compare.${name}`)}
      data={data}
      value={value}
      w={110}
      allowDeselect={false}
      onChange={(chosen) => replaceParameters('budgetVersions', { ...address, before, after, [name]: chosen ?? value })}
    />
  )
  return (
    <Card flush grow>
      <div className={`${classes.bar} ${classes.labelled}`}>
        {choice('before', before)}
        {choice('after', after)}
      </div>
      <TabularTable report="budget-comparison" parameters={{ grant: view.grant, before, after }} />
    </Card>
  )
}
