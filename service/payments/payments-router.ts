import { cashRoutes } from './cash-routes.ts'
import { chequeRoutes } from './cheque-routes.ts'
import { runRoutes } from './run-routes.ts'

/** The area payments of the contract. */
export const paymentsRouter = { ...cashRoutes, ...chequeRoutes, ...runRoutes }
