import type { Rule } from '../linter/rule.ts';
import type { House } from './style.ts';

/** The house styles as an editor knows them. */
export const HOUSE_NAMES: Readonly<Record<House, string>> = {
  none: 'no house style',
  ap: 'AP',
  guardian: 'Guardian',
  reuters: 'Reuters',
  bbc: 'BBC',
  oxford: 'Oxford',
  'south-asia': 'South Asia',
};

/** Where a house says in public what it asks for. */
export const HOUSE_SOURCES: Readonly<Record<House, string>> = {
  none: '',
  ap: 'The Associated Press Stylebook (https://www.apstylebook.com).',
  guardian: 'The Guardian and Observer style guide (https://www.theguardian.com/guardian-observer-style-guide-a).',
  reuters: 'The Reuters Handbook of Journalism.',
  bbc: 'The BBC News style guide (https://www.bbc.co.uk/newsstyleguide).',
  oxford: 'New Hart’s Rules: The Oxford Style Guide (Oxford University Press).',
  'south-asia': 'The practice of English-language papers of India and Pakistan, Dawn above all.',
};

/** How the notes of the checks name a house. */
const NAMED: Readonly<Record<House, RegExp>> = {
  none: /(?!)/,
  ap: /\bAP\b|\ball houses\b/i,
  guardian: /\bGuardian\b|\bUK\b|\ball houses\b/i,
  reuters: /\bReuters\b|\ball houses\b/i,
  bbc: /\bBBC\b(?! Urdu)|\bUK\b|\ball houses\b/i,
  oxford: /\bOxford\b|\bUK\b|\ball houses\b/i,
  'south-asia': /\bSouth Asian?\b|\bDawn\b|\bIndian\b|\bPakistani\b|\ball houses\b/i,
};

/** What a house asks for in one check. */
export interface HouseAsk {
  readonly rule: Rule;
  /** How loud the check is under this house, and whether that differs from what it is elsewhere. */
  readonly severity: string;
  readonly differs: boolean;
  /** Options that this house sets otherwise: `words: 30`. */
  readonly options: readonly string[];
  readonly notes: readonly string[];
}

/** What a house asks for, check by check in the order of the rules; checks of which it says nothing are left out. */
export function houseAsks(house: House, rules: readonly Rule[]): HouseAsk[] {
  return rules.flatMap((rule) => {
    const inherent = rule.off ? 'off' : rule.severity;
    const severity = rule.houses?.[house] ?? inherent;
    const options = Object.entries(rule.options ?? {}).flatMap(([name, { houses }]) =>
      houses && house in houses ? `${name}: ${JSON.stringify(houses[house])}` : [],
    );
    const notes = (rule.houseNotes ?? []).filter((note) => NAMED[house].test(note));
    const differs = severity !== inherent;
    if (!differs && options.length === 0 && notes.length === 0) return [];
    return { rule, severity, differs, options, notes };
  });
}
