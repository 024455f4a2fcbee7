import { Select } from '@mantine/core'
import { CONTROL_VIEWS, type ControlView } from '../../../domain/budgets/control-cells.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { useText } from '../../ui/language/use-text.ts'

/** The cut that the address asks for; null shows the tree. */
export function useControlBy(): ControlView | null {
  const { by } = useParameters('budgets')
  return CONTROL_VIEWS.find((view) => view === by) ?? null
}

/** How the budget is looked at: as its tree, or by line, head, partner, activity, month or UK financial year with forecast and outturn. */
export function ControlChoice() {
  const t = useText('budgets')
  const address = useParameters('budgets')
  const by = useControlBy()
  const views = [null, ...CONTROL_VIEWS]
  return (
    <Select
      aria-label={t('by')}
      w={132}
      allowDeselect={false}
      data={views.map((view) => ({ value: view ?? 'tree', label: t(`by.${view ?? 'tree'}`) }))}
      value={by ?? 'tree'}
      onChange={(chosen) =>
        replaceParameters('budgets', { ...address, by: chosen === 'tree' || chosen === null ? undefined : chosen })
      }
    />
  )
}
