import { HOUSE_NAMES } from './house-asks.ts';
import { HOUSES, type House } from './style.ts';

/** The text of a configuration to begin with: every part of it, with examples in comments. */
export function starterConfig(house: House): string {
  const houses = HOUSES.map((one) => `"${one}" (${HOUSE_NAMES[one]})`).join(', ');
  return `// What Copydesk checks in the articles of this folder and those below. Comments are welcome; take the // away where an
// example is right for your desk. A copydesk.json in a folder below refines this one.
{
  // The house style: ${houses}.
  "style": "${house}",

  // Checks and groups of checks: "error", "warning", "info", "hint" or "off", with options where they have some.
  "checks": {
    // "journalese": "off",
    // "lead-too-long": { "severity": "info", "options": { "words": 30 } },
  },

  // What the desk has decided of words: what to use, what to avoid, exceptions, a note. What has only "use" is right.
  // Longer lists go into a table beside this file, with the columns use,avoid,note,except,exact.
  "words": [
    // { "use": "coming", "avoid": ["upcoming", "forthcoming"], "note": "Shorter." },
    // { "use": "main", "avoid": "key", "except": ["key stage"] },
    // { "use": "eBay" },
    // { "use": "QRD", "note": "Needs no spelling out here." },
    // "house-words.csv",
  ],

  // Files with checks of your own: phrases, what to say of them, and what to write instead.
  "checkFiles": [
    // "house-checks.yaml",
  ],

  // People the desk knows: other names, pronoun, the form on later reference.
  "people": [
    // { "name": "Luiz Inácio Lula da Silva", "refer": "Lula", "pronoun": "he" },
  ],

  // Words that are never a person’s name here, and names that are different people’s.
  "neverPeople": [
    // "Victoria",
  ],
  "differentPeople": [
    // ["John Hale", "Jon Hale"],
  ],

  // Checks that are set otherwise for some files; patterns are relative to this file.
  "files": {
    // "opinion/**": { "loaded-attribution-verb": "off" },
  },

  // Files that are articles whatever they look like, and files that are not read.
  "articles": [
    // "desk/**/*.txt",
  ],
  "ignore": [
    // "archive",
  ],
}
`;
}
