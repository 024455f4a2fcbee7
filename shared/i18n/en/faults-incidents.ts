/** Errors of the restricted register of incidents: none says what the register holds. In English. */
export const incidentsFaultsEn = {
  INCIDENT_RESTRICTED: 'The register of incidents is open to the people whom an administrator has named for it.',
  INCIDENT_UNKNOWN: 'This incident is not in the register.',
  INCIDENT_CHANGED: 'This incident has changed meanwhile: read it again before changing it.',
  INCIDENT_DAMAGED: 'The entry {{entry}} was altered or is gone: verify the ledger.',
  INCIDENT_MOMENT: '"{{value}}" is no day and time (YYYY-MM-DD HH:MM).',
  INCIDENT_FUTURE: '{{value}} is still to come.',
  INCIDENT_REPORT_BEFORE: 'The donor cannot have been told before the detection.',
  INCIDENT_ANONYMOUS: 'An anonymous report bears no name: empty the name, or take "anonymous" off.',
  INCIDENT_STATE: 'An incident only moves on in the order of its states; a closed one may be investigated again.',
  INCIDENT_UNREPORTED: 'Say first when the donor was told: every suspicion is reported immediately.',
  INCIDENT_RECOVERY: 'A recovery has a positive amount.',
  INCIDENT_OFFICER_STANDS: 'This already is so for {{name}}.',
  INCIDENT_OFFICER_ASKED: 'A request for {{name}} already waits for a second administrator.',
  INCIDENT_OFFICER_DECIDED: 'This request does not exist, or is already decided.',
  INCIDENT_SECOND_PERSON: 'Another administrator must confirm your request.',
  CLAIM_HELD: 'Vouchers on hold, out of the claim until they are released: {{vouchers}} ({{count}}).',
}
