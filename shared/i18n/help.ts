import { helpEn } from './en/help.ts'
import { helpFr } from './fr/help.ts'
import type { Language } from './language.ts'

/** A page of the bundled help: a few sentences, then the keys of the place. */
export interface HelpPage {
  readonly title: string
  readonly body: readonly string[]
  /** Keys by their English names ("Ctrl Enter"), and what they do. */
  readonly keys: readonly (readonly [keys: string, does: string])[]
}

export type HelpTopic = keyof typeof helpFr

export const helpPage = (topic: HelpTopic, language: Language): HelpPage => (language === 'fr' ? helpFr : helpEn)[topic]
