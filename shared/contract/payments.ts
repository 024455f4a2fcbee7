import { cashContract } from './payments-cash.ts'
import { chequesContract } from './payments-cheques.ts'
import { runsContract } from './payments-runs.ts'

/** Cash counts and replenishments, cheques, payment runs and mobile money (spec 04 §2.7, §2.9). */
export const paymentsContract = { ...cashContract, ...chequesContract, ...runsContract }
