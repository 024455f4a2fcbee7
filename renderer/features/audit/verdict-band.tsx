import { Fragment } from 'react'
import type { Verification } from '../../../shared/contract/verification.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import type { LongWork } from '../../client/use-long-work.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { ProgressPanel } from '../../ui/progress/progress-panel.tsx'
import classes from './audit.module.css'
import { shortHead } from './fingerprint.ts'
import { seconds } from './seconds.ts'

interface VerdictBandProps {
  readonly verification: Verification | null
  readonly work: Pick<LongWork<unknown, { readonly kind: 'done' }>, 'state' | 'progress' | 'cancel'>
}

/** The answer in one sentence, or the progress towards it. */
export function VerdictBand({ verification, work }: VerdictBandProps) {
  const t = useText('audit')
  if (work.state !== 'idle') {
    return (
      <section className={classes.band}>
        <div className={classes.running}>
          <ProgressPanel
            title={t('running')}
            note={t('runningNote')}
            done={work.progress?.done ?? 0}
            total={work.progress?.total ?? null}
            cancelling={work.state === 'cancelling'}
            onCancel={work.cancel}
          />
        </div>
      </section>
    )
  }
  if (!verification) {
    return (
      <section className={classes.band}>
        <div className={classes.say}>
          <span className={classes.glyph}>
            <Icon name="shield" size={22} />
          </span>
          <div>
            <p className={classes.sentence}>{t('verdict.none')}</p>
            <p className={classes.detail}>{t('verdict.noneText')}</p>
          </div>
        </div>
      </section>
    )
  }
  return <Verdict verification={verification} />
}

/** The two heads that say most: those that are missing, then what people noted, then the latest. */
function statedElsewhere(heads: Verification['heads']): Verification['heads'] {
  const weight = ({ state, byHand }: Verification['heads'][number]): number => (state === 'missing' ? 2 : 0) + (byHand ? 1 : 0)
  return [...heads]
    .reverse()
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, 2)
}

function Verdict({ verification }: { readonly verification: Verification }) {
  const t = useText('audit')
  const language = useLanguage()
  const { sound, vouchers, faults } = verification
  const when = writeInstant(verification.verifiedAt)
  const sentence = !sound
    ? t('verdict.broken', { count: faults.length })
    : vouchers === 0
      ? t('verdict.empty')
      : t('verdict.sound', { count: vouchers })
  return (
    <section className={`${classes.band} ${sound ? classes.sound : classes.broken}`} aria-live="polite">
      <div className={classes.say}>
        <span className={classes.glyph}>
          <Icon name={sound ? 'shield' : 'alert'} size={22} />
        </span>
        <div>
          <p className={classes.sentence}>{sentence}</p>
          <p className={classes.detail}>
            {t(sound ? 'verdict.soundText' : 'verdict.brokenText')}
            <br />
            {verification.warnings.length > 0 ? `${t('verdict.warnings', { count: verification.warnings.length })} ` : ''}
            {t('verdict.when', { date: when.date, time: when.time, seconds: seconds(verification.durationMs, language) })}
          </p>
        </div>
      </div>
      <dl className={classes.aside}>
        <dt>{t('head.title')}</dt>
        <dd>
          <code>{shortHead(verification.head)}</code>
        </dd>
        {statedElsewhere(verification.heads).map(({ head, source, note, date, state }) => (
          <Fragment key={`${source} ${head}`}>
            <dt>
              {t('verdict.sameHead', { source: t(`heads.source.${source}`).toLowerCase(), what: note || formatDate(date) })}
            </dt>
            <dd className={state === 'held' ? classes.yes : classes.no}>{t(state === 'held' ? 'verdict.yes' : 'verdict.no')}</dd>
          </Fragment>
        ))}
        {verification.heads.length > 0 ? null : (
          <>
            <dt>{t('checks.events')}</dt>
            <dd>{formatDecimalText(String(verification.events), language)}</dd>
            <dt>{t('checks.closedMonths')}</dt>
            <dd>{verification.closedMonths}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
