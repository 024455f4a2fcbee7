import type { ReactNode } from 'react'
import { navigate } from '../../app/routes/router.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'

const TABS = ['register', 'logframe', 'costs'] as const

interface ActivitiesFrameProps {
  readonly tab: (typeof TABS)[number]
  readonly sub: string
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** The page of the three views, with the way from one to the other. */
export function ActivitiesFrame({ tab, sub, actions, children }: ActivitiesFrameProps) {
  const t = useText('activities')
  const segments = TABS.map((key) => ({ key, label: t(`tab.${key}`) }))
  return (
    <Page
      title={t('title')}
      sub={sub}
      beside={<AreaTabs screen="activities" />}
      actions={
        <>
          <Segmented label={t('tabs')} segments={segments} value={tab} onChange={(key) => navigate('activities', { tab: key })} />
          {actions}
        </>
      }
    >
      {children}
    </Page>
  )
}
