import { FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { EntryChoices, TakenIn } from '../../../shared/contract/findings.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './findings.module.css'
import { TakenFindingItem } from './taken-finding-item.tsx'

type Choice = EntryChoices[number]['choice']

interface TakeInDialogProps {
  /** The ledger's own auditor's file, where findings of it wait; null where none does. */
  readonly ownFile: string | null
  readonly onDone: () => void
}

/** Takes the findings of an auditor's file into the ledger: first a trial that shows each of them, with what the ledger cannot take as it is; then the owner chooses and takes. */
export function TakeInDialog({ ownFile, onDone }: TakeInDialogProps) {
  const t = useText('findings')
  const command = useCommand(client.findings.takeIn)
  const [file, setFile] = useState<File | null>(null)
  const [found, setFound] = useState<TakenIn | null>(null)
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const asked = (chosen: ReadonlyMap<string, Choice>): EntryChoices => [...chosen].map(([entry, choice]) => ({ entry, choice }))
  const look = async (given: File | null) => {
    setFile(given)
    setFound(null)
    setChoices(new Map())
    const answer = await command.run({ file: given, choices: [], dryRun: true })
    if (answer.ok) setFound(answer.value)
  }
  const take = async () => {
    const answer = await command.run({ file, choices: asked(choices), dryRun: false })
    if (!answer.ok) return
    const { added, changed, held } = answer.value
    notifications.show({ message: t('takeIn.done', { added, changed, held }) })
    onDone()
  }
  const fresh = found?.findings.some(({ taken }) => taken > 0) || choices.size > 0
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{t('takeIn.why')}</p>
      <div className={classes.actions}>
        <FileButton onChange={(chosen) => chosen && void look(chosen)} accept=".audit">
          {(button) => (
            <Button
              icon="folder"
              variant={found || ownFile !== null ? 'default' : 'primary'}
              busy={command.pending}
              onClick={button.onClick}
            >
              {t('takeIn.choose')}
            </Button>
          )}
        </FileButton>
        {ownFile === null ? null : (
          <Button variant={found ? 'default' : 'primary'} busy={command.pending} onClick={() => void look(null)}>
            {t('takeIn.own', { file: ownFile })}
          </Button>
        )}
      </div>
      <FailureNote failure={command.failure} />
      {found === null ? null : (
        <>
          {found.warnings.length === 0 ? null : <FaultList faults={found.warnings} title={t('takeIn.warnings')} />}
          {found.findings.length === 0 ? <p className={classes.quiet}>{t('takeIn.nothing')}</p> : null}
          <ul className={classes.lines}>
            {found.findings.map((finding) => (
              <TakenFindingItem
                key={finding.id}
                finding={finding}
                choices={choices}
                onChoose={(entry, choice) => setChoices(chosen(choices, entry, choice))}
              />
            ))}
          </ul>
          <div className={classes.actions}>
            <Button
              variant="primary"
              icon="check"
              busy={command.pending}
              blocked={fresh ? undefined : t('takeIn.nothingNew')}
              onClick={() => void take()}
            >
              {t('takeIn.do')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** The choice of one writing, or none of it any more. */
function chosen(choices: ReadonlyMap<string, Choice>, entry: string, choice: Choice | null): ReadonlyMap<string, Choice> {
  const next = new Map(choices)
  if (choice === null) next.delete(entry)
  else next.set(entry, choice)
  return next
}
