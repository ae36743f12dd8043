import { articleRule } from '../../linter/rule.ts';

interface Part {
  readonly dateline: boolean;
  readonly place: boolean;
  /** Length of the first word, where the finding stands. */
  readonly word: number;
}
const PLACE =
  /\b(?:in|at|from|near|outside|across|off|around)\s+(?:the\s+(?:city|town|village|port|capital|district|province|state)\s+of\s+|(?:central|north(?:ern|-\w+)?|south(?:ern|-\w+)?|east(?:ern)?|west(?:ern)?)\s+)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament|Mr|Mrs|Ms|Dr)\b)\p{Lu}\p{Ll}/u;
/** Paragraphs that may tell the place. */
const WITHIN = 2;

export const datelineMissing = articleRule<Part>({
  id: 'dateline-missing',
  category: 'structure',
  scope: 'article',
  severity: 'hint',
  off: true,
  summary: 'No dateline, and no place in the first two paragraphs.',
  why: 'Where did it happen? A dateline (“MULTAN:”) or a place in the first sentences says so. Web-first desks do without datelines; the check is off until a desk wants it.',
  houseNotes: ['Indian and Pakistani practice: city and colon before every report.'],
  examples: {
    flagged: [
      {
        text: '{Heavy} rain hit the old town on Monday.\n\nThe river rose.\n\nThe mayor was in Hull.',
        message: 'where',
      },
      { text: '{The} council voted on Monday to keep the old hall.\n\nThe vote was close.' },
      { text: '{Farmers} were promised help on Thursday.' },
    ],
    accepted: [
      { text: 'MULTAN: Heavy rain hit the old town on Monday.\n\nThe river rose.' },
      { text: 'Heavy rain hit the old town of Hull on Monday.\n\nThe river rose in Hull.', why: 'the place is told' },
      { text: '---\ntitle: Rain\n---\n\nHeavy rain hit the old town.', container: 'markdown', why: 'web copy' },
    ],
  },
  collect({ kind, container, text }) {
    if (container === 'markdown' || (kind !== 'dateline' && kind !== 'paragraph')) return undefined;
    const dateline = kind === 'dateline';
    return { dateline, place: dateline || PLACE.test(text), word: /^\S+/.exec(text)?.[0].length ?? 0 };
  },
  conclude(parts) {
    const first = parts[0];
    if (!first || parts.some(({ part }) => part.dateline) || parts.slice(0, WITHIN).some(({ part }) => part.place)) {
      return [];
    }
    const message = 'No dateline, and the first two paragraphs do not say where.';
    return [{ start: first.offset, end: first.offset + first.part.word, message }];
  },
});
