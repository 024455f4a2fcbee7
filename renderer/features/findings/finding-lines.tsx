import { useState } from 'react'
import type { FindingLineView, FindingView } from '../../../shared/contract/findings.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { DecisionForm } from './decision-form.tsx'
import classes from './findings.module.css'
import { RuleForm } from './rule-form.tsx'
import { useDecisionBlock, useFindingBlock } from './use-finding-block.ts'

/** The lines that a finding names, with what is questioned of each and what was decided. */
export function FindingLines({ finding }: { readonly finding: FindingView }) {
  const t = useText('findings')
  if (finding.lines.length === 0) return null
  return (
    <section className={classes.section}>
      <h3 className={classes.subtitle}>{t('vouchers')}</h3>
      {finding.classification === 'control' ? <p className={classes.quiet}>{t('concerned')}</p> : null}
      <ul className={classes.lines}>
        {finding.lines.map((line) => (
          <LineCard key={`${line.voucher}/${line.lineNumber}`} finding={finding} line={line} />
        ))}
      </ul>
    </section>
  )
}

interface LineCardProps {
  readonly finding: FindingView
  readonly line: FindingLineView
}

function LineCard({ finding, line }: LineCardProps) {
  const t = useText('findings')
  const [doing, setDoing] = useState<'decide' | 'rule' | null>(null)
  const decider = useDecisionBlock(finding)
  const ruler = useFindingBlock()('rule')
  const isLive = finding.state !== 'verified' && finding.state !== 'withdrawn'
  const isDecided = line.reason !== null
  const toRule = line.xof.sustained - line.ruledXof
  const done = () => setDoing(null)
  return (
    <li className={classes.line}>
      <div className={classes.lineHead}>
        <span>
          <VoucherLink line={line} /> {t('line', { line: line.lineNumber })}
        </span>
        <Amount xof={line.questionedXof} minor={line.questionedMinor} currency={line.currency} />
      </div>
      <span className={classes.quiet}>
        {[formatDate(line.date), line.label, line.budgetLine].filter((part) => part !== null).join(' · ')}
      </span>
      {isDecided ? (
        <>
          <dl className={classes.summary}>
            {(['sustained', 'cleared', 'open'] as const).map((part) => (
              <div key={part}>
                <dt>{t(part)}</dt>
                <dd>
                  <Amount xof={line.xof[part]} minor={line.minor?.[part] ?? null} currency={line.currency} />
                </dd>
              </div>
            ))}
          </dl>
          <span>{line.reason}</span>
        </>
      ) : null}
      {line.rulings.length === 0 ? null : (
        <span className={classes.quiet}>{t('ruled', { rulings: line.rulings.join(', ') })}</span>
      )}
      {toRule < 0 ? <Notice tone="warn">{t('overRuled', { rulings: line.rulings.join(', ') })}</Notice> : null}
      {isLive && finding.classification !== 'control' && doing === null ? (
        <div className={classes.actions}>
          <Button small blocked={decider} onClick={() => setDoing('decide')}>
            {t(isDecided ? 'decide.again' : 'decide')}
          </Button>
          {toRule > 0 && line.grant !== null ? (
            <Button small icon="close" blocked={ruler} onClick={() => setDoing('rule')}>
              {t('rule')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {doing === 'decide' ? <DecisionForm id={finding.id} line={line} onDone={done} /> : null}
      {doing === 'rule' && line.grant !== null ? (
        <RuleForm finding={finding} line={line} grant={line.grant} amountXof={toRule} onDone={done} />
      ) : null}
    </li>
  )
}

interface AmountProps {
  readonly xof: number
  readonly minor: number | null
  readonly currency: string | null
}

function Amount({ xof, minor, currency }: AmountProps) {
  return (
    <span>
      <Money minor={xof} currency={FUNCTIONAL_CURRENCY} sign="after" />
      {minor === null || currency === null ? null : (
        <>
          {' · '}
          <Money minor={minor} currency={currency} sign="before" />
        </>
      )}
    </span>
  )
}

function VoucherLink({ line: { voucher, voucherKey } }: { readonly line: FindingLineView }) {
  if (voucherKey === null) return <strong>{voucher}</strong>
  return (
    <button type="button" className={classes.link} onClick={() => navigate('vouchers', { key: voucherKey })}>
      {voucher}
    </button>
  )
}
