import type { Fault } from '../../../shared/result/fault.ts'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { navigate } from '../routes/router.ts'
import { DamagedLedger } from './damaged-ledger.tsx'

interface RecoveryScreenProps {
  readonly faults: readonly Fault[]
  /** Leaves the screen: what can still be read is read, and every command stays refused. */
  readonly onReadOn: () => void
}

/** Stands in place of every screen of a damaged ledger until one goes on reading. */
export function RecoveryScreen({ faults, onReadOn }: RecoveryScreenProps) {
  const t = useText('shell')
  const verify = () => {
    onReadOn()
    navigate('audit', { run: 'now' })
  }
  const actions = (
    <>
      <Button variant="quiet" icon="eye" onClick={onReadOn}>
        {t('damaged.readOn')}
      </Button>
      <Button icon="shield" onClick={verify}>
        {t('damaged.verify')}
      </Button>
    </>
  )
  return (
    <Page title={t('damaged.screen')} actions={actions}>
      <DamagedLedger faults={faults} />
    </Page>
  )
}
