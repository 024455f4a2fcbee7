import { useEffect, useState } from 'react'
import { HelpPanel } from '../../app/help/help-panel.tsx'
import { RestoreDialog } from '../../app/restore/restore-dialog.tsx'
import { returnToDashboard, useNavigation } from '../../app/routes/router.ts'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { BogolanPanel } from './bogolan-panel.tsx'
import { NewLedgerWizard } from './new-ledger-wizard.tsx'
import classes from './start.module.css'
import { StartChoices } from './start-choices.tsx'
import { StartFoot } from './start-foot.tsx'
import { StartWelcome } from './start-welcome.tsx'

interface StartScreenProps {
  readonly version: string
  readonly today: string
  /** True while the recovery key of a ledger just made is on the screen: the window must not move on by itself. */
  readonly onHold: (holding: boolean) => void
}

/** The first thing one meets: open, create, or explore the sample. */
export function StartScreen({ version, today, onHold }: StartScreenProps) {
  const [creating, setCreating] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const [helping, setHelping] = useState(false)
  const { route } = useNavigation()
  // Whatever ledger opens from here begins on its dashboard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the address is followed
  useEffect(returnToDashboard, [route])
  const toggleHelp = () => setHelping((shown) => !shown)
  useShortcut('F1', toggleHelp)
  return (
    <div className={helping ? `${classes.start} ${classes.withHelp}` : classes.start}>
      <BogolanPanel />
      <main className={classes.side}>
        <StartChoices />
        {creating ? (
          <NewLedgerWizard today={today} onHold={onHold} onCancel={() => setCreating(false)} />
        ) : (
          <StartWelcome today={today} onCreate={() => setCreating(true)} />
        )}
        <StartFoot version={version} onHelp={toggleHelp} onRestore={() => setRestoring(true)} />
      </main>
      <RestoreDialog opened={restoring} onClose={() => setRestoring(false)} />
      {helping ? <HelpPanel topic="start" onClose={() => setHelping(false)} /> : null}
    </div>
  )
}
