import { PILLARS } from '../../shared/contract/sub-awards.ts'
import { fold } from '../../shared/i18n/fold.ts'

/** What the four pillars of the due diligence (spec 03 §1.7) are called in files and by other instruments, folded. */
const NAMES: Readonly<Record<(typeof PILLARS)[number], readonly string[]>> = {
  governance: ['governance', 'gouvernance', 'gouvernanceetcontroleinterne', 'governanceandinternalcontrol'],
  delivery: ['delivery', 'capacite', 'capaciteaexecuter', 'capacitederealisation', 'abilitytodeliver'],
  finance: ['finance', 'finances', 'soliditefinanciere', 'stabilitefinanciere', 'financialstability'],
  downstream: ['downstream', 'aval', 'activiteaval', 'activitesaval', 'downstreamactivity'],
}

/** The pillar that a name means: one of the four of T4, by its code or its names in either language; any other name is a pillar of its own. */
export function pillarKey(name: string): string {
  const folded = fold(name)
  return PILLARS.find((pillar) => NAMES[pillar].includes(folded)) ?? name.trim().normalize('NFC')
}
