import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useScope } from '../../app/shell/scope.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { CopyRefused } from '../../ui/clipboard/copy-refused.tsx'
import { useCopy } from '../../ui/clipboard/use-copy.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './audit.module.css'
import { bareHead, groupedHead } from './fingerprint.ts'

/** The fingerprint of the whole ledger, to copy onto the minutes, or to compare with one that was noted. */
export function HeadCard({ head: verified }: { readonly head: string | null }) {
  const t = useText('audit')
  const shell = useText('shell')
  const { ledger } = useScope()
  const head = verified ?? ledger.head
  const { state: copying, copy } = useCopy()
  return (
    <Card title={t('head.title')} note={t('head.text')}>
      <div className={classes.head}>
        <div className={text.column} style={{ gap: 6 }}>
          <div className={classes.fingerprint}>
            <span>{groupedHead(head)}</span>
            <IconButton
              icon={copying === 'copied' ? 'check' : 'copy'}
              label={copying === 'copied' ? shell('action.copied') : t('head.copy')}
              onClick={() => copy(head)}
            />
          </div>
          {copying === 'refused' ? <CopyRefused /> : null}
        </div>
        <Comparison head={head} />
      </div>
    </Card>
  )
}

function Comparison({ head }: { readonly head: string }) {
  const t = useText('audit')
  const [noted, setNoted] = useState('')
  const bare = bareHead(noted)
  const whole = bare.length === head.length
  const same = bare === bareHead(head)
  return (
    <div className={text.column} style={{ gap: 6 }}>
      <TextInput
        label={t('head.compare')}
        placeholder={t('head.placeholder')}
        value={noted}
        onChange={(event) => setNoted(event.currentTarget.value)}
        autoComplete="off"
      />
      <div className={text.small} aria-live="polite">
        {noted.trim() === '' ? null : !whole ? (
          <span className={text.quiet}>{t('head.incomplete', { length: bare.length })}</span>
        ) : (
          <span className={text.row}>
            <Chip tone={same ? 'good' : 'warn'} icon={same ? 'check' : 'alert'}>
              {t(same ? 'head.same' : 'head.different')}
            </Chip>
            {t(same ? 'head.sameText' : 'head.differentText')}
          </span>
        )}
      </div>
    </div>
  )
}
