import { capacityCurve } from '../../domain/capacity/capacity-curve.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import type { CapacityAction, CapacityAssessment, CapacityPillar, CapacityTraining } from '../../shared/contract/capacity.ts'
import { formatDate, formatDecimalText, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { capacityOfPartner } from './capacity-of-partner.ts'

/** A paper is not the day's: nothing on it is late but what the books already call so. */
const NO_DAY = '0000-01-01'
/** Labels at the ends of lines, apart by this share of the drawing's height. */
const LABELS_APART = 0.065

/** The sheet of a partner's capacity (C42): the curve, its figures, the plan, what was given. `key` is the partner's code. */
export const printCapacity: PrintBuilder = ({ database, key, language }) => {
  const opened = capacityOfPartner(database, key, NO_DAY)
  if (!opened.ok) return opened
  const { partner, name, pillars, assessments, actions, trainings } = opened.value
  const w = printWords(language)
  const nameOf = (pillar: string): string => pillars.find((each) => each.key === pillar)?.label[language] ?? pillar
  return success({
    title: w('capacity.title'),
    reference: partner,
    fileName: `capacity-${partner}`,
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', strong: true, text: `${partner}, ${name}` },
      ...(assessments.length === 0
        ? [{ kind: 'paragraph' as const, text: w('capacity.none') }]
        : curveBlocks(assessments, nameOf, language)),
      ...(assessments.length === 0 ? [] : scoreBlocks(assessments, pillars, nameOf, language)),
      ...planBlocks(actions, nameOf, language),
      ...trainingBlocks(trainings, nameOf, language),
      { kind: 'signatures', people: [{ role: w('capacity.advisor') }, { role: w('capacity.partner'), name: partner }] },
    ],
  })
}

type NameOf = (pillar: string) => string

function curveBlocks(assessments: readonly CapacityAssessment[], nameOf: NameOf, language: Language): PrintBlock[] {
  const w = printWords(language)
  const lines = capacityCurve(assessments, LABELS_APART)
  const marks = new Map(lines.flatMap(({ points }) => points.map(({ date, x }) => [date, x] as const)))
  return [
    { kind: 'heading', text: w('capacity.curve') },
    {
      kind: 'curve',
      lines: lines.map(({ pillar, points, labelY }) => ({
        label: `${formatDecimalText(points.at(-1)?.percent ?? '', language)} ${nameOf(pillar)}`,
        labelY,
        points,
      })),
      marks: [...marks].map(([date, x]) => ({ x, text: formatDate(date) })),
    },
  ]
}

function scoreBlocks(
  assessments: readonly CapacityAssessment[],
  pillars: readonly CapacityPillar[],
  nameOf: NameOf,
  language: Language,
): PrintBlock[] {
  const w = printWords(language)
  const shown = pillars.filter(({ key }) => assessments.some(({ scores }) => scores.some(({ pillar }) => pillar === key)))
  const cell = (score: CapacityAssessment['total'] | undefined): string =>
    score && score.percent !== null
      ? w('capacity.cell', {
          score: formatDecimalText(score.score, language),
          percent: formatDecimalText(score.percent, language),
        })
      : ''
  return [
    { kind: 'heading', text: w('capacity.scores') },
    {
      kind: 'table',
      dense: shown.length + 4,
      columns: [
        { label: w('capacity.date'), widthMm: 20 },
        { label: w('capacity.instrument') },
        { label: w('capacity.by') },
        ...shown.map(({ key }) => ({ label: nameOf(key), align: 'right' as const })),
        { label: w('capacity.total'), align: 'right' },
      ],
      rows: assessments.map(({ date, template, version, by, scores, total }) => [
        formatDate(date),
        [template, version].filter((part) => part !== '').join(' v'),
        by,
        ...shown.map(({ key }) => cell(scores.find(({ pillar }) => pillar === key))),
        cell(total),
      ]),
    },
  ]
}

function planBlocks(actions: readonly CapacityAction[], nameOf: NameOf, language: Language): PrintBlock[] {
  const w = printWords(language)
  const heading: PrintBlock = { kind: 'heading', text: w('capacity.plan') }
  if (actions.length === 0) return [heading, { kind: 'paragraph', text: w('capacity.noActions') }]
  const rows = actions.map(({ pillar, item, action, owner, dueOn, state, doneOn, evidence }) => [
    nameOf(pillar),
    [item[language], action].filter((part) => part !== '').join('\n'),
    owner,
    formatDate(dueOn),
    [w(`capacity.state.${state}`, { date: doneOn === null ? '' : formatDate(doneOn) }), evidence]
      .filter((part) => part !== '')
      .join('\n'),
  ])
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { label: w('capacity.pillar'), widthMm: 48 },
        { label: w('capacity.weakness') },
        { label: w('capacity.owner'), widthMm: 36 },
        { label: w('capacity.due'), widthMm: 22 },
        { label: w('capacity.state'), widthMm: 52 },
      ],
      rows,
    },
  ]
}

function trainingBlocks(trainings: readonly CapacityTraining[], nameOf: NameOf, language: Language): PrintBlock[] {
  const w = printWords(language)
  const heading: PrintBlock = { kind: 'heading', text: w('capacity.trainings') }
  if (trainings.length === 0) return [heading, { kind: 'paragraph', text: w('capacity.noTrainings') }]
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { label: w('capacity.date'), widthMm: 22 },
        { label: w('capacity.training.what') },
        { label: w('capacity.pillar'), widthMm: 60 },
        { label: w('capacity.days'), align: 'right', widthMm: 16 },
        { label: w('capacity.people'), align: 'right', widthMm: 20 },
        { label: w('capacity.cost'), align: 'right', widthMm: 28 },
      ],
      rows: trainings.map(({ date, kind, title, pillars, days, women, men, costXof }) => [
        formatDate(date),
        `${w(`capacity.kind.${kind}`)} · ${title}`,
        pillars.map(nameOf).join(', '),
        formatDecimalText(days, language),
        `${women} / ${men}`,
        costXof === null ? '' : formatMoney(costXof, FUNCTIONAL_CURRENCY, language),
      ]),
    },
  ]
}
