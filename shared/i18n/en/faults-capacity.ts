/** Errors of the partners' capacity. In English. */
export const capacityFaultsEn = {
  CAPACITY_DATE_FUTURE: '{{date}} is still to come.',
  CAPACITY_SCALE: 'From {{from}} to {{to}} is no scale: its end must be above its start.',
  CAPACITY_NO_SCORES: 'The assessment has no score.',
  CAPACITY_PILLAR_TWICE: 'The pillar {{pillar}} is scored twice.',
  CAPACITY_SCORE: 'The score "{{score}}" of the pillar {{pillar}} is outside the scale {{from}} to {{to}}.',
  CAPACITY_TWICE: 'An assessment "{{template}}" of {{date}} is already recorded for this partner.',
  CAPACITY_UNKNOWN: '{{name}} is not in this ledger.',
  CAPACITY_WITHDRAWN: 'It was already withdrawn on {{date}}.',
  CAPACITY_ORDER: 'The assessment of {{before}} does not come before that of {{after}}.',
  CAPACITY_DAYS: '"{{value}}" is no number of days.',
  CAPACITY_COST_TWICE: 'The cost comes from the voucher lines: empty the typed amount, or take the lines out.',
  CAPACITY_LINE: 'Line {{line}} of voucher {{voucher}} is not posted, or is named twice.',
}
