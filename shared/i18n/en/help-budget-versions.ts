import type { HelpPage } from '../help.ts'

export const budgetVersionsHelpEn = {
  budgetVersions: {
    title: 'Budget versions',
    body: [
      'An approved budget never changes: the next version is prepared here, line by line (unit cost × quantity × frequency × share), then submitted and approved with the donor’s reference. Once two people write, whoever prepares does not approve.',
      'The donor’s workbook is imported as it is: titles, merged headers, heads, sub-totals. Each fault has its cell and its gap; nothing is half-taken.',
      'Each line is phased by month; the months always sum to the total. Two versions compare side by side.',
      'The forecast runs from the month after the last actual one to the end of the grant. Each forecast is kept under its number, and how near it came is measured as months pass.',
    ],
    keys: [['Tab', 'next field']],
  },
} satisfies Record<string, HelpPage>
