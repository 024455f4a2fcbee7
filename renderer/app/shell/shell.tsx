import { useState } from 'react'
import { BlockReason } from '../../ui/button/block-reason.ts'
import { useText } from '../../ui/language/use-text.ts'
import { PageNotice } from '../../ui/layout/page-notice.ts'
import { HelpPanel } from '../help/help-panel.tsx'
import { openPalette, Palette } from '../palette/palette.tsx'
import { Questions } from '../questions/questions.tsx'
import { IntegrityBand } from '../recovery/integrity-band.tsx'
import { RecoveryScreen } from '../recovery/recovery-screen.tsx'
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
  // In the auditor's seat, and in a damaged ledger, nothing is done where the books are kept; what only reads goes on.
  const reads = READING_AREAS.includes(screen.area)
  const damaged = ledger.integrity.state === 'damaged'
  const useless = reads ? undefined : damaged ? t('blocked.damaged') : ledger.readOnly ? t('blocked.readOnly') : undefined
  const [readingOn, setReadingOn] = useState(false)
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
            {damaged && !readingOn ? (
              <RecoveryScreen faults={ledger.integrity.faults} onReadOn={() => setReadingOn(true)} />
            ) : (
              <BlockReason value={useless}>
                <PageNotice value={screen.area === 'audit' ? <IntegrityBand /> : null}>
                  <Component />
                </PageNotice>
              </BlockReason>
            )}
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
