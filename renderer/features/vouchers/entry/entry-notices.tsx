import { useQuery } from '@tanstack/react-query'
import { systemClock } from '../../../../shared/time/instant.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { faultsOf } from '../../../client/failure.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { writeInstant } from '../../../ui/language/format-instant.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import classes from './entry.module.css'
import { addressOf, draftSession, type EntrySession } from './entry-session.ts'
import { EntryStore } from './model/entry-store.ts'
import { forgetEntry, type KeptEntry } from './model/kept-entry.ts'
import { forgetOpenEntry, type OpenEntry } from './model/open-entry.ts'
import type { useEntryCommands } from './use-entry-commands.ts'
import type { EntryDesk } from './use-entry-desk.ts'

interface EntryNoticesProps {
  readonly session: EntrySession
  readonly desk: EntryDesk
  readonly commands: ReturnType<typeof useEntryCommands>
  readonly leftWaits: boolean
  readonly onLeftSettled: () => void
  readonly onSession: (session: EntrySession) => void
}

/** What stands above the voucher: what another window left, why it came back, and what the ledger refused. */
export function EntryNotices({ session, commands, leftWaits, onLeftSettled, onSession }: EntryNoticesProps) {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const changed = faultsOf(commands.failure).some(({ code }) => code === 'DRAFT_CHANGED')
  const reload = async () => {
    const { draftKey } = session
    if (draftKey === null) return
    const detail = await client.vouchers.open({ key: draftKey })
    const opened = draftSession(ledger, detail, addressOf(draftKey))
    commands.forget()
    commands.keeping.keeper.stop()
    // What was typed here is offered again beside what the other window kept.
    const mine = { voucher: session.store.settle(), revision: opened?.revision ?? null, at: systemClock.now() }
    if (opened) onSession({ ...opened, begunHere: session.begunHere, left: mine })
  }
  return (
    <>
      {leftWaits && session.left ? (
        <LeftNotice
          left={session.left}
          onTakeUp={(left) => {
            onLeftSettled()
            onSession({
              ...session,
              store: new EntryStore(left.voucher, session.store.read().kept),
              revision: left.revision ?? session.revision,
              left: null,
            })
          }}
          onGiveUp={() => {
            forgetEntry(window.localStorage, ledger.id, session.draftKey)
            onLeftSettled()
          }}
        />
      ) : null}
      {session.openElsewhere ? (
        <OpenElsewhereNotice
          entry={session.openElsewhere}
          onSettled={() => {
            forgetOpenEntry(window.localStorage, ledger.id)
            onSession({ ...session, openElsewhere: null })
          }}
        />
      ) : null}
      {session.returnReason === null ? null : (
        <Notice tone="warn">{t('links.returned', { reason: session.returnReason })}</Notice>
      )}
      {session.state === 'draft' ? null : <Notice tone="info">{t('entry.becomesDraft')}</Notice>}
      {commands.failure ? (
        <div className={classes.failure}>
          <FailureNote failure={commands.failure} />
          {changed ? (
            <div className={classes.choices}>
              <Button onClick={() => void commands.keep(true)}>{t('entry.keepMine')}</Button>
              <Button onClick={() => void reload()}>{t('entry.reload')}</Button>
            </div>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

interface OpenElsewhereProps {
  readonly entry: OpenEntry
  readonly onSettled: () => void
}

/** A draft that was on the desk when the window closed or the machine stopped: taken up again, or left in the register. */
function OpenElsewhereNotice({ entry, onSettled }: OpenElsewhereProps) {
  const t = useText('vouchers')
  const found = useQuery(orpc.vouchers.open.queryOptions({ input: { key: entry.key }, retry: false }))
  // It was posted, submitted or deleted since.
  if (found.data?.state !== 'draft') return null
  const { date, time } = writeInstant(entry.at)
  const label = found.data.label || found.data.journal
  return (
    <Notice tone="warn" icon="restore">
      <span className={classes.left}>
        <span className={classes.leftWords}>{t('entry.open', { date, time, label, count: found.data.lines.length })}</span>
        <Button small onClick={() => navigate('voucherEntry', { key: entry.key })}>
          {t('entry.takeUp')}
        </Button>
        <Button small variant="quiet" onClick={onSettled}>
          {t('entry.leaveDraft')}
        </Button>
      </span>
    </Notice>
  )
}

interface LeftNoticeProps {
  readonly left: KeptEntry
  readonly onTakeUp: (left: KeptEntry) => void
  readonly onGiveUp: () => void
}

/** A voucher that a closed window left: taken up again, or given up. */
function LeftNotice({ left, onTakeUp, onGiveUp }: LeftNoticeProps) {
  const t = useText('vouchers')
  const { date, time } = writeInstant(left.at)
  const label = left.voucher.lines.find((line) => line.label !== '')?.label ?? left.voucher.journal
  return (
    <Notice tone="warn" icon="restore">
      <span className={classes.left}>
        <span className={classes.leftWords}>{t('entry.left', { date, time, label, count: left.voucher.lines.length })}</span>
        <Button small onClick={() => onTakeUp(left)}>
          {t('entry.takeUp')}
        </Button>
        <Button small variant="quiet" onClick={onGiveUp}>
          {t('entry.giveUp')}
        </Button>
      </span>
    </Notice>
  )
}
