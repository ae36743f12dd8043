// Fills the slots of newsroom.txt with names, many times over.
import { readFileSync } from 'node:fs';
import type { NameSpan, TrainingDocument } from './documents.ts';
import { readList } from './lists.ts';

const SLOT = /\{(?:(?<person>[1-4])(?<part>[sg]?)|(?<thing>[OLTW][12]?|n))\}/g;
const DATA = 'src/core/data/en';

/** Names that are words, countries or trades as well: the hardest to tell. */
const WORD_GIVEN =
  'Will Mark Grace Rose Bill Frank Grant Hope Faith Joy Jack Art Rich Pat Sue Drew Chase Hunter Summer April May June Dawn Eve Iris Lily Daisy Heather Ivy Olive Pearl Ruby Crystal Amber Jade Angel Christian Jordan Austin Dallas Paris Victoria Georgia Sydney Charlotte Florence Roman Guy Ray Dean Earl Norman Miles Rob Nick Sandy Penny Dane Dale Ida Holly Robin Carter Lincoln Preston Dakota Savannah Brooklyn Chelsea Virginia Carolina Israel Sofia Kenya India Francis Homer Basil Clay Cliff Reed Glen Forest River Skye Autumn Sky Star Melody Harmony Constance Prudence Patience Charity Mercy Justice Ernest Pierce Royal Major Prince Duke Judge'.split(
    ' ',
  );
const WORD_SURNAMES =
  'Stone Banks Field Long Young Brown Green Hill Park King Bishop Cook Baker Mason May Wood Woods Rice Price Little Love Day Knight Bush West North Church House Hall Lake Rivers Marsh Moon Snow Winter Frost Berry Fox Wolf Bird Crow Swan Fish Pike Lamb Bull Steel Silver Gold Pope Abbott Prince Duke Major Judge Justice Law Best Good Strong Sharp Swift Bright Savage Wise Small Short Blunt Power Rush Walker Parker Carter Turner Fisher Hunter Shepherd Farmer Porter Butler Miller Weaver Page Penny White Black Gray Reed Root Branch Bush Street Lane Banks Waters Poole Ford Mills Bell Ball Case Chambers Cross Dance Drake Flood Gates Glass Hand Head Holiday Hook Hope Horn Hunt Keys Lord Martin Money Nail Noble Paris Pepper Pitt Pool Post Ransom Sands Sharpe Singer Sparks Spring Starr Tate Temple Trump Underwood Vale Wells Winters Worth York England Ireland French English Scott Welsh German Holland'.split(
    ' ',
  );
const WORD_SHARE = 0.2;

const FAMILY_FIRST = readList(`${DATA}/family-first-surnames.txt`);
const SYLLABLES = 'ji won min jun hyun seo young hee soo jin hwa ming wei hua xin ping long tao yan li bao'.split(' ');
const FAMILY_FIRST_SHARE = 0.06;
const PARTICLES = 'de van al von El Ní Ó Abu bin Van De dos da del'.split(' ');

interface Names {
  readonly given: (next: () => number) => string;
  readonly surnames: readonly string[];
}

/** Fills every document of the file some times, each time with other names. */
export function readNewsroom(file: string, copies: number, names: Names, next: () => number): TrainingDocument[] {
  const documents = readFileSync(file, 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n\s*\n/);
  const fill = filler(names, next);
  return Array.from({ length: copies }, (_, copy) =>
    documents.map((lines, i) => fill(`newsroom-${i}-${copy}`, lines.replaceAll('\n', '\n\n'))),
  ).flat();
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function filler({ given, surnames }: Names, next: () => number) {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] as string;
  const places = readList(`${DATA}/places.txt`).filter((place) => !place.includes('.'));
  const bodies = readList(`${DATA}/organisations.txt`);
  const nations = readList(`${DATA}/nationalities.txt`).filter((nation) => /(?:an|ese|ish|i)$/.test(nation));
  /** Half of all bodies, places and things are on no list: they look like surnames and only the context tells. */
  const unlisted = (): string => (next() < 0.2 ? `${pick(surnames)} ${pick(surnames)}` : pick(surnames));
  const thing = (slot: string): string => {
    if (slot === 'n') return pick(nations);
    if (slot.startsWith('W')) return pick(WORD_GIVEN);
    if (slot.startsWith('L')) return next() < 0.5 ? pick(places) : pick(surnames);
    return next() < 0.4 ? pick(bodies) : unlisted();
  };
  /** Park Ji-won, Wei Lihua: called Park and Wei. */
  const familyFirst = () => {
    const [first, second] = [pick(SYLLABLES), pick(SYLLABLES)];
    const given = capital(next() < 0.5 ? `${first}-${second}` : first + second);
    const surname = pick(FAMILY_FIRST);
    return { given, surname, full: `${surname} ${given}` };
  };
  const givenFirst = () => {
    const name = next() < WORD_SHARE ? pick(WORD_GIVEN) : next() < 0.1 ? `${given(next)} ${given(next)}` : given(next);
    const surname =
      next() < WORD_SHARE ? pick(WORD_SURNAMES) : next() < 0.08 ? `${pick(PARTICLES)} ${pick(surnames)}` : pick(surnames);
    return { given: name, surname, full: `${name} ${surname}` };
  };
  return (name: string, template: string): TrainingDocument => {
    const people = [1, 2, 3, 4].map(() => (next() < FAMILY_FIRST_SHARE ? familyFirst() : givenFirst()));
    const things = new Map<string, string>();
    const spans: NameSpan[] = [];
    let text = '';
    let at = 0;
    for (const match of template.matchAll(SLOT)) {
      text += template.slice(at, match.index);
      at = match.index + match[0].length;
      const { person, part, thing: slot } = match.groups ?? {};
      if (person) {
        const who = people[Number(person) - 1] as (typeof people)[number];
        const words = part === 's' ? who.surname : part === 'g' ? who.given : who.full;
        spans.push({ start: text.length, end: text.length + words.length, person: Number(person) });
        text += words;
      } else if (slot) {
        if (slot === 'n' || !things.has(slot)) things.set(slot, thing(slot));
        text += things.get(slot);
      }
    }
    return { name, text: text + template.slice(at), spans, unsure: [] };
  };
}
