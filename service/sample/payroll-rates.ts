/** Shares of gross pay in ten-thousandths: who bears it, and the account it is owed on (spec 13 §7). */
export interface PayrollRate {
  readonly nameFr: string
  readonly perTenThousand: bigint
  readonly owedOn: string
}

/** Kept back from the employee. */
export const EMPLOYEE_RATES: readonly PayrollRate[] = [
  { nameFr: 'Retraite, part salariale', perTenThousand: 360n, owedOn: '4321' },
  { nameFr: 'AMO, part salariale', perTenThousand: 306n, owedOn: '4318' },
]

/** Social contributions of the employer: 18.9 %. */
export const EMPLOYER_RATES: readonly PayrollRate[] = [
  { nameFr: 'Prestations familiales', perTenThousand: 800n, owedOn: '4311' },
  { nameFr: 'Retraite, part patronale', perTenThousand: 540n, owedOn: '4321' },
  { nameFr: 'Accidents du travail', perTenThousand: 100n, owedOn: '4312' },
  { nameFr: 'AMO, part patronale', perTenThousand: 350n, owedOn: '4318' },
  { nameFr: 'ANPE', perTenThousand: 100n, owedOn: '4318' },
]

/** Taxes of the employer on pay: 4.5 %. */
export const EMPLOYER_TAXES: readonly PayrollRate[] = [
  { nameFr: 'CFE', perTenThousand: 350n, owedOn: '4421' },
  { nameFr: 'Taxe logement', perTenThousand: 100n, owedOn: '4421' },
]

/** Yearly bands of the tax on salaries: up to this many francs, this per cent. */
export const INCOME_TAX_BANDS: readonly { readonly upToXof: number; readonly percent: number }[] = [
  { upToXof: 330_000, percent: 0 },
  { upToXof: 578_400, percent: 5 },
  { upToXof: 1_176_400, percent: 12 },
  { upToXof: 1_789_733, percent: 18 },
  { upToXof: 2_384_195, percent: 26 },
  { upToXof: 3_494_130, percent: 31 },
  { upToXof: Number.MAX_SAFE_INTEGER, percent: 37 },
]
