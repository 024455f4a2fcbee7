import { describe, expect, test } from 'vitest'
import { helpEn } from '../../../shared/i18n/en/help.ts'
import { helpFr } from '../../../shared/i18n/fr/help.ts'
import { screens } from '../../../shared/i18n/screens.ts'

const areas = Object.keys(screens.fr) as (keyof typeof screens.fr)[]

describe.each(areas)('texts of %s', (area) => {
  test('a counted sentence has its two forms', () => {
    const keys: readonly string[] = Object.keys(screens.fr[area])
    const lonely = keys.filter((key) => {
      if (key.endsWith('_one')) return !keys.includes(key.replace(/_one$/, '_other'))
      return key.endsWith('_other') && !keys.includes(key.replace(/_other$/, '_one'))
    })
    expect(lonely).toEqual([])
  })
})

test('each page of help has as many paragraphs, and the same keys, in both languages', () => {
  for (const [topic, page] of Object.entries(helpFr)) {
    const twin = helpEn[topic as keyof typeof helpFr]
    expect([topic, twin.body.length]).toEqual([topic, page.body.length])
    expect([topic, twin.keys.map(([keys]) => keys)]).toEqual([topic, page.keys.map(([keys]) => keys)])
  }
})
