import type { BlockFacts } from '../../analysis/facts.ts';
import { grouped } from '../../base/grouped.ts';
import { named } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Statement } from '../../model.ts';

const SHORTEST = 4;
/** A paragraph longer than this has other troubles. */
const LONGEST = 130;

export const twoSpeakersOneParagraph = articleRule({
  id: 'two-speakers-one-paragraph',
  category: 'attribution',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'Direct quotations of two people in one paragraph.',
  why: 'A new speaker takes a new paragraph, so that nobody has to count quotation marks. Fragments of a few words, and one person quoting another, are left alone.',
  houseNotes: [
    'Reuters: do not run quotations from different speakers together.',
    'AP: dialogue, each speaker a paragraph.',
  ],
  examples: {
    flagged: [
      {
        text: '“We will build it in May,” Omar Rao said. {“Not on my land it will not stand,”} Ben Lim said.',
        message: '“Omar Rao”',
        fixed: '“We will build it in May,” Omar Rao said.\n\n“Not on my land it will not stand,” Ben Lim said.',
      },
      {
        text: 'Sara Dar said: “The water came at noon.” Ann Roe said: {“Nobody had told us a thing.”}',
      },
      {
        text: '“It was over in a minute,” Omar Rao said. Nobody was hurt. {“I never saw the bus,”} said Ben Lim.',
      },
    ],
    accepted: [
      {
        text: '“We will build it in May,” Omar Rao said. Ben Lim was late. “It will stand, too,” he said.',
        why: 'who “he” is may be read amiss',
      },
      { text: '“We will build it in May,” Omar Rao said. “It will stand,” he said.', why: 'one speaker' },
      { text: '“We will build it in May,” Omar Rao said. Ben Lim called it “a dream”.', why: 'a fragment' },
      { text: '“We will build it,” Omar Rao said.\n\n“Not on my land,” Ben Lim said.', why: 'two paragraphs' },
    ],
  },
  conclude(_parts, view) {
    const quoted = view.statements.filter(({ direct, speaker }) => direct && speaker !== null);
    const names = new Map(view.participants.map(({ id, name }) => [id, name]));
    return [...grouped(quoted, ({ block }) => String(block)).values()]
      .filter((statements) => statements.some(({ speaker }) => speaker !== statements[0]!.speaker))
      .filter(([first]) => isParagraph(view.block(first!.block)!.facts))
      .flatMap((statements) =>
        problemOf(
          statements.filter((statement) => isLong(view, statement)),
          names,
          view,
        ),
      );
  },
});

function isParagraph({ kind, text }: BlockFacts): boolean {
  return kind === 'paragraph' && text.split(/\s+/, LONGEST + 1).length <= LONGEST;
}

/** The first quotation of somebody else than the paragraph's first speaker. */
function problemOf(statements: readonly Statement[], names: ReadonlyMap<string, string>, view: ArticleView): Problem[] {
  const first = statements[0];
  const second = statements.find(({ speaker, cue }) => speaker !== first?.speaker && cue !== null);
  if (!first || !second || !isNamedBy(first, view) || !isNamedBy(second, view)) return [];
  const nameOf = (id: string | null) => names.get(id ?? '') ?? '';
  const split = splitAt(view, second);
  // Where the sentence before is the second speaker's already, the paragraph would begin in the middle of the words.
  const speaker = view.participants.find(({ id }) => id === second.speaker);
  const isBegun = split && speaker && named(speaker).some(({ start, end }) => start >= first.end && end <= split.start);
  const gap = isBegun ? undefined : split;
  return [
    {
      start: second.start,
      end: second.end,
      message: `“${nameOf(second.speaker)}” speaks in the same paragraph as “${nameOf(first.speaker)}”.`,
      fixes: gap ? [{ title: 'Begin a paragraph here', edits: [{ ...gap, text: '\n\n' }] }] : [],
      related: [{ start: first.start, end: first.end, message: `“${nameOf(first.speaker)}” speaks here.` }],
    },
  ];
}

/** So far from their words a speaker’s name stands. */
const BESIDE = 60;

/** Whether the speaker is named beside the quotation: who “he” or “the president” is may be read amiss. */
function isNamedBy({ cue, speaker, start: from, end: to }: Statement, view: ArticleView): boolean {
  const person = view.participants.find(({ id }) => id === speaker);
  if (!cue || !person) return false;
  return named(person).some(
    ({ start, end }) => start < to + BESIDE && end > from - BESIDE && (end <= from || start >= to),
  );
}

function isLong(view: ArticleView, { start, end }: Statement): boolean {
  const text = view.slice(start, end).trim();
  // Words of a phrase begin small: as Lim says, “punch holes in the law”.
  return text.split(/\s+/).length >= SHORTEST && !/^\W?\p{Ll}/u.test(text);
}

/** The white space before the sentence in which a quotation begins. */
function splitAt(view: ArticleView, { start, block }: Statement): { start: number; end: number } | undefined {
  const { facts, offset } = view.block(block)!;
  const sentence = facts.sentences.find((one) => one.start <= start - offset && start - offset < one.end);
  if (!sentence || sentence.firstToken === 0) return undefined;
  return { start: offset + facts.tokens[sentence.firstToken - 1]!.end, end: offset + sentence.start };
}
