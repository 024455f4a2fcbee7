import type { ScreenKey } from '../../../shared/i18n/screens.ts'

/** What the wizard has gathered so far. */
export interface WizardDraft {
  readonly organisationName: string
  readonly organisationCode: string
  readonly country: string
  readonly chart: 'sycebnl' | 'syscohada'
  readonly userName: string
  readonly language: 'fr' | 'en'
  readonly encrypt: boolean
  readonly passphrase: string
  readonly again: string
}

/** The steps that are filled in; the recovery key follows them when the ledger is encrypted. */
export const FORM_STEPS = ['organisation', 'chart', 'person', 'secret'] as const
export type FormStep = (typeof FORM_STEPS)[number]

export const WIZARD_STEPS = [...FORM_STEPS, 'recovery'] as const
export type WizardStep = (typeof WIZARD_STEPS)[number]

/** Encrypted and SYCEBNL unless one says otherwise. */
export const emptyDraft = (language: 'fr' | 'en'): WizardDraft => ({
  organisationName: '',
  organisationCode: '',
  country: 'ML',
  chart: 'sycebnl',
  userName: '',
  language,
  encrypt: true,
  passphrase: '',
  again: '',
})

export type WizardFaults = Partial<Record<keyof WizardDraft, ScreenKey<'start'>>>

/** What a step still lacks, by field: nothing when one may go on. The service checks everything again. */
export function stepFaults(step: FormStep, draft: WizardDraft): WizardFaults {
  const faults: WizardFaults = {}
  if (step === 'organisation') {
    if (draft.organisationName.trim() === '') faults.organisationName = 'organisation.nameMissing'
    if (!/^[A-Za-z0-9]{2,12}$/.test(draft.organisationCode.trim())) faults.organisationCode = 'organisation.codeInvalid'
  }
  if (step === 'person' && draft.userName.trim() === '') faults.userName = 'person.nameMissing'
  if (step === 'secret' && draft.encrypt) {
    if (draft.passphrase === '') faults.passphrase = 'secret.missing'
    else if (draft.passphrase !== draft.again) faults.again = 'secret.differ'
  }
  return faults
}
