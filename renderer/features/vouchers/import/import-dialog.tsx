import { Modal } from '@mantine/core'
import { useText } from '../../../ui/language/use-text.ts'
import { ImportSteps } from './import-steps.tsx'

interface ImportDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Brings vouchers in from a workbook or a text file: looked at first, written whole or not at all. */
export function ImportDialog({ opened, onClose }: ImportDialogProps) {
  const t = useText('vouchers')
  const shell = useText('shell')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('import.title')}
      size={720}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      {opened ? <ImportSteps onClose={onClose} /> : null}
    </Modal>
  )
}
