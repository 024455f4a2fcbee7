import { useMantineColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { RegisterRow } from '../../../shared/contract/vouchers.ts'
import { formatDate, formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { orpc } from '../../client/client.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { Kbd } from '../../ui/kbd/kbd.tsx'
import { chooseLanguage } from '../../ui/language/catalogue.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Marked } from '../../ui/picker/marked.tsx'
import { type Choice, findMatches } from '../../ui/picker/match.ts'
import { navigate } from '../routes/router.ts'
import type { ScreenParameters } from '../routes/routes.ts'
import { AREAS } from '../screen.ts'
import { AREA_ICONS } from '../shell/area-icons.ts'
import { screensOf } from '../shell/area-screens.ts'
import { amountAsked } from './amount-asked.ts'
import classes from './palette.module.css'

interface Command extends Choice {
  readonly icon: IconName
  readonly keys?: string | undefined
  readonly run: () => void
}

/** Letters typed before the ledger itself is searched. */
const ENOUGH = 2

/** Ctrl K: go to any screen, find any voucher, account or amount. */
export function Palette() {
  const t = useText('shell')
  const [text, setText] = useState('')
  const commands = useCommands()
  const found = findMatches(commands, text).slice(0, text === '' ? commands.length : 6)
  const [asked] = useDebouncedValue(text.trim(), 150)
  const language = useLanguage()
  const vouchers = useVouchers(asked)
  const amount = asked.length < ENOUGH ? null : amountAsked(asked, language)
  const ofAmount = useVouchersOfAmount(amount)
  const accounts = useAccounts(asked)
  useFirstAnswerSelected()
  const nothing = found.length + vouchers.length + ofAmount.length + accounts.length === 0
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut={null}
      overlayProps={{ blur: 0, backgroundOpacity: 0.42 }}
      transitionProps={{ duration: 90 }}
      scrollable
      maxHeight={460}
      size={620}
      classNames={{ content: classes.content }}
      aria-label={t('palette.title')}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('top.searchLabel')}
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        {found.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.screens')}>
            {found.map(({ item, labelMarks }) => (
              <Entry key={item.code} icon={item.icon} onRun={item.run} end={item.keys ? <Kbd keys={item.keys} /> : null}>
                <Marked text={item.label} marks={labelMarks} />
              </Entry>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {amount !== null && ofAmount.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.amount', { amount: formatMoney(amount, FUNCTIONAL_CURRENCY, language) })}>
            {ofAmount}
          </Spotlight.ActionsGroup>
        ) : null}
        {vouchers.length > 0 ? <Spotlight.ActionsGroup label={t('palette.vouchers')}>{vouchers}</Spotlight.ActionsGroup> : null}
        {accounts.length > 0 ? <Spotlight.ActionsGroup label={t('palette.accounts')}>{accounts}</Spotlight.ActionsGroup> : null}
        {nothing ? <Spotlight.Empty>{t('palette.nothing', { text })}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** Answers of the ledger come after the typing: Enter then opens the first of them, as if it had been there at once. */
function useFirstAnswerSelected(): void {
  useEffect(() => {
    const list = document.querySelector('.mantine-Spotlight-actionsList')
    if (!list || list.querySelector('[data-selected]')) return
    list.querySelector('.mantine-Spotlight-action')?.setAttribute('data-selected', 'true')
  })
}

interface EntryProps {
  readonly icon: IconName
  readonly onRun: () => void
  readonly end?: ReactNode
  readonly children: ReactNode
}

function Entry({ icon, onRun, end, children }: EntryProps) {
  return (
    <Spotlight.Action onClick={onRun} className={classes.entry}>
      <Icon name={icon} />
      <span className={classes.words}>{children}</span>
      {end ? <span className={classes.end}>{end}</span> : null}
    </Spotlight.Action>
  )
}

function useCommands(): readonly Command[] {
  const t = useText('shell')
  const language = useLanguage()
  const { toggleColorScheme } = useMantineColorScheme()
  return useMemo(() => {
    const areas = AREAS.flatMap((area, index) =>
      screensOf(area).map<Command>((screen, place) => ({
        code: screen,
        label: t(`screen.${screen}`),
        icon: AREA_ICONS[area],
        keys: place === 0 ? `Alt ${index + 1}` : undefined,
        run: () => navigate(screen),
      })),
    )
    return [
      ...areas,
      { code: 'new', label: t('palette.newVoucher'), icon: 'plus', keys: 'Ctrl N', run: () => navigate('voucherEntry') },
      { code: 'verify', label: t('palette.verify'), icon: 'shield', run: () => navigate('audit', { run: 'now' }) },
      {
        code: 'language',
        label: t('palette.otherLanguage'),
        icon: 'tag',
        run: () => void chooseLanguage(language === 'fr' ? 'en' : 'fr'),
      },
      { code: 'theme', label: t('palette.otherTheme'), icon: 'sun', run: () => toggleColorScheme() },
    ]
  }, [t, language, toggleColorScheme])
}

function useVouchers(asked: string): ReactNode[] {
  const answer = useQuery(
    orpc.vouchers.search.queryOptions({
      input: { filter: { text: asked }, offset: 0, limit: 8 },
      enabled: asked.length >= ENOUGH,
      placeholderData: keepPreviousData,
    }),
  )
  if (asked.length < ENOUGH) return []
  return (answer.data?.rows ?? []).map((row) => <VoucherEntry key={row.key} row={row} filter={{ text: asked }} />)
}

/** Vouchers with a line of exactly this amount, whichever its side. */
function useVouchersOfAmount(amount: number | null): ReactNode[] {
  const answer = useQuery(
    orpc.vouchers.search.queryOptions({
      input: { filter: { minimumXof: amount ?? 0, maximumXof: amount ?? 0 }, offset: 0, limit: 8 },
      enabled: amount !== null,
    }),
  )
  if (amount === null) return []
  const filter = { minimumXof: String(amount), maximumXof: String(amount) }
  return (answer.data?.rows ?? []).map((row) => <VoucherEntry key={row.key} row={row} filter={filter} />)
}

interface VoucherEntryProps {
  readonly row: RegisterRow
  /** What the register is narrowed to when the voucher is opened. */
  readonly filter: ScreenParameters<'vouchers'>
}

function VoucherEntry({ row, filter }: VoucherEntryProps) {
  const t = useText('shell')
  const language = useLanguage()
  return (
    <Entry
      icon="voucher"
      onRun={() => navigate('vouchers', { ...filter, key: row.key })}
      end={`${formatMoney(row.totalXof, FUNCTIONAL_CURRENCY, language)} ${FUNCTIONAL_CURRENCY}`}
    >
      <b>{row.number ?? t('palette.draft')}</b> <span className={classes.quiet}>{formatDate(row.date)}</span> {row.label}
    </Entry>
  )
}

function useAccounts(asked: string): ReactNode[] {
  const language = useLanguage()
  const answer = useQuery(
    orpc.settings.accounts.queryOptions({ enabled: asked.length >= ENOUGH, staleTime: Number.POSITIVE_INFINITY }),
  )
  const choices = useMemo(
    () => (answer.data ?? []).map((account) => ({ code: account.code, label: account.name[language] })),
    [answer.data, language],
  )
  if (asked.length < ENOUGH) return []
  return findMatches(choices, asked)
    .slice(0, 8)
    .map(({ item, codeMarks, labelMarks }) => (
      <Entry key={item.code} icon="reference" onRun={() => navigate('vouchers', { account: item.code })}>
        <b>
          <Marked text={item.code} marks={codeMarks} />
        </b>{' '}
        <Marked text={item.label} marks={labelMarks} />
      </Entry>
    ))
}

export const openPalette = (): void => spotlight.open()
