import { z } from 'zod'
import { SETUP_ENTRIES, SETUP_OPENINGS, setupOrganisation } from './setup-schema.ts'

const openings = z.strictObject({
  budgetLines: z.array(SETUP_OPENINGS.budgetLines).optional(),
  layers: z.array(SETUP_OPENINGS.layers).optional(),
  claims: z.array(SETUP_OPENINGS.claims).optional(),
})

const setupFile = z
  .strictObject({
    organisation: setupOrganisation,
    users: z.array(SETUP_ENTRIES.users).optional(),
    partners: z.array(SETUP_ENTRIES.partners).optional(),
    donors: z.array(SETUP_ENTRIES.donors).optional(),
    accounts: z.array(SETUP_ENTRIES.accounts).optional(),
    journals: z.array(SETUP_ENTRIES.journals).optional(),
    grants: z.array(SETUP_ENTRIES.grants).optional(),
    budgetLines: z.array(SETUP_ENTRIES.budgetLines).optional(),
    subAwards: z.array(SETUP_ENTRIES.subAwards).optional(),
    rates: z.array(SETUP_ENTRIES.rates).optional(),
    openings: openings.optional().meta({ description: 'What is taken over from the books kept before; each entry enters once.' }),
  })
  .meta({
    title: 'Sikasso setup file',
    description:
      'An entry whose code exists already is updated with the keys given. Amounts, percentages and rates are text with a point. Unknown keys are errors.',
  })

/** The published form of the setup file's schema, as docs/setup.schema.json holds it. */
export const setupJsonSchema = (): string => `${JSON.stringify(z.toJSONSchema(setupFile, { io: 'input' }), null, 2)}\n`
