import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import type { SubjectCompleteness } from '../../../shared/contract/documents.ts'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { DocumentLinks } from './document-links.tsx'
import classes from './documents.module.css'

type Item = SubjectCompleteness['items'][number]

const SHOWN: Readonly<Record<Item['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  present: { tone: 'good', icon: 'check' },
  notApplicable: { tone: 'mute', icon: 'minus' },
  attested: { tone: 'info', icon: 'pencil' },
  missing: { tone: 'bad', icon: 'close' },
  awaited: { tone: 'warn', icon: 'hourglass' },
  optional: { tone: 'mute', icon: 'minus' },
}

interface SubjectDocumentsProps {
  /** "draft:…" or "posted:…": the voucher whose documents these are. */
  readonly subject: string
  readonly posted: boolean
}

/** The supporting documents of a voucher: what its expense types ask for, what is attached, and what is declared absent. Ctrl J attaches. */
export function SubjectDocuments({ subject, posted }: SubjectDocumentsProps) {
  const t = useText('documents')
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<string | null>(null)
  const answer = useQuery(orpc.documents.ofSubject.queryOptions({ input: { subject, typed: null } }))
  const attach = useCommand(client.documents.attach)
  useShortcut('Ctrl J', () => input.current?.click())
  const take = async (files: FileList | null) => {
    for (const file of files ?? []) if (!(await attach.run({ subject, lineNumber: null, kind, note: null, file })).ok) return
    setKind(null)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files)
  }
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  const { completeness, links } = answer.data
  return (
    <section className={classes.subject} aria-label={t('card')} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <header className={classes.head}>
        <h3 className={classes.title}>{t('card')}</h3>
        <CompletenessChip completeness={completeness} />
        <Button
          small
          icon="paperclip"
          keys="Ctrl J"
          busy={attach.pending}
          onClick={() => {
            setKind(null)
            input.current?.click()
          }}
        >
          {t('attach')}
        </Button>
        <input
          ref={input}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('attach')}
          accept=".pdf,.jpg,.jpeg,.png,.heic"
          multiple
          onChange={(event) => {
            void take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </header>
      <FailureNote failure={attach.failure} />
      <ul className={classes.items}>
        {completeness.items.map((item) => (
          <RequiredItem
            key={item.code}
            item={item}
            subject={subject}
            onAttach={() => {
              setKind(item.code)
              input.current?.click()
            }}
          />
        ))}
      </ul>
      <DocumentLinks links={links} posted={posted} />
      {links.length === 0 ? <p className={classes.quiet}>{t('none')}</p> : null}
    </section>
  )
}

function CompletenessChip({ completeness: { state, settled, required } }: { readonly completeness: SubjectCompleteness }) {
  const t = useText('documents')
  if (state === 'nothingRequired') return <Chip>{t('state.nothingRequired')}</Chip>
  return (
    <Chip tone={state === 'complete' ? 'good' : 'warn'} icon="paperclip">
      {t('state.settled', { settled, required })}
    </Chip>
  )
}

interface RequiredItemProps {
  readonly item: Item
  readonly subject: string
  readonly onAttach: () => void
}

function RequiredItem({ item, subject, onAttach }: RequiredItemProps) {
  const t = useText('documents')
  const language = useLanguage()
  const [declaring, setDeclaring] = useState(false)
  const [reason, setReason] = useState('')
  const declare = useCommand(client.documents.declareAbsent)
  const say = async (state: 'notApplicable' | 'attested') => {
    if ((await declare.run({ subject, kind: item.code, state, reason })).ok) setDeclaring(false)
  }
  const open = item.state === 'missing' || item.state === 'awaited' || item.state === 'optional'
  return (
    <li className={classes.item}>
      <Chip {...SHOWN[item.state]}>{t(`item.${item.state}`)}</Chip>
      <span className={item.mandatory ? classes.mandatory : undefined}>{item.name[language]}</span>
      {item.absence ? <span className={classes.quiet}>{item.absence.reason}</span> : null}
      {open ? (
        <span className={classes.end}>
          <Button small variant="quiet" onClick={onAttach}>
            {t('attachThis')}
          </Button>
          {item.mandatory ? (
            <Button small variant="quiet" onClick={() => setDeclaring(!declaring)}>
              {t('absent')}
            </Button>
          ) : null}
        </span>
      ) : null}
      {declaring ? (
        <span className={classes.declare}>
          <TextInput
            aria-label={t('reason')}
            placeholder={t('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button small busy={declare.pending} onClick={() => void say('notApplicable')}>
            {t('sayNotApplicable')}
          </Button>
          <Button small busy={declare.pending} onClick={() => void say('attested')}>
            {t('sayAttested')}
          </Button>
          <FailureNote failure={declare.failure} />
        </span>
      ) : null}
    </li>
  )
}
