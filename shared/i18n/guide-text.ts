import { shellScreenEn } from './en/screens-shell.ts'
import { helpFr } from './fr/help.ts'
import { shellScreenFr } from './fr/screens-shell.ts'
import { type HelpTopic, helpPage } from './help.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, { title: string; about: string; key: string; does: string }>> = {
  fr: {
    title: 'Guide de l’utilisateur',
    about: 'Les pages de l’aide de Sikasso (F1 sur chaque écran), à lire ou à imprimer.',
    key: 'Touche',
    does: 'Effet',
  },
  en: {
    title: 'User guide',
    about: 'The pages of Sikasso’s help (F1 on every screen), to read or to print.',
    key: 'Key',
    does: 'What it does',
  },
}

/** The user's guide as Markdown, from the pages of the bundled help, so that both say the same. */
export function guideText(language: Language): string {
  const words = WORDS[language]
  // The catalogue's own keys are the topics.
  const topics = Object.keys(helpFr) as HelpTopic[]
  const pages = topics.map((topic) => {
    const { title, body, keys } = helpPage(topic, language)
    const rows = keys.map(([key, does]) => `| ${keyNames(key, language)} | ${does} |`)
    const table = rows.length === 0 ? [] : [[`| ${words.key} | ${words.does} |`, '|---|---|', ...rows].join('\n')]
    return [`## ${title}`, ...body, ...table].join('\n\n')
  })
  return `${[`# ${words.title}`, words.about, ...pages].join('\n\n')}\n`
}

/** "Ctrl Enter" is "Ctrl Entrée" in French. */
function keyNames(keys: string, language: Language): string {
  const catalogue: Readonly<Record<string, string>> = language === 'fr' ? shellScreenFr : shellScreenEn
  return keys
    .split(' ')
    .map((key) => catalogue[`key.${key}`] ?? key)
    .join(' ')
}
