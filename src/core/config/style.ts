import { type CalendarDate, SEVERITIES, type Severity } from '../model.ts';

export const HOUSES = ['none', 'ap', 'guardian', 'reuters', 'bbc', 'south-asia'] as const;
export type House = (typeof HOUSES)[number];

/** What a check may be set to. */
export const SEVERITY_SETTINGS: readonly (Severity | 'off')[] = [...SEVERITIES, 'off'];

/** A person the desk knows. */
export interface KnownPerson {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly pronoun?: 'he' | 'she' | 'they';
  /** The form due on later reference: "Lula". */
  readonly refer?: string;
}

/** What one check is set to; what is left out comes from the house, then from the rule itself. */
export interface CheckSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The resolved house style: everything about an analysis that is not the text. Plain data. */
export interface Style {
  readonly house: House;
  /** By rule id, or by category with the prefix `category:`. The rule id wins. */
  readonly checks: Readonly<Record<string, CheckSetting>>;
  readonly people: readonly KnownPerson[];
  /** Words that are never a person's name here. */
  readonly neverPeople: readonly string[];
  /** Lists of names of which no two mean one person. */
  readonly differentPeople: readonly (readonly string[])[];
  /** The date to read undated copy by; rules have no clock. */
  readonly today?: CalendarDate;
}

export const DEFAULT_STYLE: Style = { house: 'none', checks: {}, people: [], neverPeople: [], differentPeople: [] };
