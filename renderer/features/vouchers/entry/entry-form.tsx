import { notifications } from '@mantine/notifications'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { interFund } from '../../../../domain/vouchers/inter-fund.ts'
import { isDebit } from '../../../../domain/vouchers/voucher-balance.ts'
import { navigate, replaceParameters, useLeaveGuard } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { VoucherStateChip } from '../../../ui/chip/voucher-state-chip.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { writeInstant } from '../../../ui/language/format-instant.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import text from '../../../ui/layout/text.module.css'
import { EntryDocuments } from '../../documents/entry-documents.tsx'
import { InterFundNote } from '../detail/inter-fund-note.tsx'
import classes from './entry.module.css'
import { EntryActions } from './entry-actions.tsx'
import { EntryNotices } from './entry-notices.tsx'
import { EntryPresets } from './entry-presets.tsx'
import { addressOf, type EntrySession, newSession } from './entry-session.ts'
import { EntryGrid } from './grid/entry-grid.tsx'
import { isBlankLine } from './model/entry-line.ts'
import type { EntryVoucher } from './model/entry-voucher.ts'
import { BalanceBar } from './panels/balance-bar.tsx'
import { BudgetPanel } from './panels/budget-panel.tsx'
import { FaultStrip } from './panels/fault-strip.tsx'
import { HeadingFields } from './panels/heading-fields.tsx'
import { LinePanel } from './panels/line-panel.tsx'
import type { Keeping } from './use-draft-keeper.ts'
import { type EntryEnd, useEntryCommands } from './use-entry-commands.ts'
import { type EntryDesk, useEntryDesk } from './use-entry-desk.ts'
import { useEntryKeys } from './use-entry-keys.ts'
import { useLocalCopy } from './use-local-copy.ts'

interface EntryFormProps {
  readonly session: EntrySession
  readonly onSession: (session: EntrySession) => void
}

/** The desk on which a voucher is typed: heading, grid, balance, what is to be corrected, the budget and the rest of the line. */
export function EntryForm({ session, onSession }: EntryFormProps) {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const desk = useEntryDesk(session.store, session.draftKey)
  const { voucher, kept } = desk.state
  const [leftWaits, setLeftWaits] = useState(session.left !== null)
  const commands = useEntryCommands(session, ({ key, revision }) => {
    const address = addressOf(key)
    const settled = { state: 'draft', returnReason: null, left: null, openElsewhere: null } as const
    onSession({ ...session, address, draftKey: key, revision, ...settled })
    replaceParameters('voucherEntry', { key })
  })
  const end = (ended: EntryEnd) => finished(ended, session, ledger, onSession, t)
  // The cell that one types in comes first; what surrounds the grid follows when there is time.
  const calm = useDeferredValue(desk)
  const panel = usePanelAtOnce(calm === desk)
  const keys = useEntryKeys(desk, commands, end, panel.draw)
  // The copy is plain text: beside an encrypted ledger it would lay open what the file keeps shut (spec 12).
  const keepsCopy = !leftWaits && !ledger.encrypted
  useLocalCopy(session.store, { ledgerId: ledger.id, draftKey: session.draftKey, revision: session.revision, active: keepsCopy })
  const unkept = voucher !== kept && voucher.lines.some((line) => !isBlankLine(line))
  useLeaveGuard(unkept && !commands.keeping.bySelf)
  usePlaceKeys([
    { keys: 'Tab', does: t('keys.nextCell') },
    { keys: 'Enter', does: t('keys.nextLine') },
    { keys: '=', does: t('keys.repeat') },
    { keys: 'F9', does: t('keys.fillGap') },
    { keys: 'F6', does: t('keys.nextPane') },
  ])
  const form = useFirstFocus(session)
  return (
    <Page
      title={t(session.draftKey === null ? 'entry.new' : 'entry.draft')}
      beside={
        <>
          <VoucherStateChip state={session.state} />
          <KeptNote keeping={commands.keeping} journal={voucher.journal} />
        </>
      }
      actions={
        <EntryActions
          desk={desk}
          session={session}
          commands={commands}
          keys={keys}
          presets={<EntryPresets store={desk.store} references={desk.references} />}
        />
      }
    >
      <div className={classes.withDocuments}>
        <div className={classes.form} ref={form}>
          <EntryNotices
            session={session}
            desk={desk}
            commands={commands}
            leftWaits={leftWaits}
            onLeftSettled={() => setLeftWaits(false)}
            onSession={onSession}
          />
          {desk.references.error ? <QueryFailure error={desk.references.error} /> : null}
          <HeadingFields desk={calm} />
          <Card flush grow label={t('grid.label')} className={classes.gridCard}>
            <EntryGrid desk={desk} foot={<BalanceBar desk={desk} onFillGap={keys.fillGap} />} />
          </Card>
          <FaultStrip desk={calm} />
          <EntryInterFund desk={calm} />
          <div className={classes.panels}>
            <BudgetPanel desk={calm} />
            <LinePanel desk={panel.atOnce ? desk : calm} />
          </div>
        </div>
        <EntryDocuments
          draftKey={session.draftKey}
          expenseTypes={expenseTypesOf(calm.state.voucher)}
          date={calm.state.voucher.date}
          keepDraft={async () => (await commands.keep())?.key ?? null}
        />
      </div>
    </Page>
  )
}

