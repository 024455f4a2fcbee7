import type { dashboardScreenFr } from '../fr/screens-dashboard.ts'

export const dashboardScreenEn: Record<keyof typeof dashboardScreenFr, string> = {}
