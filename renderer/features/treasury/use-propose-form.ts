import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { orpc } from '../../client/client.ts'
import type { ProposalTarget } from './model/proposal-target.ts'

/** Words by which banks call what they take for themselves. */
const CHARGES = /frais|commission|agio|tenue|charge|fee/i

/** What is typed to propose a voucher: charges where the line says so, the account's own tag, the VAT in force on the line's day. */
export function useProposeForm(view: ReconciliationView, target: ProposalTarget) {
  const { line, entry } = target
  const looksLikeCharges = line !== undefined && line.amountMinor < 0 && CHARGES.test(line.label)
  const [kind, setKind] = useState<'charges' | 'movement'>(looksLikeCharges ? 'charges' : 'movement')
  const [counterpart, setCounterpart] = useState<string | null>(null)
  const [grant, setGrant] = useState<string | null>(view.account.grant)
  const [budgetLine, setBudgetLine] = useState<string | null>(null)
  const [typedVat, setVat] = useState<string | null>(null)
  const [label, setLabel] = useState((line ?? entry)?.label ?? '')
  const parameters = useQuery(orpc.treasury.parameters.queryOptions())
  const day = line?.date ?? view.asOf
  const vat =
    typedVat ?? parameters.data?.findLast(({ name, validFrom }) => name === 'vatPercent' && validFrom <= day)?.value ?? ''
  const input = {
    account: view.account.code,
    month: view.month,
    kind: target.kind === 'line' ? kind : target.kind,
    line: line?.key ?? null,
    entry: entry?.key ?? null,
    counterpart: kind === 'movement' ? counterpart : null,
    grant,
    budgetLine: grant === null ? null : budgetLine,
    vatPercent: vat.trim() === '' ? '0' : vat.trim().replace(',', '.'),
    label,
  }
  return {
    kind,
    setKind,
    counterpart,
    setCounterpart,
    grant,
    setGrant: (code: string | null) => {
      setGrant(code)
      setBudgetLine(null)
    },
    budgetLine,
    setBudgetLine,
    vat,
    setVat,
    label,
    setLabel,
    input,
  }
}
