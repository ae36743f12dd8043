// Fixes of findings: loaded when the light bulb is first asked for in an article, or with the first command.
export { fixAllInActive, safeEdit } from './fixAll.ts';
export { fixesAt } from './quickFixes.ts';
