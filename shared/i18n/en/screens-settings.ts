import type { settingsScreenFr } from '../fr/screens-settings.ts'

export const settingsScreenEn: Record<keyof typeof settingsScreenFr, string> = {}
