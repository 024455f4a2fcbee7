import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const capacityTables = {
  capacityAssessment: table(
    {
      id: id(),
      partnerId: integer().to('partner'),
      date: text(),
      template: text(),
      templateVersion: text(),
      assessedBy: text(),
      source: text(),
      scaleFrom: text(),
      scaleTo: text(),
      recordedBy: integer().to('user'),
      recordedAt: text(),
      withdrawnBy: integer().to('user').orNull(),
      withdrawnAt: text().orNull(),
      withdrawnReason: text().orNull(),
    },
    register('capacity-assessment'),
  ),
  capacityScore: table(
    {
      assessmentId: integer().key().to('capacityAssessment'),
      position: integer().key(),
      pillar: text(),
      score: text(),
    },
    partOf('capacityAssessment', 'assessmentId'),
  ),
  capacityAction: table(
    {
      id: id(),
      partnerId: integer().to('partner'),
      item: text(),
      pillar: text(),
      action: text(),
      owner: text(),
      dueOn: text(),
      state: text<'planned' | 'started' | 'done' | 'dropped'>(),
      evidence: text(),
      doneOn: text().orNull(),
      madeBy: integer().to('user'),
      madeAt: text(),
    },
    register('capacity-action'),
  ),
  capacityTraining: table(
    {
      id: id(),
      partnerId: integer().to('partner'),
      date: text(),
      kind: text<'training' | 'coaching' | 'peer' | 'tool'>(),
      title: text(),
      days: text(),
      women: integer(),
      men: integer(),
      costXof: integer().orNull(),
      note: text(),
      recordedBy: integer().to('user'),
      recordedAt: text(),
      withdrawnBy: integer().to('user').orNull(),
      withdrawnAt: text().orNull(),
      withdrawnReason: text().orNull(),
    },
    register('capacity-training'),
  ),
  capacityTrainingPillar: table(
    {
      trainingId: integer().key().to('capacityTraining'),
      pillar: text().key(),
    },
    partOf('capacityTraining', 'trainingId'),
  ),
  capacityTrainingLine: table(
    {
      trainingId: integer().key().to('capacityTraining'),
      voucherNumber: text().key(),
      lineNumber: integer().key(),
    },
    partOf('capacityTraining', 'trainingId'),
  ),
} as const
