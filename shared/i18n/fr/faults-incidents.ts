/** Errors of the restricted register of incidents: none says what the register holds. In French. */
export const incidentsFaultsFr = {
  INCIDENT_RESTRICTED: 'Le registre des incidents est réservé aux personnes habilitées par un administrateur.',
  INCIDENT_UNKNOWN: 'Cet incident n’est pas dans le registre.',
  INCIDENT_CHANGED: 'Cet incident a changé entre-temps : relisez-le avant de le modifier.',
  INCIDENT_DAMAGED: 'L’inscription {{entry}} a été altérée ou manque : vérifiez le registre.',
  INCIDENT_MOMENT: '« {{value}} » n’est pas une date et une heure (AAAA-MM-JJ HH:MM).',
  INCIDENT_FUTURE: 'Le {{value}} n’est pas encore passé.',
  INCIDENT_REPORT_BEFORE: 'Le signalement au bailleur ne peut pas précéder la détection.',
  INCIDENT_ANONYMOUS: 'Un signalement anonyme ne porte pas de nom : videz le nom, ou retirez « anonyme ».',
  INCIDENT_STATE: 'Un incident n’avance que dans l’ordre de ses états ; un incident clos peut être instruit de nouveau.',
  INCIDENT_UNREPORTED: 'Dites d’abord quand le bailleur a été informé : tout soupçon se signale immédiatement.',
  INCIDENT_RECOVERY: 'Un recouvrement a un montant positif.',
  INCIDENT_OFFICER_STANDS: 'C’est déjà le cas de {{name}}.',
  INCIDENT_OFFICER_ASKED: 'Une demande pour {{name}} attend déjà un second administrateur.',
  INCIDENT_OFFICER_DECIDED: 'Cette demande n’existe pas, ou est déjà tranchée.',
  INCIDENT_SECOND_PERSON: 'Un autre administrateur doit confirmer votre demande.',
  CLAIM_HELD: 'Pièces réservées, hors demande jusqu’à leur levée : {{vouchers}} ({{count}}).',
}
