import type { HelpPage } from '../help.ts'

export const activitiesHelpEn = {
  activities: {
    title: 'Activities and results',
    body: [
      'Register: workshops, peer-to-peer sessions, field research. Each event says its place, its dates, who held it, its participants by sex and organisation, its documents and the voucher lines that it bears. The attendance list is imported from a workbook and exported.',
      'A line is shared among events, in francs, and never beyond its amount; what nothing bears is shown. A validated event keeps its attendance, and is reopened with a reason. Whoever recorded it, or its list, does not validate it once two people write; validated alone, it says so.',
      'Logframe: impact, outcomes, outputs; their indicators with baseline, milestones and target. An actual is never erased: it is corrected, with a reason. An indicator may be counted from the register.',
      'Costs: eligible spending by activity, event, participant, output and unit, against the budget’s unit cost. Each amount opens to the lines that sum to it.',
      'On the command line: sikasso import attendance, sikasso import logframe, and the reports activities, results, activity-costs and logframe.',
    ],
    keys: [
      ['ArrowUp', 'previous row'],
      ['ArrowDown', 'next row'],
      ['Enter', 'open'],
      ['Escape', 'close the detail'],
    ],
  },
} satisfies Record<string, HelpPage>