/** The rest of the line drawn at once when F6 goes there, until what follows typing has caught up. */
function usePanelAtOnce(caughtUp: boolean): { readonly atOnce: boolean; readonly draw: () => void } {
  const [atOnce, setAtOnce] = useState(false)
  useEffect(() => {
    if (atOnce && caughtUp) setAtOnce(false)
  }, [atOnce, caughtUp])
  return { atOnce, draw: () => flushSync(() => setAtOnce(true)) }
}

/** A voucher that balances as a whole and not by fund: one fund's money pays another's cost (spec 08 §3). */
function EntryInterFund({ desk }: { readonly desk: EntryDesk }) {
  const { balance, state } = desk
  if (!balance.whole || balance.xof.gap !== 0) return null
  const lines = state.voucher.lines.map((line, index) => {
    const own = balance.amountsXof[index] ?? 0
    return { grant: line.grant, amountXof: isDebit(line) ? own : -own }
  })
  return <InterFundNote gaps={interFund(lines)} />
}

interface KeptNoteProps {
  readonly keeping: Keeping
  readonly journal: string
}

/** When the ledger last kept the voucher, because typing is kept by itself; until then, where its number will come from. */
function KeptNote({ keeping, journal }: KeptNoteProps) {
  const t = useText('vouchers')
  if (keeping.phase === 'failed') return <span className={`${classes.sub} ${text.warn}`}>{t('entry.keptNot')}</span>
  const words =
    keeping.keptAt === null ? t('entry.sub', { journal }) : t('entry.keptAt', { time: writeInstant(keeping.keptAt).time })
  return <span className={classes.sub}>{words}</span>
}

/** The types of expense of the lines that somebody has written on, the heading's before there are any: they say which documents are asked for. */
function expenseTypesOf({ lines, defaults }: EntryVoucher): string[] {
  const written = lines.filter((line) => !isBlankLine(line)).map((line) => line.expenseType)
  return [...new Set((written.length > 0 ? written : [defaults.expenseType]).filter((type) => typeof type === 'string'))]
}

/** A voucher that was begun here is followed by the next one, with the same journal, date and grant; a draft goes back to the register. */
function finished(
  ended: EntryEnd,
  session: EntrySession,
  ledger: ReturnType<typeof useScope>['ledger'],
  onSession: (session: EntrySession) => void,
  t: ReturnType<typeof useText<'vouchers'>>,
): void {
  notifications.show({
    message: ended.kind === 'posted' ? t('done.posted', { number: ended.number }) : t('done.submitted'),
  })
  const { voucher } = session.store.read()
  if (session.begunHere) {
    const defaults = { ...voucher.defaults, thirdParty: null, paymentMode: null }
    const address = addressOf()
    onSession(newSession(ledger, { journal: voucher.journal, date: voucher.date, defaults }, address))
    replaceParameters('voucherEntry', {})
    return
  }
  navigate('vouchers', { key: ended.key })
}

/** A new voucher begins in its heading, a draft in its grid. */
function useFirstFocus(session: EntrySession) {
  const form = useRef<HTMLDivElement>(null)
  const { store } = session
  const begins = session.draftKey === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each voucher, not when it becomes a draft
  useEffect(() => {
    const place = begins ? '#entry-heading [data-autofocus]' : 'td input'
    const field = form.current?.querySelector<HTMLInputElement>(place)
    // The rows of the grid come a moment after the desk: the cell takes the keyboard when it is there.
    if (!begins && !field) store.wantsFocus = true
    field?.focus()
    field?.select()
  }, [store])
  return form
}
