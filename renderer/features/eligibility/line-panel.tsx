import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EligibilityFilter, EligibilityHitView, EligibilityRulingView } from '../../../shared/contract/eligibility.ts'
import type { EligibilityCode } from '../../../shared/contract/eligibility-code.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { DismissForm } from './dismiss-form.tsx'
import classes from './eligibility.module.css'
import { hintWords } from './hint-words.ts'
import { LiftDialog } from './lift-dialog.tsx'
import { RuleForm } from './rule-form.tsx'

interface LinePanelProps {
  readonly voucherKey: string
  readonly lineNumber: number
  /** The hint that was chosen; null opens on the ruling alone. */
  readonly code: EligibilityCode | null
  /** The filter of the list beside it: hints of the code under it may be set aside together. */
  readonly filter?: EligibilityFilter | undefined
  readonly onVoucher?: (() => void) | undefined
}

/** One line of donor spending: what it is worth and what is left of it, its hints, its rulings, and what may be decided. */
export function LinePanel({ voucherKey, lineNumber, code, filter, onVoucher }: LinePanelProps) {
  const t = useText('eligibility')
  const language = useLanguage()
  const answer = useQuery(orpc.eligibility.voucher.queryOptions({ input: { voucherKey } }))
  const [doing, setDoing] = useState<'rule' | 'dismiss' | null>(code === null ? 'rule' : null)
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const line = answer.data?.lines.find((each) => each.lineNumber === lineNumber)
  if (!line) return answer.data ? <Notice tone="info">{t('line.none')}</Notice> : null
  const hit = line.hits.find((each) => each.code === code)
  const first = hit ?? line.hits[0]
  return (
    <>
      <div>
        <strong>{line.label}</strong>
        {first && onVoucher ? (
          <p className={text.second}>
            <button type="button" className={classes.link} onClick={onVoucher}>
              {first.number}
            </button>{' '}
            · {formatDate(first.date)} · {first.account} · {first.budgetLine}
            {first.thirdParty === null ? '' : ` · ${first.thirdParty}`}
          </p>
        ) : null}
      </div>
      <LineAmounts line={line} />
      {hit ? (
        <Notice tone={hit.severity === 'BLOCK' ? 'bad' : 'warn'}>
          <strong>
            {hit.code} – {t(`severity.${hit.severity}`)}.
          </strong>{' '}
          {hintWords(hit, language)}
        </Notice>
      ) : null}
      {hit?.review ? <Review hit={hit} /> : null}
      {doing === 'rule' ? (
        <RuleForm line={line} voucherKey={voucherKey} code={code} hitXof={hit?.hitXof ?? null} onDone={() => setDoing(null)} />
      ) : null}
      {doing === 'dismiss' && hit ? <DismissForm hit={hit} filter={filter} onDone={() => setDoing(null)} /> : null}
      {doing === null ? (
        <div className={classes.actions}>
          <Button
            variant="danger"
            icon="close"
            blocked={line.leftXof > 0 ? undefined : t('line.nothingLeft')}
            onClick={() => setDoing('rule')}
          >
            {t('action.rule')}
          </Button>
          {hit && hit.state === 'open' ? (
            <Button icon="check" onClick={() => setDoing('dismiss')}>
              {t('action.dismiss')}
            </Button>
          ) : null}
          {hit?.code === 'SAN' ? (
            <Button icon="user" onClick={() => navigate('thirdParties', { text: hit.thirdParty ?? undefined })}>
              {t('action.party')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <Rulings rulings={line.rulings} />
    </>
  )
}

type Line = Parameters<typeof RuleForm>[0]['line']

function LineAmounts({ line }: { readonly line: Line }) {
  const t = useText('eligibility')
  return (
    <table className={classes.amounts}>
      <tbody>
        {(
          [
            ['line.spends', line.xof, line.donorMinor],
            ['line.left', line.leftXof, line.leftMinor],
          ] as const
        ).map(([key, xof, minor]) => (
          <tr key={key}>
            <th scope="row">{t(key)}</th>
            <td>
              <Money minor={xof} currency={FUNCTIONAL_CURRENCY} sign="after" />
            </td>
            <td>
              <Money minor={minor} currency={line.currency} sign="before" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A hint that somebody set aside, with the reason; it can be opened again. */
function Review({ hit }: { readonly hit: EligibilityHitView }) {
  const t = useText('eligibility')
  const reopen = useCommand(client.eligibility.reopen)
  const { review, voucherKey, lineNumber, code } = hit
  if (!review) return null
  return (
    <>
      <Notice tone="good">
        {t('review', { author: review.author, date: formatDate(review.date) })} {review.reason}
        {review.evidence === null ? null : ` (${review.evidence})`}
      </Notice>
      <FailureNote failure={reopen.failure} />
      <div className={classes.actions}>
        <Button small icon="undo" busy={reopen.pending} onClick={() => void reopen.run({ voucherKey, lineNumber, code })}>
          {t('action.reopen')}
        </Button>
      </div>
    </>
  )
}

function Rulings({ rulings }: { readonly rulings: readonly EligibilityRulingView[] }) {
  const t = useText('eligibility')
  const [lifting, setLifting] = useState<EligibilityRulingView | null>(null)
  if (rulings.length === 0) return null
  return (
    <section aria-label={t('line.rulings')}>
      <h3 className={classes.subtitle}>{t('line.rulings')}</h3>
      <ul className={classes.rulings}>
        {rulings.map((ruling) => (
          <li key={`${ruling.ruling} ${ruling.id} ${ruling.date}`}>
            <span>
              <strong>
                {ruling.lifts === null
                  ? t('ruling.made', { ruling: ruling.ruling, code: ruling.code })
                  : t('ruling.lifts', { ruling: ruling.lifts })}
              </strong>{' '}
              <Money minor={ruling.xof} currency={FUNCTIONAL_CURRENCY} sign="after" />{' '}
              <Money minor={ruling.donorMinor} currency={ruling.currency} sign="before" />
              <br />
              <span className={text.second}>
                {formatDate(ruling.date)} · {ruling.author} · {ruling.reason}
                {ruling.evidence === null ? '' : ` · ${ruling.evidence}`}
              </span>
            </span>
            {ruling.lifts === null && ruling.liftedOn === null && ruling.takenBackBy === null ? (
              <Button small icon="undo" onClick={() => setLifting(ruling)}>
                {t('action.lift')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {lifting ? <LiftDialog ruling={lifting} onClose={() => setLifting(null)} /> : null}
    </section>
  )
}
