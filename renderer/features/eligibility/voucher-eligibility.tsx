import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { type client, orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './eligibility.module.css'
import { hintWords } from './hint-words.ts'
import { LinePanel } from './line-panel.tsx'
import { SeverityChip } from './severity-chip.tsx'

type Line = Awaited<ReturnType<typeof client.eligibility.voucher>>['lines'][number]

/** The eligibility of a posted voucher's spending: the hints of each line, what was ruled out, and the way to rule. Nothing for a voucher that spends no grant. */
export function VoucherEligibility({ voucherKey }: { readonly voucherKey: string }) {
  const t = useText('eligibility')
  const shell = useText('shell')
  const posted = voucherKey.startsWith('posted:')
  const answer = useQuery(orpc.eligibility.voucher.queryOptions({ input: { voucherKey }, enabled: posted }))
  const [decided, setDecided] = useState<Line | null>(null)
  const lines = answer.data?.lines ?? []
  if (!posted || lines.length === 0) return null
  return (
    <section aria-label={t('title')}>
      <h3 className={classes.subtitle}>{t('title')}</h3>
      <ul className={classes.rulings}>
        {lines.map((line) => (
          <li key={line.lineNumber}>
            <LineState line={line} />
            <Button
              small
              icon="close"
              blocked={line.leftXof > 0 ? undefined : t('line.nothingLeft')}
              onClick={() => setDecided(line)}
            >
              {t('action.rule')}
            </Button>
          </li>
        ))}
      </ul>
      <Modal
        opened={decided !== null}
        onClose={() => setDecided(null)}
        title={t('line.title', { line: decided?.lineNumber ?? '' })}
        size={480}
        closeButtonProps={{ 'aria-label': shell('action.close') }}
      >
        {decided ? (
          <div className={classes.form}>
            <LinePanel voucherKey={voucherKey} lineNumber={decided.lineNumber} code={null} />
          </div>
        ) : null}
      </Modal>
    </section>
  )
}

function LineState({ line }: { readonly line: Line }) {
  const t = useText('eligibility')
  const language = useLanguage()
  const open = line.hits.filter(({ state }) => state === 'open')
  const ruledXof = line.xof - line.leftXof
  return (
    <span>
      <strong>{t('line.title', { line: line.lineNumber })}</strong>{' '}
      {ruledXof > 0 ? (
        <span className={text.second}>
          {t('line.ruledOut')} <Money minor={ruledXof} currency={FUNCTIONAL_CURRENCY} sign="after" />{' '}
          {line.donorMinor === null || line.leftMinor === null ? null : (
            <Money minor={line.donorMinor - line.leftMinor} currency={line.currency} sign="before" />
          )}
        </span>
      ) : null}
      {open.length === 0 && ruledXof === 0 ? (
        <Chip tone="good" icon="check">
          {t('line.eligible')}
        </Chip>
      ) : null}
      {open.map((hit) => (
        <span key={hit.code} className={classes.hint}>
          <SeverityChip code={hit.code} severity={hit.severity} /> <span className={text.second}>{hintWords(hit, language)}</span>
        </span>
      ))}
    </span>
  )
}
