// People for the slots of the invented news copy, with names of many customs.
import { listPath, readList } from './lists.ts';


/** Names that are words, countries or trades as well: the hardest to tell. */
export const WORD_GIVEN =
  'Will Mark Grace Rose Bill Frank Grant Hope Faith Joy Jack Art Rich Pat Sue Drew Chase Hunter Summer April May June Dawn Eve Iris Lily Daisy Heather Ivy Olive Pearl Ruby Crystal Amber Jade Angel Christian Jordan Austin Dallas Paris Victoria Georgia Sydney Charlotte Florence Roman Guy Ray Dean Earl Norman Miles Rob Nick Sandy Penny Dane Dale Ida Holly Robin Carter Lincoln Preston Dakota Savannah Brooklyn Chelsea Virginia Carolina Israel Sofia Kenya India Francis Homer Basil Clay Cliff Reed Glen Forest River Skye Autumn Sky Star Melody Harmony Constance Prudence Patience Charity Mercy Justice Ernest Pierce Royal Major Prince Duke Judge'.split(
    ' ',
  );
const WORD_SURNAMES =
  'Stone Banks Field Long Young Brown Green Hill Park King Bishop Cook Baker Mason May Wood Woods Rice Price Little Love Day Knight Bush West North Church House Hall Lake Rivers Marsh Moon Snow Winter Frost Berry Fox Wolf Bird Crow Swan Fish Pike Lamb Bull Steel Silver Gold Pope Abbott Prince Duke Major Judge Justice Law Best Good Strong Sharp Swift Bright Savage Wise Small Short Blunt Power Rush Walker Parker Carter Turner Fisher Hunter Shepherd Farmer Porter Butler Miller Weaver Page Penny White Black Gray Reed Root Branch Bush Street Lane Banks Waters Poole Ford Mills Bell Ball Case Chambers Cross Dance Drake Flood Gates Glass Hand Head Holiday Hook Hope Horn Hunt Keys Lord Martin Money Nail Noble Paris Pepper Pitt Pool Post Ransom Sands Sharpe Singer Sparks Spring Starr Tate Temple Trump Underwood Vale Wells Winters Worth York England Ireland French English Scott Welsh German Holland'.split(
    ' ',
  );
const WORD_SHARE = 0.2;

const FAMILY_FIRST = readList(listPath('family-first-surnames'));
const SYLLABLES = 'ji won min jun hyun seo young hee soo jin hwa ming wei hua xin ping long tao yan li bao'.split(' ');
const PARTICLES = 'de van al von El Ní Ó Abu bin Van De dos da del'.split(' ');


/** Where names come from. */
export interface Names {
  readonly given: (next: () => number) => string;
  readonly surnames: readonly string[];
}

/** A person of the copy: in full, and as referred to later. */
export interface NewsPerson {
  readonly full: string;
  readonly surname: string;
  readonly given: string;
}

const WORLD_GIVEN = readList(listPath('given-names-world'));
const INITIALS = 'ABCDEFGHJKLMNPRSTVW'.split('');

/** Gives a new person at each call. */
export function peopleOf({ given, surnames }: Names, next: () => number): () => NewsPerson {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] as string;
  const surname = (): string => (next() < 0.15 ? pick(WORLD_GIVEN) : pick(surnames));
  /** Park Ji-won, Wei Lihua: called Park and Wei. */
  const familyFirst = (): NewsPerson => {
    const [first, second] = [pick(SYLLABLES), pick(SYLLABLES)];
    const own = capital(next() < 0.5 ? `${first}-${second}` : first + second);
    const family = pick(FAMILY_FIRST);
    return { given: own, surname: family, full: `${family} ${own}` };
  };
  const givenFirst = (): NewsPerson => {
    const name = next() < WORD_SHARE ? pick(WORD_GIVEN) : next() < 0.1 ? `${given(next)} ${given(next)}` : given(next);
    const last =
      next() < WORD_SHARE ? pick(WORD_SURNAMES) : next() < 0.08 ? `${pick(PARTICLES)} ${pick(surnames)}` : surname();
    return { given: name, surname: last, full: `${name} ${last}` };
  };
  /** Hamad Al Marri, Noura bint Saad Al-Khalil. */
  const arabic = (): NewsPerson => {
    const name = pick(WORLD_GIVEN);
    const last = `${pick(['Al ', 'Al-', 'El-', 'al-', 'Abdul ', 'Ben ', 'Ibn '])}${surname()}`;
    const father = next() < 0.4 ? ` ${next() < 0.5 ? 'bin ' : ''}${pick(WORLD_GIVEN)}` : '';
    return { given: name, surname: last, full: `${name}${father} ${last}` };
  };
  const threeWords = (): NewsPerson => {
    const [name, middle, last] = [next() < 0.5 ? pick(WORLD_GIVEN) : given(next), surname(), surname()];
    return { given: name, surname: next() < 0.5 ? last : middle, full: `${name} ${middle} ${last}` };
  };
  const initialled = (): NewsPerson => {
    const [a, b, last] = [pick(INITIALS), pick(INITIALS), surname()];
    const name = pick([`${a}.`, `${a}. ${b}.`, `${a}.${b}.`, `${a}${b}`, `${a} ${b}`, a]);
    return { given: last, surname: last, full: `${name} ${last}` };
  };
  const mohammed = (): NewsPerson => {
    const [name, last] = [pick(WORLD_GIVEN), surname()];
    return { given: name, surname: last, full: `${pick(['Md', 'Mohd', 'Md.', 'Syed', 'Muhammad'])} ${name} ${last}` };
  };
  const ways: readonly (readonly [share: number, way: () => NewsPerson])[] = [
    [0.06, familyFirst],
    [0.06, arabic],
    [0.07, threeWords],
    [0.04, initialled],
    [0.02, mohammed],
    [1, givenFirst],
  ];
  return () => {
    let roll = next();
    for (const [share, way] of ways) {
      if (roll < share) return way();
      roll -= share;
    }
    return givenFirst();
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
