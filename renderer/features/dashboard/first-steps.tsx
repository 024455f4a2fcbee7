import type { ReactNode } from 'react'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import text from '../../ui/layout/text.module.css'
import classes from './first-steps.module.css'

/** A ledger without a posted voucher: what to do, in order; the step that comes next has the primary button. */
export function FirstSteps() {
  const t = useText('dashboard')
  const { ledger } = useScope()
  const { draft, submitted, approved } = ledger.counts
  const drafts = draft + submitted + approved
  const setUp = ledger.grants.length > 0
  return (
    <Page title={t('title')} sub={t('empty.sub')}>
      <div className={classes.place}>
        <Card className={classes.card}>
          <h2 className={text.mid}>{t('empty.title')}</h2>
          <p className={text.second}>{t('empty.text')}</p>
          <ol className={classes.steps}>
            <Step icon="reference" done={setUp} title={t('empty.setup')} why={t(setUp ? 'empty.setupDone' : 'empty.setupText')}>
              <Button
                icon="import"
                variant={setUp ? 'default' : 'primary'}
                onClick={() => navigate('reference', { tab: 'setup' })}
              >
                {t('empty.setupDo')}
              </Button>
            </Step>
            <Step icon="import" done={false} title={t('empty.import')} why={t('empty.importText')}>
              <Button
                icon="import"
                variant={setUp && drafts === 0 ? 'primary' : 'default'}
                onClick={() => navigate('vouchers', { import: 'file' })}
              >
                {t('empty.importDo')}
              </Button>
            </Step>
            <Step icon="voucher" done={false} title={t('empty.voucher')} why={t('empty.voucherText')}>
              <Button icon="plus" keys="Ctrl N" onClick={() => navigate('voucherEntry')}>
                {t('empty.voucherDo')}
              </Button>
            </Step>
            {drafts > 0 ? (
              <Step icon="pencil" done={false} title={t('empty.drafts', { count: drafts })} why={t('empty.draftsText')}>
                <Button variant={setUp ? 'primary' : 'default'} onClick={() => navigate('vouchers')}>
                  {t('empty.draftsDo')}
                </Button>
              </Step>
            ) : null}
          </ol>
        </Card>
      </div>
    </Page>
  )
}

interface StepProps {
  readonly icon: IconName
  readonly done: boolean
  readonly title: string
  readonly why: string
  readonly children: ReactNode
}

function Step({ icon, done, title, why, children }: StepProps) {
  return (
    <li className={classes.step}>
      <span className={done ? `${classes.glyph} ${classes.done}` : classes.glyph}>
        <Icon name={done ? 'check' : icon} />
      </span>
      <div>
        <strong>{title}</strong>
        <p className={text.second}>{why}</p>
      </div>
      {children}
    </li>
  )
}
