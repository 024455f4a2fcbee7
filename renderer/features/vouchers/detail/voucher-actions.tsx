import { Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { VoucherDetail, VoucherInput } from '../../../../shared/contract/vouchers.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { useShortcut } from '../../../app/shell/use-shortcut.ts'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import type { IconName } from '../../../ui/icon/paths.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { type AvailableAction, availableActions, type VoucherAction } from './available-actions.ts'
import classes from './detail.module.css'
import { KeepPresetDialog } from './keep-preset-dialog.tsx'
import { ReclassDialog } from './reclass-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { ReverseDialog } from './reverse-dialog.tsx'

interface VoucherActionsProps {
  readonly voucher: VoucherDetail
  /** The voucher is no longer there. */
  readonly onGone: () => void
  readonly onOpen: (key: string) => void
}

const ICONS: Readonly<Record<VoucherAction, IconName>> = {
  edit: 'pencil',
  submit: 'chevronRight',
  approve: 'check',
  post: 'lock',
  return: 'restore',
  reverse: 'undo',
  correct: 'pencil',
  reclass: 'tag',
  copy: 'copy',
  preset: 'voucher',
  recur: 'refresh',
  delete: 'trash',
}
const DIALOGS = ['return', 'reverse', 'reclass', 'preset', 'delete'] as const
/** Rarer actions of a posted voucher: they wait in a menu, so that the row of buttons stays one row. */
const IN_MENU: readonly VoucherAction[] = ['reclass', 'preset', 'recur']
type Dialog = (typeof DIALOGS)[number]

/** What may be done with the voucher in the state it is in. Ctrl Enter does the main one of a voucher that waits. */
export function VoucherActions({ voucher, onGone, onOpen }: VoucherActionsProps) {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const steps = useSteps(voucher, onGone, onOpen)
  const actions = availableActions(voucher, ledger.user, ledger.postsAlone)
  const main = voucher.state === 'posted' ? undefined : actions[0]
  const run = ({ action, blocked }: AvailableAction) => {
    if (blocked !== null || steps.pending) return
    const asked = DIALOGS.find((one) => one === action)
    if (asked) setDialog(asked)
    else if (action === 'edit') navigate('voucherEntry', { key: voucher.key })
    else if (action === 'copy') navigate('voucherEntry', { copy: voucher.key })
    else if (action === 'recur') navigate('recurring', { source: voucher.key.replace('posted:', 'voucher:') })
    else void steps.take(action)
  }
  const shown = actions.filter(({ action }) => !IN_MENU.includes(action))
  const inMenu = actions.filter(({ action }) => IN_MENU.includes(action))
  useShortcut('Ctrl Enter', () => main && run(main), dialog === null)
  return (
    <>
      {steps.failure ? (
        <div className={classes.failure}>
          <FailureNote failure={steps.failure} />
        </div>
      ) : null}
      <div className={classes.actions}>
        {shown.map((available, index) => (
          <Button
            key={available.action}
            icon={ICONS[available.action]}
            variant={available.action === 'delete' ? 'quiet' : 'default'}
            className={available.action === 'delete' ? classes.end : undefined}
            keys={index === 0 && available === main ? 'Ctrl Enter' : undefined}
            blocked={available.blocked === null ? undefined : t(`blocked.${available.blocked}`)}
            busy={steps.pending && available === main}
            onClick={() => run(available)}
          >
            {t(`action.${available.action}`)}
          </Button>
        ))}
        {inMenu.length > 0 ? <MoreActions actions={inMenu} onRun={run} /> : null}
      </div>
      <ReturnDialog voucher={voucher} opened={dialog === 'return'} onClose={() => setDialog(null)} />
      <ReverseDialog voucher={voucher} opened={dialog === 'reverse'} onClose={() => setDialog(null)} onReversed={onOpen} />
      {dialog === 'reclass' ? <ReclassDialog voucher={voucher} onClose={() => setDialog(null)} onProposed={onOpen} /> : null}
      {dialog === 'preset' ? <KeepPresetDialog voucher={voucher} onClose={() => setDialog(null)} /> : null}
      <ConfirmDialog
        opened={dialog === 'delete'}
        title={t('delete.title')}
        action={t('action.delete')}
        danger
        busy={steps.pending}
        onConfirm={() => void steps.take('delete').then(() => setDialog(null))}
        onClose={() => setDialog(null)}
      >
        {t('delete.text', { label: voucher.label || voucher.journal })}
      </ConfirmDialog>
    </>
  )
}

interface MoreActionsProps {
  readonly actions: readonly AvailableAction[]
  readonly onRun: (available: AvailableAction) => void
}

function MoreActions({ actions, onRun }: MoreActionsProps) {
  const t = useText('vouchers')
  return (
    <Menu position="top-end" shadow="none">
      <Menu.Target>
        <IconButton icon="more" label={t('action.more')} />
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((available) => (
          <Menu.Item
            key={available.action}
            leftSection={<Icon name={ICONS[available.action]} size={14} />}
            disabled={available.blocked !== null}
            title={available.blocked === null ? undefined : t(`blocked.${available.blocked}`)}
            onClick={() => onRun(available)}
          >
            {t(`action.${available.action}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A deleted draft can be brought back for so long, from one notice at a time. */
const UNDO_MS = 15_000
const UNDO_NOTICE = 'draft-deleted'

/** The commands of the life cycle, each at the revision that the page shows. */
function useSteps(voucher: VoucherDetail, onGone: () => void, onOpen: (key: string) => void) {
  const t = useText('vouchers')
  const submit = useCommand(client.vouchers.submit)
  const approve = useCommand(client.vouchers.approve)
  const post = useCommand(client.vouchers.post)
  const remove = useCommand(client.vouchers.deleteDraft)
  const correct = useCommand(client.vouchers.proposeCorrection)
  const at = { key: voucher.key, ...(voucher.revision === null ? {} : { revision: voucher.revision }) }
  const restore = useCommand(client.vouchers.saveDraft)
  const commands = [submit, approve, post, remove, correct]
  const offerUndo = (deleted: VoucherInput) => {
    const bringBack = async () => {
      notifications.hide(UNDO_NOTICE)
      const answer = await restore.run({ key: null, revision: null, voucher: deleted })
      if (answer.ok) onOpen(answer.value.key)
    }
    const message = (
      <>
        {t('done.deleted')}{' '}
        <Button small icon="undo" onClick={() => void bringBack()}>
          {t('action.undoDelete')}
        </Button>
      </>
    )
    notifications.show({ id: UNDO_NOTICE, message, autoClose: UNDO_MS })
  }
  const take = async (action: VoucherAction) => {
    for (const command of commands) command.reset()
    if (action === 'submit' && (await submit.run(at)).ok) notifications.show({ message: t('done.submitted') })
    if (action === 'approve' && (await approve.run(at)).ok) notifications.show({ message: t('done.approved') })
    if (action === 'delete') {
      const answer = await remove.run(at)
      if (!answer.ok) return
      offerUndo(answer.value.voucher)
      onGone()
    }
    if (action === 'correct') {
      const answer = await correct.run({ key: voucher.key })
      if (answer.ok) navigate('voucherEntry', { key: answer.value.key })
    }
    if (action === 'post') {
      const answer = await post.run({ keys: [voucher.key] })
      const posted = answer.ok ? answer.value.posted[0] : undefined
      if (!posted) return
      notifications.show({ message: t('done.posted', { number: posted.number }) })
      onOpen(posted.key)
    }
  }
  return {
    take,
    pending: commands.some((command) => command.pending),
    failure: commands.find((command) => command.failure)?.failure ?? null,
  }
}
