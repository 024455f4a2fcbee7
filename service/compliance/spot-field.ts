import type { TemplateSpot } from '../../domain/compliance/check-template.ts'
import type { Place } from '../../shared/result/fault.ts'

/** A spot of a template as the path of a field: "items.4.appliesIf", counted from one as the screen counts. */
export const spotField = (spot: TemplateSpot): Place => ({
  kind: 'field',
  path: spot.part === 'property' ? spot.field : `${spot.part}s.${spot.index + 1}.${spot.field}`,
})
