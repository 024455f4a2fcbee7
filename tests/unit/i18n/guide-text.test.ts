import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guideText } from '../../../shared/i18n/guide-text.ts'
import { LANGUAGES } from '../../../shared/i18n/language.ts'

test.each(LANGUAGES)('docs/GUIDE.%s.md says what the help says (scripts/write-guide.mjs)', (language) => {
  expect(readFileSync(`docs/GUIDE.${language}.md`, 'utf8')).toBe(guideText(language))
})
