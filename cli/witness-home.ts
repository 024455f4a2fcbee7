/** The product's own folder where the command line keeps witnesses: only where SIKASSO_HOME names it, so that a program that verifies leaves nothing in a home. */
export const witnessHome = (): string | undefined => process.env.SIKASSO_HOME || undefined
