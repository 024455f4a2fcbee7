import { Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FindingView } from '../../../shared/contract/findings.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './findings.module.css'
import { useDecisionBlock, useFindingBlock } from './use-finding-block.ts'
import { useFindingCommands } from './use-finding-commands.ts'

const DEEDS = ['implement', 'verify', 'return', 'withdraw'] as const
type Deed = (typeof DEEDS)[number]

/** The steps that a finding may still take, each said in a few words. */
export function FollowSection({ finding }: { readonly finding: FindingView }) {
  const t = useText('findings')
  const [doing, setDoing] = useState<Deed | null>(null)
  const blockOf = useDeedBlock(finding)
  const { state } = finding
  const deeds = DEEDS.filter((deed) => {
    if (deed === 'implement') return state === 'in_progress'
    if (deed === 'withdraw') return state !== 'verified' && state !== 'withdrawn'
    return state === 'implemented'
  })
  if (deeds.length === 0) return null
  return (
    <section className={classes.section}>
      <h3 className={classes.subtitle}>{t('follow')}</h3>
      {doing === null || !deeds.includes(doing) ? (
        <div className={classes.actions}>
          {deeds.map((deed) => (
            <Button key={deed} small blocked={blockOf(deed)} onClick={() => setDoing(deed)}>
              {t(deed)}
            </Button>
          ))}
        </div>
      ) : (
        <NoteForm key={doing} deed={doing} id={finding.id} onDone={() => setDoing(null)} />
      )}
    </section>
  )
}

function useDeedBlock(finding: FindingView): (deed: Deed) => string | undefined {
  const t = useText('findings')
  const block = useFindingBlock()
  const decider = useDecisionBlock(finding)
  const { xof } = finding.totals
  return (deed) => {
    if (deed === 'implement') return block('answer') ?? (finding.action === '' ? t('blocked.plan') : undefined)
    if (deed === 'withdraw') return block('save') ?? (xof.sustained > 0 ? t('blocked.sustained') : undefined)
    if (deed === 'verify') return decider ?? (xof.open > 0 ? t('blocked.amounts') : undefined)
    return decider
  }
}

interface NoteFormProps {
  readonly deed: Deed
  readonly id: string
  readonly onDone: () => void
}

function NoteForm({ deed, id, onDone }: NoteFormProps) {
  const t = useText('findings')
  const command = useCommand(useFindingCommands()[deed])
  const [note, setNote] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await command.run({ id, note })
    if (answer.ok) onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} aria-label={t(deed)}>
      <Textarea
        size="xs"
        label={t(`${deed}.note`)}
        value={note}
        autosize
        minRows={2}
        maxLength={4000}
        autoFocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FailureNote failure={command.failure} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant={deed === 'withdraw' ? 'danger' : 'primary'}
          busy={command.pending}
          blocked={note.trim() === '' ? t('blocked.typed') : undefined}
        >
          {t(deed)}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
