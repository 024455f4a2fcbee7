import { navigate } from '../../../app/routes/router.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Tabs } from '../../../ui/tabs/tabs.tsx'

/** Runs, or the templates that they are made of. */
export function ChecklistTabs({ active }: { readonly active: 'runs' | 'templates' }) {
  const t = useText('checklistTemplates')
  return (
    <Tabs
      label={t('views')}
      tabs={[
        { key: 'runs', label: t('runs') },
        { key: 'templates', label: t('templates') },
      ]}
      active={active}
      onChange={(tab) => navigate('checklists', tab === 'templates' ? { tab } : {})}
    />
  )
}
