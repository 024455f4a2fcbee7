import { useState } from 'react'
import { BlockReason } from '../../ui/button/block-reason.ts'
import { useText } from '../../ui/language/use-text.ts'
import { HelpPanel } from '../help/help-panel.tsx'
import { openPalette, Palette } from '../palette/palette.tsx'
import { Questions } from '../questions/questions.tsx'
import { navigate, useNavigation } from '../routes/router.ts'
import type { Area } from '../screen.ts'
import { SCREENS } from '../screens.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { Rail } from './rail.tsx'
import { useRailFold } from './rail-fold.ts'
import { useScope } from './scope.tsx'
import classes from './shell.module.css'
import { StatusLine } from './status-line.tsx'
import { TopBar } from './top-bar.tsx'
import { useShortcut } from './use-shortcut.ts'

const READING_AREAS: readonly Area[] = ['audit', 'reports', 'dashboard']

/** The window around every screen of an open ledger. */
export function Shell() {
  const t = useText('shell')
  const { ledger } = useScope()
  const { route } = useNavigation()
  const screen = SCREENS[route.screen]
  const rail = useRailFold(screen.folded)
  const [helping, setHelping] = useState(false)
  const toggleHelp = () => setHelping((shown) => !shown)
  useShortcut('Ctrl B', rail.toggle)
  useShortcut('Ctrl K', openPalette)
  useShortcut('Ctrl N', () => navigate('voucherEntry'), !ledger.readOnly)
  useShortcut('F1', toggleHelp)
  const Component = screen.Component
  // In the auditor's seat nothing is done where the books are kept; what only reads goes on.
  const useless = ledger.readOnly && !READING_AREAS.includes(screen.area) ? t('blocked.readOnly') : undefined
  return (
    <div className={rail.folded ? `${classes.shell} ${classes.folded}` : classes.shell}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t('skip.toContent')}
      </button>
      <Rail active={screen.area} folded={rail.folded} onToggle={rail.toggle} onHelp={toggleHelp} />
      <TopBar />
      <div className={helping ? `${classes.middle} ${classes.helping}` : classes.middle}>
        <main id="content" className={classes.main} tabIndex={-1}>
          <ErrorBoundary key={route.screen}>
            <BlockReason value={useless}>
              <Component />
            </BlockReason>
          </ErrorBoundary>
        </main>
        {helping ? <HelpPanel topic={screen.help} onClose={() => setHelping(false)} /> : null}
      </div>
      <StatusLine />
      <Palette />
      <LeaveDialog />
      <Questions />
    </div>
  )
}
