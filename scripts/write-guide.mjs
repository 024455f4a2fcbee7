// Writes docs/GUIDE.fr.md and docs/GUIDE.en.md from the bundled help. It reads TypeScript, so it needs Node 24.
// Usage: node scripts/write-guide.mjs
import { writeFileSync } from 'node:fs'
import { guideText } from '../shared/i18n/guide-text.ts'

for (const language of ['fr', 'en']) writeFileSync(new URL(`../docs/GUIDE.${language}.md`, import.meta.url), guideText(language))
