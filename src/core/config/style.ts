import type { Rule } from '../linter/rule.ts';
import { type CalendarDate, SEVERITIES, type Severity } from '../model.ts';
import type { KnownPerson } from '../people/person.ts';
import type { PeopleRegister } from '../people/register.ts';

export type { KnownPerson };

export const HOUSES = ['none', 'ap', 'guardian', 'reuters', 'bbc', 'oxford', 'south-asia'] as const;
export type House = (typeof HOUSES)[number];

/** What a check may be set to. */
export const SEVERITY_SETTINGS: readonly (Severity | 'off')[] = [...SEVERITIES, 'off'];

/** What the desk has decided of a word or phrase. */
export interface HouseWord {
  /** What is right: “Wi-Fi”. */
  readonly use?: string;
  /** What is not: “wifi”. Small letters stand for any; a capital for itself only. */
  readonly avoid?: readonly string[];
  /** Why, and where to look it up. */
  readonly note?: string;
  /** Phrases in which what is avoided is right: “Key West” of “key”. */
  readonly except?: readonly string[];
  /** Only as written: no plurals, no endings of verbs. */
  readonly exact?: boolean;
}

/** What one check is set to; what is left out comes from the house, then from the rule itself. */
export interface CheckSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The resolved house style: everything about an analysis that is not the text. Plain data, but for the desk’s own checks. */
export interface Style {
  readonly house: House;
  /** By rule id, or by category with the prefix `category:`. The rule id wins. */
  readonly checks: Readonly<Record<string, CheckSetting>>;
  /** Checks beyond Copydesk’s: those of files that the configuration names. No two have one id, none that of ours. */
  readonly ownRules: readonly Rule[];
  /** The people of the configuration itself. */
  readonly people: readonly KnownPerson[];
  /** Those and the people of the files it names, found by name; nothing where there is nobody. */
  readonly register?: PeopleRegister;
  /** Words that are never a person's name here. */
  readonly neverPeople: readonly string[];
  /** What the desk has decided of words; of two entries on the same words the first counts. */
  readonly words: readonly HouseWord[];
  /** Lists of names of which no two mean one person. */
  readonly differentPeople: readonly (readonly string[])[];
  /** The date to read undated copy by; rules have no clock. */
  readonly today?: CalendarDate;
}

export const DEFAULT_STYLE: Style = {
  house: 'none',
  checks: {},
  ownRules: [],
  people: [],
  neverPeople: [],
  words: [],
  differentPeople: [],
};
