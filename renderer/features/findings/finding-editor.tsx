import { useQuery } from '@tanstack/react-query'
import { AUDIT_TESTS } from '../../../shared/contract/audit.ts'
import type { FindingInput, FindingView } from '../../../shared/contract/findings.ts'
import { useParameters } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { FindingForm } from './finding-form.tsx'
import { type PickedLine, pickedLine } from './line-picker.tsx'

interface FindingEditorProps {
  /** Null for a new one, which takes what the address knows: a voucher, its line and amount, an audit test. */
  readonly finding: FindingView | null
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

/** Writes a finding: a known one as it stands, a new one from the voucher or the test that it begins with. */
export function FindingEditor({ finding, onClose, onSaved }: FindingEditorProps) {
  const t = useText('findings')
  const tests = useText('auditTests')
  const { ledger, today, grant } = useScope()
  const asked = useParameters('findings')
  const voucher = finding === null ? asked.voucher : undefined
  const answer = useQuery({
    ...orpc.findings.lines.queryOptions({ input: { voucher: voucher ?? '', except: null } }),
    enabled: voucher !== undefined,
  })
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (voucher !== undefined && !answer.data) return null
  if (finding !== null)
    return <FindingForm id={finding.id} start={startOf(finding)} lines={linesOf(finding)} {...{ onClose, onSaved }} />
  const offered = answer.data ?? []
  const line =
    offered.find(({ lineNumber }) => String(lineNumber) === asked.line) ?? offered.find(({ grant: own }) => own !== null)
  const amount = asked.amount !== undefined && /^\d{1,15}$/.test(asked.amount) ? Number(asked.amount) : undefined
  const test = AUDIT_TESTS.find((code) => code === asked.test) ?? null
  const start: Omit<FindingInput, 'lines'> = {
    date: today,
    entity: line?.partner ?? ledger.organisationCode,
    grant: line?.grant ?? grant ?? ledger.grants[0]?.code ?? null,
    kind: 'finance',
    title: test === null ? '' : tests(`test.${test}`),
    criteria: test === null ? '' : t('criteriaOf', { test: tests(`test.${test}`), about: tests(`about.${test}`) }),
    condition: '',
    cause: '',
    effect: '',
    classification: 'unsupported',
    risk: 'medium',
    recommendation: '',
    evidence: '',
    test,
  }
  const lines = line ? [pickedLine(line, false, amount)] : []
  return <FindingForm id={null} start={start} lines={lines} {...{ onClose, onSaved }} />
}

function startOf(finding: FindingView): Omit<FindingInput, 'lines'> {
  const { date, entity, grant, kind, title, criteria, condition, cause, effect, classification, risk } = finding
  const { recommendation, evidence, test } = finding
  return {
    date,
    entity,
    grant,
    kind,
    title,
    criteria,
    condition,
    cause,
    effect,
    classification,
    risk,
    recommendation,
    evidence,
    test,
  }
}

const linesOf = ({ lines }: FindingView): PickedLine[] =>
  lines.map(({ voucher, lineNumber, label, questionedXof, lineXof }) => ({
    voucher,
    lineNumber,
    label,
    questionedXof,
    mostXof: lineXof,
  }))
