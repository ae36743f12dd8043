/** A day, or only its month or year where no more is known. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A title somebody holds or held; without `from` since nobody says when, without `to` still. */
export interface DatedTitle {
  readonly title: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** A person the desk knows. */
export interface KnownPerson {
  /** The preferred form of the name. */
  readonly name: string;
  /** Other forms that are right. */
  readonly aliases?: readonly string[];
  /** Spellings that are wrong. */
  readonly wrong?: readonly string[];
  /** “Ms”, “Dr”, “Sir”. */
  readonly honorific?: string;
  readonly pronoun?: 'he' | 'she' | 'they';
  /** The form due on later reference: "Lula". */
  readonly refer?: string;
  readonly titles?: readonly DatedTitle[];
  readonly note?: string;
  /** Why the desk has to be careful with the person: “sub judice”. */
  readonly careful?: string;
  /** Where the desk says so: “people.csv, row 12”. */
  readonly source?: string;
}
