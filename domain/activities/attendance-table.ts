export interface CountedPeople {
  readonly sex: 'F' | 'M' | 'U'
  readonly organisation: string
  readonly count: number
}

/** A row of the table by organisation; unknown is where the list does not say the sex. */
export interface AttendanceRow {
  readonly organisation: string
  readonly women: number
  readonly men: number
  readonly unknown: number
  readonly total: number
}

/** Participants by organisation and sex, organisations in their order of writing, and the row of totals ("" as organisation). */
export function attendanceTable(people: readonly CountedPeople[]): { rows: AttendanceRow[]; total: AttendanceRow } {
  const organisations = [...new Set(people.map(({ organisation }) => organisation))].sort((a, b) => a.localeCompare(b, 'fr'))
  const rowOf = (organisation: string, counted: readonly CountedPeople[]): AttendanceRow => {
    const of = (sex: CountedPeople['sex']): number =>
      counted.reduce((sum, person) => (person.sex === sex ? sum + person.count : sum), 0)
    const [women, men, unknown] = [of('F'), of('M'), of('U')]
    return { organisation, women, men, unknown, total: women + men + unknown }
  }
  return {
    rows: organisations.map((organisation) =>
      rowOf(
        organisation,
        people.filter((person) => person.organisation === organisation),
      ),
    ),
    total: rowOf('', people),
  }
}
