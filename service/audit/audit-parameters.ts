import type { Database } from '../../db/database.ts'
import { listAuditParameters, saveAuditParameter } from '../../db/queries/audit-parameters.ts'
import { isParameterText, readTestParameters, type TestParameters } from '../../domain/audit/tests/test-parameters.ts'
import bundled from '../../resources/audit/tests.json' with { type: 'json' }
import {
  AUDIT_PARAMETERS,
  type AuditParameterName,
  type AuditParameterView,
  type ParameterTrial,
} from '../../shared/contract/audit-parameters.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'

type ParameterTexts = Record<AuditParameterName, string>

const USUAL: Readonly<ParameterTexts> = bundled.parameters

/** The parameters of the tests: what is tried, else what was kept, else the usual values. Refused: every tried value that is none, with its name. */
export function testParameters(database: Database, trial: ParameterTrial): Result<TestParameters> {
  const kept = Object.fromEntries(listAuditParameters(database).map(({ name, value }) => [name, value]))
  const tried = Object.fromEntries(Object.entries(trial).map(([name, value]) => [name, value.trim()]))
  const read = readTestParameters({ ...USUAL, ...kept, ...tried })
  if ('parameters' in read) return success(read.parameters)
  return failure(...read.wrong.map((name) => invalid(name, trial[name] ?? kept[name] ?? '')))
}

/** Every parameter with its value, the usual one, and who set it. */
export function auditParameterViews(database: Database): AuditParameterView[] {
  const kept = new Map(listAuditParameters(database).map((row) => [row.name, row]))
  return AUDIT_PARAMETERS.map((name) => {
    const row = kept.get(name)
    return { name, value: row?.value ?? USUAL[name], usual: USUAL[name], setBy: row?.setBy ?? null }
  })
}

/** Keeps a parameter of the tests. Refused: a value that it does not take. */
export function setAuditParameter(
  work: Work,
  input: { readonly name: AuditParameterName; readonly value: string },
): Result<Record<string, never>> {
  const value = input.value.trim()
  if (!isParameterText(input.name, value)) return failure(invalid(input.name, input.value))
  saveAuditParameter(work.database, { name: input.name, value, setBy: work.actor.name, setAt: work.now })
  return success({})
}

const invalid = (name: AuditParameterName, value: string) =>
  fault('AUDIT_PARAMETER_INVALID', { kind: 'field', path: name }, { name, value })
