import type { z } from 'zod'
import { type FaultCode, faultsFr } from '../../../shared/i18n/fr/faults.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'

const SHOWN_LENGTH = 60

/** The faults of an entry whose form is wrong, each at its key: "grants[0].conversion.budgetRate". One fault a key. */
export function schemaFaults(issues: readonly z.core.$ZodIssue[], path: string): Fault[] {
  const faults = new Map<string, Fault>()
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      const parent = fieldPath(path, issue.path)
      for (const key of issue.keys) {
        const place = fieldPath(parent, [key])
        faults.set(place, fault('SETUP_KEY_UNKNOWN', { kind: 'field', path: place }, { name: key }))
      }
      continue
    }
    const place = fieldPath(path, issue.path)
    if (!faults.has(place)) faults.set(place, issueFault(issue, place))
  }
  return [...faults.values()]
}

function issueFault(issue: z.core.$ZodIssue, path: string): Fault {
  const place = { kind: 'field', path } as const
  const name = String(issue.path.at(-1) ?? path)
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return fault('VALUE_MISSING', place, { name })
    if (issue.expected === 'string' && typeof issue.input === 'number')
      return fault('SETUP_TEXT_NEEDED', place, { name, value: String(issue.input) })
  }
  const code = issue.message in faultsFr ? (issue.message as FaultCode) : 'VALUE_UNKNOWN'
  const value = shown(issue.input)
  return fault(
    code,
    place,
    quoted(code, { name, value, period: value, text: value, length: 'maximum' in issue ? Number(issue.maximum) : 0 }),
  )
}

/** The details that the sentence of the fault quotes: a schema does not know which these are. */
function quoted(code: FaultCode, details: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(details).filter(([key]) => faultsFr[code].includes(`{{${key}}}`)))
}

/** A value as a sentence quotes it. */
function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '')
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}

/** "grants[0]" and ["conversion", "budgetRate"] give "grants[0].conversion.budgetRate". */
function fieldPath(start: string, keys: readonly PropertyKey[]): string {
  let path = start
  for (const key of keys) path += typeof key === 'number' ? `[${key}]` : `${path === '' ? '' : '.'}${String(key)}`
  return path
}
