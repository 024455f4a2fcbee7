import { REGISTERS } from '../../db/registers/registers.ts'
import { bodyName } from '../../db/registers/register-rows.ts'
import { TABLES } from '../../db/schema/tables.ts'
const fields = new Set<string>()
for (const r of REGISTERS) for (const t of [r.table, ...r.parts.map((p) => p.table)]) for (const c of Object.keys((TABLES as any)[t].columns)) fields.add(bodyName(t, c))
console.log(REGISTERS.map((r) => r.name).join(' '))
console.log(REGISTERS.flatMap((r) => r.parts.map((p) => p.table)).join(' '))
console.log(fields.size, [...fields].sort().join(' '))
