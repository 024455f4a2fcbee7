import { Checkbox, Select, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MatchProposal, PartyLine, PartyRow } from '../../../shared/contract/third-parties.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { type Text, useText } from '../../ui/language/use-text.ts'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { MatchProposals } from './match-proposals.tsx'
import classes from './third-parties.module.css'

const keyOf = (line: { readonly voucherId: number; readonly lineNumber: number }): string =>
  `${line.voucherId}/${line.lineNumber}`

/** The lines of a third party on one account, to be matched by hand or by proposal. */
export function MatchingView({ party }: { readonly party: PartyRow }) {
  const t = useText('thirdParties')
  const answer = useQuery(orpc.thirdParties.lines.queryOptions({ input: { id: party.id } }))
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  if (answer.data.lines.length === 0)
    return (
      <EmptyState icon="link" title={t('match.none')}>
        {t('match.noneText')}
      </EmptyState>
    )
  return <Matching lines={answer.data.lines} proposals={answer.data.proposals} />
}

interface MatchingProps {
  readonly lines: readonly PartyLine[]
  readonly proposals: readonly MatchProposal[]
}

function Matching({ lines, proposals }: MatchingProps) {
  const t = useText('thirdParties')
  const { ledger } = useScope()
  const places = [...new Set(lines.map((line) => `${line.account} ${line.currency}`))]
  const [chosenPlace, setPlace] = useState(places[0] ?? '')
  const place = places.includes(chosenPlace) ? chosenPlace : (places[0] ?? '')
  const [openOnly, setOpenOnly] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const match = useCommand(client.thirdParties.match)
  const unmatch = useCommand(client.thirdParties.unmatch)
  const here = lines.filter((line) => `${line.account} ${line.currency}` === place)
  const shown = here.filter((line) => !openOnly || !line.group?.full)
  const picked = here.filter((line) => chosen.has(keyOf(line)))
  const sum = sumMinor(picked.map((line) => line.minor))
  const currency = here[0]?.currency ?? ''
  const mayMatch = ledger.user.roles.some((role) => role === 'preparer' || role === 'approver')
  const blocked = !mayMatch ? t('role.match') : picked.length < 2 ? t('match.two') : undefined
  const groups = [...new Map(picked.flatMap(({ group }) => (group ? [[group.id, group] as const] : []))).values()]
  const run = async (groupsAsked: Parameters<typeof client.thirdParties.match>[0]['groups']) => {
    const done = await match.run({ groups: groupsAsked })
    if (!done.ok) return
    setChosen(new Set())
    notifications.show({ message: t('match.done', { letters: done.value.letters.join(', ') }) })
  }
  const undo = async (groupId: number, letter: string) => {
    const done = await unmatch.run({ groupId })
    if (!done.ok) return
    setChosen(new Set())
    notifications.show({ message: t('match.undone', { letter }) })
  }
  const toggle = (line: PartyLine) =>
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(keyOf(line))) next.add(keyOf(line))
      return next
    })
  return (
    <>
      <div className={classes.body}>
        <div className={classes.tools}>
          <Select
            w={130}
            aria-label={t('match.account')}
            data={places}
            value={place}
            onChange={(next) => next && setPlace(next)}
          />
          <Switch
            size="xs"
            label={t('match.open')}
            checked={openOnly}
            onChange={(event) => setOpenOnly(event.currentTarget.checked)}
          />
        </div>
        <MatchProposals
          proposals={proposals.filter((proposal) => `${proposal.account} ${proposal.currency}` === place)}
          blocked={mayMatch ? undefined : t('role.match')}
          busy={match.pending}
          onShow={(proposal) => setChosen(new Set(proposal.lines.map(keyOf)))}
          onAccept={(sure) => void run(sure.map(({ lines: together, reason }) => ({ lines: together, reason })))}
        />
        <div className={classes.framed}>
          <PlainTable
            label={t('tab.matching')}
            columns={lineColumns(t, chosen, toggle, currency)}
            rows={shown}
            rowKey={keyOf}
            foot={
              <>
                <td colSpan={4}>{t('match.balance')}</td>
                <td style={{ textAlign: 'right' }}>
                  <Money minor={sumMinor(here.map((line) => line.minor))} currency={currency} bracket strong />
                </td>
                <td />
              </>
            }
          />
        </div>
        <FailureNote failure={match.failure ?? unmatch.failure} />
      </div>
      <footer className={classes.foot}>
        <Button
          icon="link"
          blocked={blocked}
          busy={match.pending}
          onClick={() =>
            void run([{ lines: picked.map(({ voucherId, lineNumber }) => ({ voucherId, lineNumber })), reason: 'hand' }])
          }
        >
          {t(sum === 0 ? 'match.do' : 'match.partial')}
        </Button>
        {groups.map((group) => (
          <Button
            key={group.id}
            variant="quiet"
            icon="undo"
            blocked={mayMatch ? undefined : t('role.match')}
            busy={unmatch.pending}
            onClick={() => void undo(group.id, group.letter)}
          >
            {t('match.undo', { letter: group.letter })}
          </Button>
        ))}
        <span className={classes.end}>
          {t('match.sum')} <Money minor={sum} currency={currency} sign="after" strong />
        </span>
      </footer>
    </>
  )
}

function lineColumns(
  t: Text<'thirdParties'>,
  chosen: ReadonlySet<string>,
  toggle: (line: PartyLine) => void,
  currency: string,
): readonly Column<PartyLine>[] {
  return [
    {
      key: 'chosen',
      head: '',
      name: t('match.do'),
      width: 30,
      cell: (line) => (
        <Checkbox
          size="xs"
          aria-label={t('match.select', { number: line.number })}
          checked={chosen.has(keyOf(line))}
          onChange={() => toggle(line)}
        />
      ),
    },
    { key: 'date', head: t('match.column.date'), width: 92, cell: (line) => formatDate(line.date) },
    {
      key: 'voucher',
      head: t('match.column.voucher'),
      width: 92,
      cell: (line) => (
        <button
          type="button"
          className={classes.link}
          title={line.number}
          onClick={() => navigate('vouchers', { key: line.voucherKey })}
        >
          {shortNumber(line.number)}
        </button>
      ),
    },
    { key: 'label', head: t('match.column.label'), cell: (line) => <span title={line.label}>{line.label}</span> },
    {
      key: 'amount',
      head: (
        <>
          {currency}
          <BracketRoom />
        </>
      ),
      name: t('match.column.amount'),
      width: 100,
      align: 'right',
      cell: (line) => <Money minor={line.minor} currency={line.currency} bracket />,
    },
    {
      key: 'letter',
      head: t('match.column.letter'),
      width: 54,
      cell: (line) =>
        line.group === null ? null : (
          <span title={`${t(`reason.${line.group.reason}`)}, ${t(line.group.full ? 'match.full' : 'match.part')}`}>
            <Chip tone={line.group.full ? 'good' : 'warn'} icon={line.group.full ? 'check' : 'hourglass'}>
              {line.group.letter}
            </Chip>
          </span>
        ),
    },
  ]
}

/** Journal and sequence: "BQ1-000146". */
const shortNumber = (number: string): string => number.replace(/^.*?-([^-]+)-\d{4}-(\d+)$/, '$1-$2')
