/** The words of the call are off: exit code 2, with the usage. */
export class UsageError extends Error {}
