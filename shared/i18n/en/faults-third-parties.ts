/** Faults of the area third-parties, in English. */
export const thirdPartiesFaultsEn = {
  PARTY_UNKNOWN: 'The third party {{name}} does not exist.',
  PARTY_EXISTS: 'The third party {{name}} exists already: nothing was added. Find it in the list and complete its card.',
  PARTY_NAME_KEPT: 'The name {{name}} is the one that entries carry: it never changes. Close this third party and add another.',
  PARTY_PHONE: '{{value}} is no phone number: it takes at least eight digits.',
  PARTY_EMAIL: '{{value}} is no e-mail address.',
  PARTY_DAYS: 'The term {{value}} must be a number of days between 0 and 365.',
  PARTY_KIND: '{{value}} is no kind of third party (supplier, staff, beneficiary, partner, state, other).',
  PARTY_KIND_MISSING: 'The third party {{name}} has no card yet: give its kind in the file.',
  PARTY_REPEATED: 'The third party {{name}} stands twice in the file: nothing was imported.',
  MATCHING_LINE_UNKNOWN: 'The line {{line}} does not exist: nothing was matched.',
  MATCHING_ALREADY: 'The line of voucher {{voucher}} is already matched {{letter}} and settled. Undo that matching first.',
  MATCHING_NO_PARTY:
    'The line of voucher {{voucher}} names no third party: it cannot be matched. Correct the voucher so that it names one.',
  MATCHING_TWO_LINES: 'A matching takes at least two lines: choose another one.',
  MATCHING_MIXED: 'These lines are not of one account, one third party and one currency: they do not settle each other.',
  MATCHING_ONE_SIGN: 'These lines all stand on one side: it takes at least an invoice and a payment.',
  MATCHING_GROUP_UNKNOWN: 'This matching ({{group}}) no longer exists: it was undone meanwhile.',
} as const
