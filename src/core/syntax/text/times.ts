import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../model.ts';

/** A time of day as written, relative to the block. */
export interface TimeMention extends Span {
  readonly hour: number;
  readonly minute: number;
  /** "am" or "pm" where it is said, whatever the points and spaces. */
  readonly half?: 'am' | 'pm';
  /** How it is written: 6pm, 6 pm, 6 p.m. (or 6p.m.), 18:00. */
  readonly form: 'closed' | 'spaced' | 'points' | 'clock';
  /** What stands between hour and minute. */
  readonly separator: '' | ':' | '.';
  /** A time zone follows ("GMT"), or "hours". */
  readonly zone: boolean;
}

const HALF_DAY = /(?<![\p{L}\p{N}.,:£$€-])(\d{1,2})(?:([:.])(\d{2}))?(\s?)([ap])(\.?)m\b(\.?)/giu;
const CLOCK =
  /(?<![\p{L}\p{N}.,:£$€-])(\d{1,2})([:.])(\d{2})(?=\s?(GMT|UTC|BST|CET|CEST|EST|EDT|PST|IST|PKT|hrs|hours)\b)/gu;
const CLOCK_AT =
  /(?<=\b(?:at|from|until|till|by|before|after|around|about)\s)(\d{1,2}):(\d{2})(?![\d:%]|\.\d|\s?[apAP]\.?[mM])(?=\s?(GMT|UTC|BST|CET|CEST|EST|EDT|PST|IST|PKT|hrs|hours)?\b)/gu;

/** Reads the times of a block, in text order; also those no clock shows. */
export function readTimes(text: string): TimeMention[] {
  const times: TimeMention[] = [];
  for (const match of matchesOf(text, HALF_DAY)) {
    const [whole, hour, separator = '', minute = '0', space, half, dot] = match;
    const form = dot ? 'points' : space ? 'spaced' : 'closed';
    const end = match.index + whole.length - (dot ? 0 : match[7]!.length);
    const said = half!.toLowerCase() === 'a' ? 'am' : 'pm';
    times.push({ ...at(match.index, end, hour, minute), half: said, form, separator: separator as '', zone: false });
  }
  for (const match of matchesOf(text, CLOCK)) {
    const [whole, hour, separator, minute] = match;
    const span = at(match.index, match.index + whole.length, hour, minute);
    times.push({ ...span, form: 'clock', separator: separator as ':', zone: true });
  }
  for (const match of matchesOf(text, CLOCK_AT)) {
    const [whole, hour, minute, zone] = match;
    if (zone) continue;
    times.push({
      ...at(match.index, match.index + whole.length, hour, minute),
      form: 'clock',
      separator: ':',
      zone: false,
    });
  }
  return times.sort((a, b) => a.start - b.start);
}

function at(start: number, end: number, hour = '0', minute = '0') {
  return { start, end, hour: Number(hour), minute: Number(minute) };
}
