// What reads configuration files and all that they name; loaded when the first is found.
export { completed, RULE_READERS } from '../core/config/extended.ts';
export { personInFile } from '../core/roster/edits.ts';
export { PeopleFiles } from '../core/roster/with-people.ts';
