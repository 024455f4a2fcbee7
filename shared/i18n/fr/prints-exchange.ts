/** Words of the sheets of the area exchange, in French. */
export const exchangePrintsFr = {
  'exchange.title': 'Clé de l’organisation',
  'exchange.text':
    'Cette clé signe les paquets de période. Annexez cette feuille à la convention : au premier paquet, celui qui le reçoit compare l’empreinte ci-dessous avec celle que le logiciel lui montre, groupe par groupe.',
  'exchange.fingerprint': 'Empreinte (SHA-256 de la clé publique)',
  'exchange.publicKey': 'Clé publique (Ed25519)',
  'exchange.madeAt': 'Faite le',
  'exchange.madeBy': 'Faite par',
  'exchange.organisation': 'Organisation',
  'exchange.gives': 'Remis par',
  'exchange.takes': 'Reçu et comparé par',
}
