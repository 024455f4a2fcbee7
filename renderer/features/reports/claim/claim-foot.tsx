import { Fragment } from 'react'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import { failedFirst } from '../model/check-order.ts'
import type { ClaimView } from '../report-view.ts'
import classes from '../reports.module.css'
import { checkFigure } from './check-figure.ts'

const SHOWN = 6

interface ClaimFootProps {
  readonly claim: ClaimView
  /** Shows all checks with their figures. */
  readonly onAll: () => void
}

/** The checks that the workbook proves, those that fail first, and the amount it asks for. */
export function ClaimFoot({ claim, onAll }: ClaimFootProps) {
  const t = useText('reports')
  const language = useLanguage()
  const { checks, currency } = claim
  const holding = checks.filter((check) => check.holds).length
  const figure = (value: number, check: ClaimView['checks'][number]) => checkFigure(value, check.unit, currency, language)
  return (
    <div className={classes.foot}>
      <section aria-label={t('checks.title')}>
        <div className={classes.checksHead}>
          <strong>{t('checks.title')}</strong>
          <span className={holding === checks.length ? text.good : text.bad}>
            {t('checks.holding', { holding, all: checks.length })}
          </span>
          <Button variant="quiet" small onClick={onAll}>
            {t('checks.all')}
          </Button>
        </div>
        <ul className={classes.checks}>
          {failedFirst(checks)
            .slice(0, SHOWN)
            .map((check) => (
              <li
                key={check.code}
                title={`${check.label[language]} : ${figure(check.left, check)} · ${figure(check.right, check)}`}
              >
                <span className={check.holds ? text.good : text.bad}>
                  <Icon
                    name={check.holds ? 'check' : 'close'}
                    size={13}
                    label={t(check.holds ? 'checks.holds' : 'checks.fails')}
                  />
                </span>
                <span className={check.holds ? text.cut : `${text.cut} ${text.bad} ${text.strong}`}>{check.label[language]}</span>
                {check.holds ? null : (
                  <b className={text.bad}>{`${figure(check.left, check)} ≠ ${figure(check.right, check)}`}</b>
                )}
              </li>
            ))}
        </ul>
      </section>
      <Amounts claim={claim} />
    </div>
  )
}

function Amounts({ claim }: { readonly claim: ClaimView }) {
  const t = useText('reports')
  const { currency } = claim
  const amounts = [
    { name: t('claim.eligible'), minor: claim.eligibleMinor },
    { name: t('claim.advance'), minor: -claim.advanceRecoveredMinor },
    { name: t('claim.interest'), minor: -claim.interestMinor },
    ...(claim.exchangeGainMinor === 0 ? [] : [{ name: t('claim.other'), minor: -claim.exchangeGainMinor }]),
  ]
  return (
    <dl className={classes.amounts}>
      {amounts.map(({ name, minor }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            {/* Zero has no sign. */}
            <Money minor={minor === 0 ? 0 : minor} currency={currency} bracket />
          </dd>
        </Fragment>
      ))}
      <dt className={classes.claimed}>{t('claim.claimed')}</dt>
      <dd className={classes.claimed}>
        <span className={text.mid}>
          <Money minor={claim.claimedMinor} currency={currency} sign="before" bracket />
        </span>
      </dd>
    </dl>
  )
}
