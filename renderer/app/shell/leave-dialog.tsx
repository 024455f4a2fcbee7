import { Modal } from '@mantine/core'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { leaveAnyway, stayHere, useNavigation } from '../routes/router.ts'

/** Asks before unkept work is left. */
export function LeaveDialog() {
  const t = useText('shell')
  const { waiting } = useNavigation()
  return (
    <Modal opened={waiting !== null} onClose={stayHere} title={t('leave.title')} size={400}>
      <p>{t('leave.text')}</p>
      <div className={text.row} style={{ marginTop: 16 }}>
        <Button variant="primary" data-autofocus onClick={stayHere}>
          {t('leave.stay')}
        </Button>
        <Button variant="danger" onClick={leaveAnyway}>
          {t('leave.go')}
        </Button>
      </div>
    </Modal>
  )
}
