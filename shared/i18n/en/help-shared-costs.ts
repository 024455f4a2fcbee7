import type { HelpPage } from '../help.ts'

export const sharedCostsHelpEn = {
  sharedCosts: {
    title: 'Shared costs',
    body: [
      'A key says who bears which share of a common cost, on a measured basis (headcount, hours, area, kilometres, direct costs) and with its evidence. Somebody else approves it before it is used, and it never changes: a change is a new dated version.',
      'A pool gathers the costs of the month to share. The allocation takes each cost back by a negative entry and books it with each receiver; the shares make the whole to the franc, by largest remainder.',
      'One allocation for each pool and month. Before posting it may be proposed again; after, its reversal is the exact mirror.',
      'Agreed percentages with no basis are flagged: an auditor will ask what they rest on.',
      'Timesheets are typed with the keyboard, day by day, or imported. The employee signs, then the supervisor; signed by both, the timesheet is locked and splits the month’s pay.',
    ],
    keys: [
      ['ArrowRight', 'next day'],
      ['Enter', 'next row, or open'],
      ['=', 'repeat the cell to the left'],
      ['Ctrl S', 'keep the timesheet'],
    ],
  },
} satisfies Record<string, HelpPage>
