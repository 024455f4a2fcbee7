import { integer, text } from './column.ts'
import { register, table } from './table.ts'

export const auditParametersTables = {
  auditParameter: table(
    {
      name: text().key(),
      value: text(),
      setBy: text(),
      setAt: text(),
    },
    register('audit-parameter', ['name']),
  ),
  publicHoliday: table(
    {
      date: text().key(),
      nameFr: text(),
      nameEn: text(),
      kept: integer(),
      source: text(),
      setBy: text(),
      setAt: text(),
    },
    register('public-holiday', ['date']),
  ),
} as const
