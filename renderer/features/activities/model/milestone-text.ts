import { isLocalDate } from '../../../../shared/time/local-date.ts'

interface Milestone {
  readonly date: string
  readonly value: string
}

/** Milestones as one line, "2020-06-30=120; 2020-09-30=200". */
export const milestonesText = (milestones: readonly Milestone[]): string =>
  milestones.map(({ date, value }) => `${date}=${value}`).join('; ')

/** The milestones of such a line; undefined when a part of it is none. */
export function milestonesOfText(text: string): Milestone[] | undefined {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.split('=').map((side) => side.trim()))
  const isSound = parts.every(([date = '', value = '', ...rest]) => isLocalDate(date) && value !== '' && rest.length === 0)
  return isSound ? parts.map(([date = '', value = '']) => ({ date, value })) : undefined
}
