import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { client, orpc } from '../../client/client.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useCommand } from '../../client/use-command.ts'
import { useLongWork } from '../../client/use-long-work.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import classes from './audit.module.css'
import { AuditOverview } from './audit-overview.tsx'
import { FaultsCard } from './faults-card.tsx'
import { HeadsCard } from './heads-card.tsx'
import { ReadCard } from './read-card.tsx'
import { VerdictBand } from './verdict-band.tsx'
import { VerificationMinutes } from './verification-minutes.tsx'
import { VerifyFileDialog } from './verify-file-dialog.tsx'

/** Verification: a sentence that a director can read, then what it rests on. */
function Audit() {
  const t = useText('audit')
  const { run: wanted } = useParameters('audit')
  const last = useQuery(orpc.audit.lastVerification.queryOptions())
  const work = useLongWork(client.audit.verify)
  const [printing, setPrinting] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const language = useLanguage()
  const certificate = useCommand(client.audit.certify)
  const donePrinting = useCallback(() => setPrinting(false), [])
  const verification = last.data ?? null
  const [view, setView] = useState<'overview' | 'detail' | null>(null)
  // What does not agree is shown before anything else.
  const isDetailed = view === null ? verification?.sound === false : view === 'detail'
  const { run } = work
  const verify = useCallback(() => void run(), [run])
  const handOut = async () => {
    const made = await certificate.run({ language })
    if (made.ok) await downloadExport(made.value.exportId, made.value.fileName)
  }
  useShortcut('V', verify)
  usePlaceKeys([
    { keys: 'V', does: t('key.verify') },
    { keys: 'Enter', does: t('key.open') },
  ])

  // The palette may ask for a verification with the address; it is run once.
  const asked = useRef(false)
  useEffect(() => {
    if (wanted !== 'now' || asked.current) return
    asked.current = true
    replaceParameters('audit', {})
    verify()
  }, [wanted, verify])

  const actions = (
    <>
      <Button variant="quiet" icon="list" onClick={() => setView(isDetailed ? 'overview' : 'detail')}>
        {t(isDetailed ? 'view.overview' : 'view.detail')}
      </Button>
      <Button variant="quiet" icon="folder" onClick={() => setChoosing(true)}>
        {t('file.title')}
      </Button>
      {verification?.sound ? (
        <Button variant="quiet" icon="printer" busy={certificate.pending} onClick={() => void handOut()}>
          {t('certificate')}
        </Button>
      ) : null}
      {verification && !verification.sound ? (
        <Button variant="quiet" icon="printer" onClick={() => setPrinting(true)}>
          {t('printMinutes')}
        </Button>
      ) : null}
      <Button variant="primary" icon="shield" keys="V" busy={work.state !== 'idle'} onClick={verify}>
        {t(verification ? 'verifyAgain' : 'verify')}
      </Button>
    </>
  )
  return (
    <Page title={t('title')} beside={<AreaTabs screen="audit" />} actions={actions}>
      <VerdictBand verification={verification} work={work} />
      <FailureNote failure={work.failure ?? certificate.failure} />
      {isDetailed ? (
        <div className={classes.grid}>
          <div className={classes.left}>
            <ReadCard verification={verification} />
          </div>
          <div className={classes.right}>
            <HeadsCard head={verification?.head ?? null} />
            <FaultsCard verification={verification} />
          </div>
        </div>
      ) : (
        <AuditOverview verification={verification} />
      )}
      <VerifyFileDialog opened={choosing} onClose={() => setChoosing(false)} />
      {verification ? <VerificationMinutes verification={verification} printing={printing} onDone={donePrinting} /> : null}
    </Page>
  )
}

export const auditScreen: Screen = { area: 'audit', Component: Audit, folded: false, help: 'audit' }
