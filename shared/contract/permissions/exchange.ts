import type { Role } from '../role.ts'

export const exchangePermissions = {
  'exchange.makeKey': ['approver', 'administrator'],
  'exchange.renewKey': ['administrator'],
  'exchange.changeKeyPassphrase': ['administrator'],
  'exchange.trustKey': ['administrator'],
  'exchange.withdrawTrust': ['administrator'],
  'exchange.createPackage': ['approver', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
