import { id, integer, text } from './column.ts'
import { register, table } from './table.ts'

export const checklistTemplatesTables = {
  checklistTemplate: table(
    {
      id: id(),
      code: text(),
      version: integer(),
      state: text<'draft' | 'published' | 'retired'>(),
      revision: integer(),
      content: text(),
      basedOn: text(),
      madeBy: integer().to('user'),
      madeAt: text(),
      publishedBy: integer().to('user').orNull(),
      publishedAt: text().orNull(),
      retiredBy: integer().to('user').orNull(),
      retiredAt: text().orNull(),
    },
    register('checklist-template', ['code', 'version']),
  ),
} as const
