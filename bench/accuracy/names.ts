import honorifics from '../../src/core/data/en/titles/honorifics.txt';
import titleHeads from '../../src/core/data/en/titles/title-heads.txt';
import titleModifiers from '../../src/core/data/en/titles/title-modifiers.txt';
import type { Stretch } from './gold.ts';

const TITLES = new Set(
  [honorifics, titleHeads, titleModifiers]
    .flatMap((list) => list.split('\n'))
    .map((line) => line.replace(/#.*/, '').split(/[,|]/)[0]!.trim().toLowerCase().replace(/\.$/, ''))
    .filter(Boolean),
);

/** Narrows a stretch to the bare name: titles, marks around it and a possessive off. */
export function bareName(text: string, { start, end }: Stretch): Stretch {
  for (;;) {
    const name = text.slice(start, end);
    const lead = /^[\s"“”‘’'([,.;:–—-]+/.exec(name)?.[0];
    const tail = /(?:['’]s|[\s"“”‘’')\],;:–—-])$/.exec(name)?.[0];
    const title = /^(\S+)\s+(?=\S)/.exec(name);
    if (lead && lead.length < name.length) start += lead.length;
    else if (tail && tail.length < name.length) end -= tail.length;
    else if (title && TITLES.has(title[1]!.toLowerCase().replace(/\.$/, ''))) start += title[0].length;
    else return { start, end };
  }
}

/** A name as it is compared: bare, without accents, case, points and Jr. */
export function plainName(name: string): string {
  const flat = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[‘’ʼ`´]/g, "'");
  const { start, end } = bareName(flat, { start: 0, end: flat.length });
  return flat
    .slice(start, end)
    .toLowerCase()
    .replace(/'s$/, '')
    .replace(/\b(?:jr|sr|ii|iii|iv)\b\.?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a printed name can be the gold speaker's: the surname agrees and the given names do not contradict. */
export function sameSpeaker(printed: string, gold: { names: readonly string[]; bare: boolean }): boolean {
  const name = plainName(printed).split(' ');
  return gold.names.some((raw) => {
    const other = plainName(raw).split(' ');
    if (name.join(' ') === other.join(' ')) return true;
    if (other.length === 1 && name.includes(other[0]!)) return true;
    if (name.at(-1) !== other.at(-1)) return false;
    return gold.bare || name.length === 1 || givenAgree(name, other);
  });
}

function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  const [first = '', second = ''] = [a[0], b[0]];
  if (first === second || a.includes(second) || b.includes(first)) return true;
  const short = first.length === 1 || second.length === 1 || first.startsWith(second.slice(0, 3));
  return first[0] === second[0] && short;
}
