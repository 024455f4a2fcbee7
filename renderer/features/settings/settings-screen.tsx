import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { AppearanceCard } from './appearance-card.tsx'
import { BackupCard } from './backup-card.tsx'
import { LedgerCard } from './ledger-card.tsx'
import { PeriodsPanel } from './periods-panel.tsx'
import classes from './settings.module.css'
import { UsersCard } from './users-card.tsx'

/** Users and roles, periods and closing, appearance, backup. */
function Settings() {
  const t = useText('settings')
  return (
    <Page title={t('title')}>
      <div className={classes.grid}>
        <div className={classes.column}>
          <UsersCard />
        </div>
        <div className={classes.column}>
          <PeriodsPanel />
        </div>
        <div className={classes.column}>
          <AppearanceCard />
          <BackupCard />
          <LedgerCard />
        </div>
      </div>
    </Page>
  )
}

export const settingsScreen: Screen = { area: 'settings', Component: Settings, folded: false, help: 'settings' }
