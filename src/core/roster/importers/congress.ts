import type { Entry } from '../entry.ts';
import { withoutHonorifics } from '../honorifics.ts';
import { listOf, textOf } from '../popolo.ts';
import { joinedTerms, stateOf } from './titles.ts';

/** The members of the US Congress as unitedstates/congress-legislators has them, as entries of a people file. */
export function entriesOfCongress(data: unknown): Entry[] {
  return listOf(data).map(({ name, bio, terms, leadership_roles: leading }) => {
    const { first, last, official_full: official } = (name ?? {}) as Entry;
    const { gender } = (bio ?? {}) as Entry;
    const whole = textOf(official) || `${textOf(first)} ${textOf(last)}`;
    return {
      ...withoutHonorifics(whole.replace(/,(?=\s+(?:Jr|Sr|[IVX]+)\b)/, '')),
      pronoun: textOf(gender) === 'F' ? 'she' : textOf(gender) === 'M' ? 'he' : undefined,
      titles: [...joinedTerms(listOf(terms).map(titleOfTerm)), ...listOf(leading).map(titleOfLeader)],
    };
  });
}

const OFFICES: Readonly<Record<string, string>> = {
  sen: 'Senator from',
  rep: 'Representative from',
  prez: 'President of the United States',
  viceprez: 'Vice President of the United States',
};

function titleOfTerm({ type, state, start, end }: Entry): Entry {
  const office = OFFICES[textOf(type)] ?? textOf(type);
  return { title: office.endsWith('from') ? `${office} ${stateOf(textOf(state))}` : office, from: start, to: end };
}

function titleOfLeader({ title, chamber, start, end }: Entry): Entry {
  const house = textOf(chamber) === 'senate' ? 'Senate' : 'House';
  const named = textOf(title);
  return { title: named.includes(house) ? named : `${house} ${named}`, from: start, to: end };
}
