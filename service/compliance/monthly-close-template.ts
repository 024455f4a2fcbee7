import type { ChecklistTemplate } from '../../domain/compliance/checklist-template.ts'
import bundled from '../../resources/checklists/monthly-close.json' with { type: 'json' }
import { checklistTemplateContent } from '../../shared/contract/checklist-template-content.ts'

/**
 * T2 as the other templates are (spec 05 §3.3): to be read, and copied as a template of the organisation. Its own run stays in the monthly close, which
 * answers most of it from the books.
 */
export const MONTHLY_CLOSE_TEMPLATE: ChecklistTemplate = checklistTemplateContent.parse({
  template: bundled.template,
  version: bundled.version,
  source: bundled.source,
  name: { fr: 'Clôture mensuelle', en: 'Monthly close' },
  subject: 'month',
  scale: 'YES_NO',
  scoring: 'mean',
  blockingCap: '50',
  mostNotApplicable: bundled.mostNotApplicable,
  sections: [
    {
      code: 'month',
      fr: 'Mois',
      en: 'Month',
      items: bundled.items.map(({ number, blocking, mayBeNotApplicable, role, fr, en }) => ({
        ...{ number, blocking, role, fr, en },
        ...(blocking && mayBeNotApplicable ? { mayBeNotApplicable: 'always' } : {}),
      })),
    },
  ],
})
