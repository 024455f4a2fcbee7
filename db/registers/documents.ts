import type { Register } from './register.ts'

export const documentsRegisters: readonly Register[] = [
  { name: 'document', table: 'document', key: 'id' },
  { name: 'document-link', table: 'document_link', key: 'id' },
  { name: 'document-absence', table: 'document_absence', key: 'id' },
  {
    name: 'document-requirement',
    table: 'document_requirement',
    key: 'id',
    children: [{ table: 'document_requirement_line', parent: 'requirement_id', order: 'position' }],
  },
]
