import type { ReactNode } from 'react'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './entry.module.css'
import type { EntrySession } from './entry-session.ts'
import type { useEntryCommands } from './use-entry-commands.ts'
import type { EntryDesk } from './use-entry-desk.ts'
import type { useEntryKeys } from './use-entry-keys.ts'

interface EntryActionsProps {
  readonly desk: EntryDesk
  readonly session: EntrySession
  readonly commands: ReturnType<typeof useEntryCommands>
  readonly keys: ReturnType<typeof useEntryKeys>
  readonly presets: ReactNode
}

/** The actions of the entry: the line, the currencies, the draft, and the end. */
export function EntryActions({ desk, session, commands, keys, presets }: EntryActionsProps) {
  const t = useText('vouchers')
  const { readiness } = keys
  const unkept = desk.state.voucher !== desk.state.kept
  return (
    <>
      <span className={classes.tools}>
        <IconButton icon="undo" label={t('entry.undo')} onClick={() => desk.store.undo()} />
        <IconButton icon="copy" label={t('entry.duplicate')} onClick={keys.duplicate} />
        <IconButton icon="trash" label={t('entry.deleteLine')} onClick={keys.remove} />
        <IconButton
          icon="conversion"
          label={t('entry.currencies')}
          aria-pressed={desk.currencies}
          onClick={desk.toggleCurrencies}
        />
      </span>
      {presets}
      <Button
        icon="save"
        keys="Ctrl S"
        busy={commands.pending}
        blocked={readiness.mayKeep ?? (session.draftKey !== null && !unkept ? t('entry.alreadyKept') : undefined)}
        onClick={() => void keys.keep()}
      >
        {t('entry.keep')}
      </Button>
      <Button
        variant="primary"
        keys="Ctrl Enter"
        busy={commands.pending}
        blocked={readiness.mayFinish ?? undefined}
        onClick={() => void keys.finish()}
      >
        {t(keys.alone ? 'action.post' : 'action.submit')}
      </Button>
    </>
  )
}
