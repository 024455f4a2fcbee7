import type { TemplateProgress } from '../../../../shared/contract/compliance-overview.ts'
import { navigate } from '../../../app/routes/router.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './overview.module.css'

function openTemplate(template: string): void {
  if (template === 'T1') navigate('voucherChecks')
  else if (template === 'T2') navigate('closing')
  else if (template === 'T3') navigate('claims')
  else if (template === 'T4') navigate('partners')
  else navigate('statutoryCalendar')
}

/** How far each checklist is: done, in progress, blocked, of what is asked; a row leads to its list. */
export function ProgressCard({ progress }: { readonly progress: readonly TemplateProgress[] }) {
  const t = useText('complianceOverview')
  const language = useLanguage()
  return (
    <Card title={t('progress')}>
      <div className={classes.progress}>
        {progress.map((each) => {
          const part = (count: number) => `${each.asked === 0 ? 0 : Math.min(100, (count / each.asked) * 100)}%`
          return (
            <button key={each.template} type="button" className={classes.row} onClick={() => openTemplate(each.template)}>
              <strong>{each.template}</strong>
              <span>
                {each.name[language]}{' '}
                <span className={classes.quiet}>{t('progressOf', { done: each.done, asked: each.asked })}</span>
              </span>
              <span className={classes.bar} aria-hidden="true">
                <span className={classes.done} style={{ width: part(each.done) }} />
                <span className={classes.drafts} style={{ width: part(each.drafts) }} />
                <span className={classes.failed} style={{ width: part(each.failing) }} />
              </span>
              <span className={classes.facts}>
                {each.failing > 0 ? (
                  <Chip tone="bad">{t(each.template === 'T5' ? 'late' : 'failing', { count: each.failing })}</Chip>
                ) : null}
                {each.contradicted > 0 ? (
                  <Chip tone="warn" icon="alert">
                    {t('contradicted', { count: each.contradicted })}
                  </Chip>
                ) : null}
                {each.failing === 0 && each.drafts > 0 ? <Chip tone="warn">{t('drafts', { count: each.drafts })}</Chip> : null}
              </span>
            </button>
          )
        })}
      </div>
    </Card>
  )
}
