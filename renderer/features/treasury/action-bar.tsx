import { useState } from 'react'
import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { proposalTarget } from './model/proposal-target.ts'
import { reasonText } from './model/reason-text.ts'
import type { OpenItem } from './model/selection.ts'
import { NoteDialog } from './note-dialog.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import classes from './treasury.module.css'
import type { Desk } from './use-desk.ts'

interface ActionBarProps {
  readonly view: ReconciliationView
  readonly desk: Desk
  /** Why nothing can be changed here by this person. */
  readonly blocked: string | undefined
}

/** What is proposed for the active line, what the selection sums to, and what can be done with it; each by a key. */
export function ActionBar({ view, desk, blocked }: ActionBarProps) {
  const t = useText('treasury')
  const [dialog, setDialog] = useState<'propose' | 'bank_error' | 'note' | null>(null)
  const { selection, line, entry } = desk
  const target = proposalTarget(view, line, entry)
  const pair = errorPair(view, line, entry)
  const noted = line ?? entry
  const reasons = {
    accept: blocked ?? (desk.proposal ? undefined : t('proposal.none')),
    match: blocked ?? (desk.keys.size < 2 ? t('selection.two') : selection.gapMinor !== 0 ? t('selection.gapBlocks') : undefined),
    propose: blocked ?? (target ? undefined : t('propose.needsLine')),
    bankError: blocked ?? (line ? undefined : t('classify.needsLine')),
    bookError: blocked ?? (pair ? undefined : t('classify.needsPair')),
    note: blocked ?? (noted ? undefined : t('classify.needsLine')),
  }
  useShortcut('A', () => reasons.accept ?? void desk.accept())
  useShortcut('P', () => reasons.match ?? void desk.matchSelection())
  useShortcut('V', () => reasons.propose ?? setDialog('propose'))
  useShortcut('E', () => reasons.bankError ?? setDialog('bank_error'))
  usePlaceKeys([
    { keys: 'A', does: t('key.accept') },
    { keys: 'Space', does: t('key.choose') },
    { keys: 'P', does: t('key.match') },
    { keys: 'V', does: t('key.voucher') },
    { keys: 'E', does: t('key.bankError') },
  ])
  return (
    <div className={classes.bar}>
      <div className={classes.barText}>
        <Sentence view={view} desk={desk} />
      </div>
      <div className={classes.barActions}>
        {desk.keys.size > 0 ? (
          <>
            <Button small variant="quiet" onClick={desk.clear}>
              {t('selection.clear')}
            </Button>
            <Button
              small
              icon="link"
              keys="P"
              blocked={reasons.match}
              busy={desk.busy}
              onClick={() => void desk.matchSelection()}
            >
              {t('selection.match')}
            </Button>
          </>
        ) : (
          <Button small icon="check" keys="A" blocked={reasons.accept} busy={desk.busy} onClick={() => void desk.accept()}>
            {t('proposal.accept')}
          </Button>
        )}
        <Button small icon="voucher" keys="V" blocked={reasons.propose} onClick={() => setDialog('propose')}>
          {target?.kind === 'correction'
            ? t('propose.correction')
            : target?.kind === 'cancellation'
              ? t('propose.cancellation')
              : t('propose.do')}
        </Button>
        <Button small keys="E" blocked={reasons.bankError} onClick={() => setDialog('bank_error')}>
          {t('classify.bankError')}
        </Button>
        <Button
          small
          blocked={reasons.bookError}
          onClick={() => pair && void desk.classify('book_error', pair.line.key, pair.entry.key, '')}
        >
          {t('classify.bookError')}
        </Button>
        <Button small variant="quiet" icon="pencil" blocked={reasons.note} onClick={() => setDialog('note')}>
          {t('classify.note')}
        </Button>
      </div>
      {desk.failure ? <FailureNote failure={desk.failure} /> : null}
      {dialog === 'propose' && target ? (
        <ProposeDialog view={view} target={target} onClose={() => setDialog(null)} onDone={desk.clear} />
      ) : null}
      {(dialog === 'note' || dialog === 'bank_error') && noted ? (
        <NoteDialog
          kind={dialog}
          about={noted}
          onClose={() => setDialog(null)}
          onKeep={(note) =>
            desk.classify(dialog, line?.key ?? null, dialog === 'note' && !line ? (entry?.key ?? null) : null, note)
          }
        />
      ) : null}
    </div>
  )
}

/** The line and entry that would be a recording error: the two chosen, else the one that the engine sees for the active one. */
function errorPair(view: ReconciliationView, line: OpenItem | undefined, entry: OpenItem | undefined) {
  if (line && entry) return line.amountMinor === entry.amountMinor ? undefined : { line, entry }
  const seen = view.errorPairs.find((pair) => pair.line === line?.key || pair.entry === entry?.key)
  const both = seen && {
    line: view.lines.find(({ key }) => key === seen.line),
    entry: view.entries.find(({ key }) => key === seen.entry),
  }
  return both?.line && both.entry ? { line: both.line, entry: both.entry } : undefined
}

/** The selection's sums when something is chosen; else the active line's proposal with its reason. */
function Sentence({ view, desk }: Pick<ActionBarProps, 'view' | 'desk'>) {
  const t = useText('treasury')
  const language = useLanguage()
  const money = (minor: number) => formatMoney(minor, view.account.currency, language)
  if (desk.keys.size > 0) {
    const { linesMinor, entriesMinor, gapMinor } = desk.selection
    const sums = { lines: money(linesMinor), entries: money(entriesMinor), gap: money(gapMinor) }
    return <span className={gapMinor === 0 ? text.good : text.warn}>{t('selection.sum', sums)}</span>
  }
  if (desk.active === null) return <span className={text.quiet}>{t('selection.none')}</span>
  if (!desk.proposal) {
    const pair = view.errorPairs.find(({ line, entry }) => line === desk.active || entry === desk.active)
    const of = (key: string | undefined) => [...view.lines, ...view.entries].find((item) => item.key === key)?.amountMinor ?? 0
    if (!pair) return <span className={text.quiet}>{t('proposal.none')}</span>
    return <span className={text.warn}>{t('proposal.error', { line: money(of(pair.line)), entry: money(of(pair.entry)) })}</span>
  }
  return (
    <span>
      <b>{t('proposal.title')}</b> {reasonText(desk.proposal, t)}
    </span>
  )
}
