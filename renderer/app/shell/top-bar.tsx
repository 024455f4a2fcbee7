import { Menu } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { formatMonth } from '../../../shared/i18n/format.ts'
import { PeriodBadge } from '../../ui/chip/period-badge.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Kbd } from '../../ui/kbd/kbd.tsx'
import { chooseLanguage } from '../../ui/language/catalogue.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { useScope } from './scope.tsx'
import classes from './top-bar.module.css'
import { UserMenu } from './user-menu.tsx'

/** Organisation, month shown, grant filter, search, language, user. */
export function TopBar() {
  const t = useText('shell')
  const language = useLanguage()
  const { ledger } = useScope()
  return (
    <header className={classes.bar}>
      <span className={classes.organisation}>{ledger.organisationCode}</span>
      <span className={classes.name}>{ledger.organisationName}</span>
      <span className={classes.parting} />
      <MonthChoice />
      <GrantChoice />
      <button type="button" className={classes.search} onClick={() => spotlight.open()} aria-label={t('top.searchLabel')}>
        <Icon name="search" size={13} />
        <span className={classes.searchWords}>{t('top.search')}</span>
        <Kbd keys="Ctrl K" />
      </button>
      <Segmented
        label={t('top.language')}
        value={language}
        onChange={(choice) => void chooseLanguage(choice)}
        segments={[
          { key: 'fr', label: 'FR', name: t('top.french') },
          { key: 'en', label: 'EN', name: t('top.english') },
        ]}
      />
      <UserMenu />
    </header>
  )
}

function MonthChoice() {
  const t = useText('shell')
  const language = useLanguage()
  const { ledger, month, monthState, chooseMonth } = useScope()
  if (month === null || monthState === null) return <span className={classes.quiet}>{t('top.noPeriod')}</span>
  const months = [...ledger.periods].sort((a, b) => b.month.localeCompare(a.month))
  const reopened = months.find((period) => period.month === month)?.reopened
  return (
    <Menu>
      <Menu.Target>
        <button
          type="button"
          className={`${classes.choice} ${classes.strong}`}
          aria-label={`${t('top.period')} ${formatMonth(month, language)}, ${t(`period.${monthState}`)}`}
        >
          <span className={classes.month}>{formatMonth(month, language)}</span>
          <PeriodBadge state={monthState} reopened={reopened} />
          <Icon name="chevronDown" size={13} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.months}>
        {months.map((period) => (
          <Menu.Item
            key={period.month}
            onClick={() => chooseMonth(period.month)}
            rightSection={<PeriodBadge state={period.state} reopened={period.reopened} />}
            aria-current={period.month === month}
          >
            <span className={classes.month}>{formatMonth(period.month, language)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function GrantChoice() {
  const t = useText('shell')
  const language = useLanguage()
  const { ledger, grant, chooseGrant } = useScope()
  if (ledger.grants.length === 0) return null
  const chosen = ledger.grants.find((candidate) => candidate.code === grant)
  const name = chosen ? `${chosen.donor} · ${chosen.code}` : t('top.allGrants')
  return (
    <Menu>
      <span className={classes.parting} />
      <Menu.Target>
        <button type="button" className={classes.choice} aria-label={`${t('top.grant')} ${name}`}>
          <Icon name="filter" size={13} />
          {name}
          <Icon name="chevronDown" size={13} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => chooseGrant(null)} aria-current={grant === null}>
          {t('top.allGrants')}
        </Menu.Item>
        <Menu.Divider />
        {ledger.grants.map((candidate) => (
          <Menu.Item key={candidate.code} onClick={() => chooseGrant(candidate.code)} aria-current={candidate.code === grant}>
            <strong>
              {candidate.donor} · {candidate.code}
            </strong>
            <div className={classes.quiet}>{candidate.title[language]}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
