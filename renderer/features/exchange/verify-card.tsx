import { FileButton } from '@mantine/core'
import { useRef, useState } from 'react'
import type { PackageVerification } from '../../../shared/contract/exchange.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { groupedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { client } from '../../client/client.ts'
import { useAction } from '../../client/use-action.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './exchange.module.css'

/** Proves a package that came by key or mail, by itself and against the open ledger. */
export function VerifyCard() {
  const t = useText('exchange')
  const { run, pending, failure } = useAction(client.exchange.verifyPackage)
  const [verdict, setVerdict] = useState<PackageVerification | null>(null)
  const forget = useRef<() => void>(null)
  const verify = async (file: File | null) => {
    if (!file) return
    // The same file may be chosen again, once a key is trusted.
    forget.current?.()
    setVerdict(null)
    const answer = await run({ file })
    if (answer.ok) setVerdict(answer.value)
  }
  return (
    <Card title={t('verify')}>
      <div className={classes.stack}>
        <p className={`${text.quiet} ${text.small}`}>{t('verify.text')}</p>
        <div>
          <FileButton
            resetRef={forget}
            onChange={(file) => void verify(file)}
            accept=".sikpkg"
            inputProps={{ 'aria-label': t('verify.choose') }}
          >
            {(props) => (
              <Button {...props} icon="shield" busy={pending}>
                {t('verify.choose')}
              </Button>
            )}
          </FileButton>
        </div>
        <FailureNote failure={failure} />
        {verdict ? <Verdict verdict={verdict} /> : null}
      </div>
    </Card>
  )
}

function Verdict({ verdict }: { readonly verdict: PackageVerification }) {
  const t = useText('exchange')
  const language = useLanguage()
  const { sound, manifest, signer, against, faults } = verdict
  return (
    <div className={classes.stack} aria-live="polite">
      <Notice tone={sound ? 'good' : 'bad'}>
        <b>{t(sound ? 'verify.sound' : 'verify.unsound')}</b>
        {sound && against ? <p>{t(`verify.${against.role}`, { organisation: against.organisation })}</p> : null}
      </Notice>
      {sound ? null : <FaultList faults={faults} />}
      {manifest ? (
        <div className={text.small}>
          <p>
            {t('verify.what', {
              sender: manifest.sender.organisation,
              recipient: manifest.recipient || '–',
              grant: manifest.grant,
              period: manifest.period.name,
              sequence: manifest.sequence,
            })}
          </p>
          <p>{t('verify.counts', { ...manifest.counts, spending: formatMoney(manifest.totals.spendingXof, 'XOF', language) })}</p>
        </div>
      ) : null}
      {signer ? (
        <div>
          <p className={text.small}>{t('verify.signer', { organisation: signer.organisation })}</p>
          <div className={classes.fingerprint}>{groupedFingerprint(signer.fingerprint)}</div>
        </div>
      ) : null}
    </div>
  )
}
