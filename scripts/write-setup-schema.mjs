// Writes docs/setup.schema.json from the schema that `import setup` checks. It reads TypeScript, so it needs Node 24.
// Usage: node scripts/write-setup-schema.mjs
import { writeFileSync } from 'node:fs'
import { setupJsonSchema } from '../service/settings/setup-json-schema.ts'

writeFileSync(new URL('../docs/setup.schema.json', import.meta.url), setupJsonSchema())
