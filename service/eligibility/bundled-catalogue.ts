import { z } from 'zod'
import { type EligibilityCatalogue, eligibilityCatalogue } from '../../domain/eligibility/eligibility-catalogue.ts'
import bundled from '../../resources/eligibility/catalogue.json' with { type: 'json' }
import { ELIGIBILITY_CODES } from '../../shared/contract/eligibility-code.ts'
import type { Chart } from '../settings/bundled-chart.ts'

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const phrases = z.strictObject({ fr: z.array(z.string()), en: z.array(z.string()) })
const accounts = z.array(z.string().regex(/^\d+$/))

const schema = z.strictObject({
  screeningDays: z.number().int().min(1),
  screeningExemptKinds: z.array(z.string()),
  codes: z.array(
    z.strictObject({
      code: z.enum(ELIGIBILITY_CODES),
      severity: z.enum(['BLOCK', 'WARN']),
      label: bilingual,
      meaning: bilingual,
      accounts: z.strictObject({ sycebnl: accounts, syscohada: accounts }),
      words: phrases,
      except: phrases,
    }),
  ),
})

/** The default catalogue of ineligible items (spec 03 §1.2), as it ships. */
export const BUNDLED_ELIGIBILITY = schema.parse(bundled)

const byChart = new Map<Chart, EligibilityCatalogue>()

/** The catalogue with the accounts of a chart, and the words of both languages: labels are written in either. */
export function bundledEligibility(chart: Chart): EligibilityCatalogue {
  const known = byChart.get(chart)
  if (known) return known
  const made = eligibilityCatalogue({
    screeningDays: BUNDLED_ELIGIBILITY.screeningDays,
    screeningExemptKinds: BUNDLED_ELIGIBILITY.screeningExemptKinds,
    entries: BUNDLED_ELIGIBILITY.codes.map(({ code, severity, accounts, words, except }) => ({
      code,
      severity,
      accounts: accounts[chart],
      words: [...words.fr, ...words.en],
      except: [...except.fr, ...except.en],
    })),
  })
  byChart.set(chart, made)
  return made
}
