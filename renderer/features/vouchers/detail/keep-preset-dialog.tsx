import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { client } from '../../../client/client.ts'
import { type Failure, failureOf } from '../../../client/failure.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import classes from './detail.module.css'

interface KeepPresetDialogProps {
  readonly voucher: VoucherDetail
  readonly onClose: () => void
}

/** Makes a preset of a voucher: its amounts as they are, or shares of a total that is asked. */
export function KeepPresetDialog({ voucher, onClose }: KeepPresetDialogProps) {
  const t = useText('vouchers')
  const shell = useText('shell')
  const [name, setName] = useState(voucher.label)
  const [amounts, setAmounts] = useState<'asked' | 'fixed'>('asked')
  const [unfit, setUnfit] = useState<Failure | null>(null)
  const save = useCommand(client.presets.save)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setUnfit(null)
    try {
      const content = await client.presets.fromVoucher({ key: voucher.key, amounts })
      if (!(await save.run({ key: null, name, content })).ok) return
      notifications.show({ message: t('preset.done', { name: name.trim() }) })
      onClose()
    } catch (error) {
      setUnfit(failureOf(error))
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('preset.title')}
      size={460}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <form className={classes.dialog} onSubmit={(event) => void keep(event)}>
        <TextInput
          label={t('preset.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={80}
          required
          data-autofocus
        />
        <Segmented
          label={t('preset.amounts')}
          segments={[
            { key: 'asked', label: t('preset.asked') },
            { key: 'fixed', label: t('preset.fixed') },
          ]}
          value={amounts}
          onChange={setAmounts}
        />
        <p>{t(amounts === 'asked' ? 'preset.askedText' : 'preset.fixedText')}</p>
        <FailureNote failure={unfit ?? save.failure} />
        <div className={classes.dialogActions}>
          <Button variant="primary" icon="save" type="submit" busy={save.pending}>
            {t('preset.keep')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </form>
    </Modal>
  )
}
