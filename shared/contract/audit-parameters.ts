import { z } from 'zod'

/** What the auditor's tests go by and people may set; values travel as they are written. */
export const AUDIT_PARAMETERS = [
  'duplicateDays',
  'roundUnitXof',
  'roundFromXof',
  'belowThresholdPercent',
  'officeFrom',
  'officeTo',
  'backdatedDays',
  'perDiemWords',
  'timesheetPoints',
  'periodEndDays',
  'benfordFewest',
  'benfordNonConformity',
] as const
export const auditParameter = z.enum(AUDIT_PARAMETERS)
export type AuditParameterName = z.infer<typeof auditParameter>

/** Values tried in one reading of the tests, in the place of those that are kept. */
export const parameterTrial = z.partialRecord(auditParameter, z.string().max(500))
export type ParameterTrial = z.infer<typeof parameterTrial>

export const auditParameterView = z.object({
  name: auditParameter,
  value: z.string(),
  /** The value that ships with the product. */
  usual: z.string(),
  setBy: z.string().nullable(),
})
export type AuditParameterView = z.infer<typeof auditParameterView>
