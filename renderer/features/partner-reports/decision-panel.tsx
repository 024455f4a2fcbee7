import { Select, Textarea } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { ELIGIBILITY_CODES } from '../../../shared/contract/eligibility-code.ts'
import type { PartnerReportDetail, ReviewDecision, ReviewedLine } from '../../../shared/contract/partner-reports.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { printWords } from '../../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { Kbd } from '../../ui/kbd/kbd.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { LineThread } from './line-thread.tsx'
import { isUnderReview } from './model/review-state.ts'
import classes from './partner-reports.module.css'

interface DecisionPanelProps {
  readonly report: PartnerReportDetail
  readonly line: ReviewedLine
  readonly onNext: () => void
}

const CHOICES: readonly (readonly [ReviewDecision, IconName, string])[] = [
  ['accept', 'check', 'A'],
  ['query', 'help', 'Q'],
  ['disallow', 'close', 'R'],
]

/** What is decided of a line: A, Q and R choose, Enter saves and goes on. A disallowance or a question may take a part of the line. */
export function DecisionPanel({ report, line, onNext }: DecisionPanelProps) {
  const t = useText('partnerReports')
  const language = useLanguage()
  const { today } = useScope()
  const save = useCommand(client.partnerReports.decide)
  const { standing } = line
  const form = useRef<HTMLFormElement>(null)
  const [decision, setDecision] = useState<ReviewDecision>(standing?.decision ?? 'accept')
  const [code, setCode] = useState<string | null>(standing?.code ?? line.flags[0] ?? null)
  const [amount, setAmount] = useState<number | null>(partOf(line))
  const [comment, setComment] = useState(standing?.comment ?? '')
  const [dueOn, setDueOn] = useState<string | null>(standing?.dueOn ?? null)
  const open = isUnderReview(report.state)
  const write = (minor: number): string => formatMoney(minor, FUNCTIONAL_CURRENCY, language)
  const choose = (wanted: ReviewDecision) => {
    if (!open) return
    setDecision(wanted)
    if (wanted !== 'accept') window.setTimeout(() => form.current?.querySelector('textarea')?.focus(), 0)
  }
  useShortcut('A', () => choose('accept'), open)
  useShortcut('Q', () => choose('query'), open)
  useShortcut('R', () => choose('disallow'), open)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!open || save.pending) return
    const whole = decision === 'accept'
    const answer = await save.run({
      id: report.id,
      position: line.position,
      decision,
      amount: whole ? null : (amount ?? line.amount),
      code: decision === 'disallow' ? code : null,
      comment: whole ? '' : comment,
      dueOn: decision === 'query' ? dueOn : null,
    })
    if (answer.ok) onNext()
  }
  return (
    <form ref={form} data-decision className={classes.panel} onSubmit={(event) => void submit(event)}>
      <header className={classes.panelHead}>
        <h2>{t('panel.title', { voucher: String(line.position).padStart(3, '0'), amount: write(line.amount) })}</h2>
        <span className={`${text.quiet} ${text.small} ${text.cut}`} title={line.voucher}>
          {`${line.voucher}/${line.lineNumber}`}
          {line.flags.length > 0 ? ` · ${t('panel.flags', { flags: line.flags.join(' ') })}` : ''}
          {line.sampled ? '' : ` · ${t('panel.unsampled')}`}
        </span>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons on one line, of which one is pressed. */}
      <div className={classes.choices} role="group" aria-label={t('panel.label')}>
        {CHOICES.map(([each, icon, key]) => (
          <button
            key={each}
            type="button"
            disabled={!open}
            className={each === decision ? classes[`chosen_${each}`] : classes.choice}
            aria-pressed={each === decision}
            onClick={() => choose(each)}
          >
            <Icon name={icon} size={12} />
            {t(`decision.${each}`)}
            <Kbd keys={key} />
          </button>
        ))}
      </div>
      {decision === 'accept' ? null : (
        <PartFields
          {...{ decision, code, amount, comment, dueOn, today, open }}
          onCode={setCode}
          onAmount={setAmount}
          onComment={setComment}
          onDue={setDueOn}
        />
      )}
      <FailureNote failure={save.failure} />
      <LineThread report={report} line={line} />
      <footer className={classes.panelFoot}>
        <span className={classes.rest}>
          {t('panel.accepted')}
          <strong className={text.good}>
            {write(decision === 'accept' ? line.amount : line.amount - (amount ?? line.amount))}
          </strong>
        </span>
        <Button variant="quiet" keys="ArrowDown" onClick={onNext}>
          {t('panel.next')}
        </Button>
        <Button type="submit" busy={save.pending} blocked={open ? undefined : t('blocked.over')} keys="Enter">
          {t('panel.save')}
        </Button>
      </footer>
    </form>
  )
}

/** The part that stands disallowed or in question; the whole line otherwise. */
const partOf = ({ standing, amount }: ReviewedLine): number =>
  standing === null || standing.decision === 'accept' ? amount : standing.queried !== 0 ? standing.queried : standing.disallowed

interface PartFieldsProps {
  readonly decision: ReviewDecision
  readonly code: string | null
  readonly amount: number | null
  readonly comment: string
  readonly dueOn: string | null
  readonly today: string
  readonly open: boolean
  readonly onCode: (code: string | null) => void
  readonly onAmount: (amount: number | null) => void
  readonly onComment: (comment: string) => void
  readonly onDue: (dueOn: string | null) => void
}

function PartFields(props: PartFieldsProps) {
  const t = useText('partnerReports')
  const w = printWords(useLanguage())
  const { decision, open } = props
  const rejects = decision === 'disallow'
  return (
    <>
      <div className={classes.part}>
        {rejects ? (
          <Select
            size="xs"
            label={t('panel.code')}
            data={ELIGIBILITY_CODES.map((each) => ({ value: each, label: `${each}  ${w(`review.code.${each}`)}` }))}
            value={props.code}
            onChange={props.onCode}
            searchable
            readOnly={!open}
          />
        ) : (
          <DateField label={t('panel.due')} value={props.dueOn} shown={props.today} clearable onChange={props.onDue} />
        )}
        <MoneyField
          label={t(rejects ? 'panel.disallowed' : 'panel.queried')}
          minor={props.amount}
          currency={FUNCTIONAL_CURRENCY}
          onChange={props.onAmount}
          readOnly={!open}
        />
      </div>
      <Textarea
        size="xs"
        label={t(rejects ? 'panel.comment' : 'panel.question')}
        value={props.comment}
        autosize
        minRows={2}
        maxRows={4}
        readOnly={!open}
        onChange={(event) => props.onComment(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
    </>
  )
}
