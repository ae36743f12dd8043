/** What the user asked for cannot be done as asked: said on standard error, exit code 2. */
export class UsageError extends Error {}

/** The exit codes. */
export const CLEAN = 0;
export const FINDINGS = 1;
export const TROUBLE = 2;
