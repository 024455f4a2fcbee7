import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { client, orpc } from '../../client/client.ts'
import { useLongWork } from '../../client/use-long-work.ts'
import { Button } from '../../ui/button/button.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { LedgerList } from './ledger-list.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { OpeningFailure } from './opening-failure.tsx'
import { ReadOnlyDialog } from './read-only-dialog.tsx'
import { SampleProgress } from './sample-progress.tsx'
import classes from './start.module.css'
import { StartCard } from './start-card.tsx'
import { UnlockDialog } from './unlock-dialog.tsx'
import { useOpening } from './use-opening.ts'

/** How many ledgers the start screen shows; the dialog of "open" shows all. */
const RECENT = 3

interface StartWelcomeProps {
  readonly today: string
  readonly onCreate: () => void
}

/** The three ways to begin, and the ledgers opened lately. */
export function StartWelcome({ today, onCreate }: StartWelcomeProps) {
  const t = useText('start')
  const language = useLanguage()
  const files = useQuery(orpc.settings.ledgerFiles.queryOptions())
  const sample = useLongWork(client.settings.openSample)
  const opening = useOpening()
  const [listing, setListing] = useState(false)
  const [reading, setReading] = useState(false)
  const firstCard = useRef<HTMLButtonElement>(null)
  useEffect(() => firstCard.current?.focus(), [])

  const choose = async (readOnly: boolean) => {
    if (!window.desktop) return readOnly ? setReading(true) : setListing(true)
    const fileId = await window.desktop.chooseLedger()
    if (fileId !== null) opening.begin({ fileId, name: '', readOnly })
  }
  const explore = () => void sample.run({ language })
  useShortcut('Ctrl O', () => void choose(false))
  useShortcut('Ctrl N', onCreate)
  useShortcut('Ctrl E', explore)

  const list = files.data ?? []
  return (
    <>
      <h1 className={classes.title}>{t('title')}</h1>
      <div className={classes.cards}>
        <StartCard
          ref={firstCard}
          icon="folder"
          title={t('open.title')}
          text={t('open.text')}
          keys="Ctrl O"
          onClick={() => void choose(false)}
        />
        <StartCard icon="plus" title={t('new.title')} text={t('new.text')} keys="Ctrl N" onClick={onCreate} />
        <StartCard icon="star" title={t('sample.title')} text={t('sample.text')} keys="Ctrl E" onClick={explore} />
      </div>
      <SampleProgress sample={sample} />
      {opening.failure && !opening.asking ? (
        <div className={classes.block}>
          <OpeningFailure failure={opening.failure} name={opening.tried} />
        </div>
      ) : null}
      <QueryFailure error={files.error} onRetry={() => void files.refetch()} />
      {list.length > 0 ? (
        <>
          <h2 className={classes.recent}>{t('recent')}</h2>
          <LedgerList files={list.slice(0, RECENT)} today={today} onOpen={opening.begin} />
        </>
      ) : null}
      <div className={classes.block}>
        <Button variant="quiet" icon="eye" onClick={() => void choose(true)}>
          {t('readOnly.open')}
        </Button>
      </div>
      <div className={classes.block}>
        <Notice icon="key">{t('encryption')}</Notice>
      </div>
      <OpenDialog opened={listing} files={list} today={today} onOpen={opening.begin} onClose={() => setListing(false)} />
      {reading ? (
        <ReadOnlyDialog
          files={list}
          today={today}
          onOpen={(file) => opening.begin({ ...file, readOnly: true })}
          onClose={() => setReading(false)}
        />
      ) : null}
      <UnlockDialog steps={opening} />
    </>
  )
}
