import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { AgeingRow } from '../../../shared/contract/advances.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './advances.module.css'

interface TakeOverDialogProps {
  readonly row: AgeingRow
  readonly onClose: () => void
}

/** Puts an entry that belongs to no advance into the register: its purpose and its mission are said here. */
export function TakeOverDialog({ row, onClose }: TakeOverDialogProps) {
  const t = useText('advances')
  const shell = useText('shell')
  const language = useLanguage()
  const takeOver = useCommand(client.advances.takeOver)
  const [purpose, setPurpose] = useState(row.opening?.label ?? '')
  const [startsOn, setStartsOn] = useState<string | null>(row.date)
  const [endsOn, setEndsOn] = useState<string | null>(row.date)
  const send = async () => {
    if (!row.opening || startsOn === null || endsOn === null) return
    const { voucherId, lineNumber } = row.opening
    const answer = await takeOver.run({ voucherId, lineNumber, purpose, startsOn, endsOn })
    if (!answer.ok) return
    notifications.show({ message: t('done.takenOver', { number: answer.value.number }) })
    onClose()
    navigate('advances', { tab: 'list', advance: String(answer.value.id) })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('takeOver.title', { voucher: row.advance })}
      size={480}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('takeOver.text', { holder: row.holder, balance: formatMoney(row.balanceXof, FUNCTIONAL_CURRENCY, language) })}</p>
        <TextInput
          label={t('request.purpose')}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          data-autofocus
          required
        />
        <div className={text.fields}>
          <DateField label={t('request.starts')} value={startsOn} onChange={setStartsOn} shown={row.date} />
          <DateField label={t('request.ends')} value={endsOn} onChange={setEndsOn} shown={startsOn ?? row.date} />
        </div>
        <FailureNote failure={takeOver.failure} />
        <div className={classes.actions}>
          <Button variant="primary" icon="import" busy={takeOver.pending} onClick={() => void send()}>
            {t('takeOver.do')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
