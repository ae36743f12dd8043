// What reads and writes configuration files and all that they name; loaded when the first is found or a decision goes into one.

export { resolveStyle } from '../core/config/config.ts';
export { additionOf, settingOf, withArticleMoved, withoutItems } from '../core/config/edits.ts';
export { completed, RULE_READERS } from '../core/config/extended.ts';
export { wordInConfig, wordInFile } from '../core/config/words/edits.ts';
export { personInFile } from '../core/roster/edits.ts';
export { PeopleFiles } from '../core/roster/with-people.ts';
