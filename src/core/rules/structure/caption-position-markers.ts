import { listed } from '../../base/listed.ts';
import { matchesOf } from '../../base/matches.ts';
import { type NamedPerson, peopleByBlock, textAfter, textBefore } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant, Span } from '../../model.ts';
import { captionParts } from '../support/captions.ts';

const MARKER =
  /\((?:[^()]{0,20}\s)?(?:left|right|cent(?:re|er)|middle|top|bottom|L|R|C|first|second|third|foreground|background|rear|back|front)(?:\s[^()]{0,20})?\)|\b(?:from|clockwise|at|on the|far|top|bottom|second from|third from)\s+(?:left|right|cent(?:re|er)|middle|top|bottom)\b|,\s+(?:left|right|cent(?:re|er)),|\bL-R\b|\b(?:pictured|seen here)\s+(?:above|below|left|right)\b|\b(?:holding|wearing)\b/i;
/** What stands before somebody who is not in the picture. */
const ABSENT = /\b(?:about|against|pictures? of|photo(?:graph)?s? of|portraits? of)\s(?:[\p{L}-]+,?\s){0,3}$/u;
const SIDE = /\(\s*(left|right|L|R)\s*\)/gi;

interface Part {
  readonly marked: boolean;
  /** A side given to two people. */
  readonly twice?: Span & { readonly side: string };
}

export const captionPositionMarkers = articleRule<Part>({
  id: 'caption-position-markers',
  category: 'structure',
  scope: 'article',
  kinds: ['caption'],
  severity: 'hint',
  claim: 'info',
  summary: 'Two people in a caption, and nothing says who is who.',
  why: '“(left)”, “(right)” or “from left” saves the reader a guess and the paper a correction. One mark is enough for two people.',
  examples: {
    flagged: [
      {
        text: 'Floods reach the old town\n\nMayor {Ines Roy and Finance Minister Sara Dar} visit Hull on Monday. — APP\n\nMayor Ines Roy said the river rose.\n\nFinance Minister Sara Dar said it fell.',
        message: 'left or right',
      },
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy (left) and Finance Minister Sara Dar {(left)} visit Hull on Monday. — APP\n\nMayor Ines Roy said the river rose.\n\nFinance Minister Sara Dar said it fell.',
        message: 'both',
      },
      {
        text: ' date 2026-02-12 Mayor {Ines Roy meets Finance Minister Sara Dar} on February 12, 2026. — APP\n\nRoy wants a wall.\n\nDar has no money.\n\n\n\nMayor Ines Roy said the river rose.\n\nFinance Minister Sara Dar said it fell.',
      },
    ],
    accepted: [
      {
        text: ' date 2026-02-12 Mayor Ines Roy (right) meets Finance Minister Sara Dar on February 12, 2026. — APP\n\nRoy wants a wall.\n\nDar has no money.\n\n\n\nMayor Ines Roy said the river rose.\n\nFinance Minister Sara Dar said it fell.',
        why: 'one mark is enough for two',
      },
      {
        text: 'Floods reach the old town\n\nFrom left, Mayor Ines Roy and Finance Minister Sara Dar visit Hull on Monday. — APP\n\nMayor Ines Roy said the river rose.\n\nFinance Minister Sara Dar said it fell.',
      },
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy visits Hull on Monday. — APP\n\nMayor Ines Roy said the river rose.',
        why: 'one person',
      },
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy speaks about Finance Minister Sara Dar in Hull on Monday. — APP\n\nMayor Ines Roy said the river rose.\n\nFinance Minister Sara Dar said it fell.',
        why: 'one is only spoken about',
      },
    ],
  },
  collect(block) {
    const sides = matchesOf(block.text, SIDE);
    const twin = sides.find((match, i) => sides.slice(0, i).some((other) => sideOf(other) === sideOf(match)));
    const marked = MARKER.test(block.text) || captionParts(block).exempt;
    if (!twin) return { marked };
    return { marked, twice: { start: twin.index, end: twin.index + twin[0].length, side: sideOf(twin) } };
  },
  *conclude(parts, view) {
    if (parts.length === 0) return [];
    const named = yield* peopleByBlock(
      view,
      parts.map(({ offset }) => offset),
    );
    return parts.flatMap(({ part, offset }): Problem[] => {
      if (part.twice) {
        const { start, end, side } = part.twice;
        return [{ start: start + offset, end: end + offset, message: `The caption puts both people on the ${side}.` }];
      }
      const people = eachOnce(named.get(offset)!.filter(({ mention }) => isShown(mention, view)));
      if (part.marked || people.length < 2) return [];
      return [
        {
          start: Math.min(...people.map(({ start }) => start)),
          end: Math.max(...people.map(({ end }) => end)),
          message: `The caption does not say who is left or right: ${listed(people.map(({ name }) => name))}.`,
        },
      ];
    });
  },
});

/** Whether somebody named in a caption is in the picture: not “speaks about Dar”, “at Dar’s shop”, “as Dar (Ines Roy)”. */
function isShown(mention: Mention, view: ArticleView): boolean {
  const after = textAfter(view, mention, 2);
  return !/^['’]s/.test(after) && !/^\)|^["”’]/.test(after) && !ABSENT.test(textBefore(view, mention, 40));
}

function sideOf(match: RegExpMatchArray): string {
  return /^l/i.test(match[1]!) ? 'left' : 'right';
}

/** The people named in a block, each once, in text order. */
function eachOnce(named: readonly NamedPerson[]) {
  const first = new Map<Participant, Mention>();
  for (const { person, mention } of named) if (!first.has(person)) first.set(person, mention);
  return [...first].map(([{ name }, { start, end }]) => ({ name, start, end }));
}
