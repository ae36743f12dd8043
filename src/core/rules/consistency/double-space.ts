import { matchesOf } from '../../base/matches.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { BlockKind, Span } from '../../model.ts';

/** Two or three blanks between words of one line; more of them set a column or a display. */
const GAP = /(?<=\S)(?<![ \u00A0])[ \u00A0]{2,3}(?=[^\s])/g;
/** A tab in a sentence: between two words, of which the second has a small letter. */
const TAB = /(?<=[\p{L}\p{N},;])\t(?=\p{Ll})/gu;
const SENTENCE_END = /[.!?]["”’')\]]*\s+(?=["“‘'(]*\p{Lu})/gu;
/** So many of them, and this share of the sentences, are how the copy is typed: typewriter style, which no screen shows. */
const HABIT = { places: 5, share: 0.6 };
/** More of them are one finding. */
const FEW = 2;
const MOST_RELATED = 20;
const KINDS: readonly BlockKind[] = ['headline', 'deck', 'highlight', 'caption', 'paragraph', 'subhead'];

interface Gap extends Span {
  readonly isTab: boolean;
  readonly afterStop: boolean;
}

export const doubleSpace = articleRule<readonly Gap[]>({
  id: 'double-space',
  category: 'consistency',
  scope: 'article',
  kinds: KINDS,
  severity: 'info',
  summary: 'Two spaces, or a tab, where one space belongs.',
  why: 'Left over from a cut or a paste. Copy that has them after nearly every full stop is typed that way and left alone, and so are columns set with spaces. More than two in an article are one finding, whose fix takes out all.',
  examples: {
    flagged: [
      { text: 'The mayor{  }left early.', message: 'Two spaces', fixed: 'The mayor left early.' },
      { text: 'He left.{  }She stayed at the mill.' },
      { text: 'The mayor{\t}left early.', message: 'A tab', fixed: 'The mayor left early.' },
      {
        text: 'He left.{  }She stayed for  an hour at the  mill. They met. It rained. All slept.',
        message: '3 places',
        fixed: 'He left. She stayed for an hour at the mill. They met. It rained. All slept.',
      },
    ],
    accepted: [
      { text: 'The mayor left early. She stayed.' },
      { text: 'The mayor left\n  early.', why: 'the start of a line' },
      { text: 'The mayor left early.   ', why: 'the end of a line' },
      {
        text: 'He left.  She stayed.  They met.  It rained.  All slept.  Nobody woke.',
        why: 'typed that way throughout',
      },
      { text: 'Doors open     7.30pm', why: 'a column' },
      { text: 'Doors\topen\tat the mill', why: 'columns' },
    ],
  },
  collect({ text }) {
    const gaps = /[ \u00A0]{2}|\t/.test(text) ? gapsIn(text) : [];
    return gaps.length > 0 ? gaps : undefined;
  },
  conclude(parts, view) {
    const all = parts.flatMap(({ part, offset }) =>
      part.map((gap) => ({ ...gap, start: gap.start + offset, end: gap.end + offset })),
    );
    const afterStops = all.filter(({ afterStop }) => afterStop).length;
    const habit = afterStops >= HABIT.places && afterStops >= HABIT.share * sentencesOf(view);
    const gaps = habit ? all.filter(({ afterStop }) => !afterStop) : all;
    return gaps.length > FEW ? [problem(gaps)] : gaps.map((gap) => problem([gap]));
  },
});

/** How many sentences end inside the blocks of an article. */
function sentencesOf(view: ArticleView): number {
  const looked = view.outline.filter(({ kind }) => KINDS.includes(kind));
  return looked.reduce((sum, { id }) => sum + (view.block(id).facts.text.match(SENTENCE_END)?.length ?? 0), 0);
}

/** The gaps of a block; a line with a wider one is set in columns. */
function gapsIn(text: string): Gap[] {
  const gaps: Gap[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const line = text.slice(start, end);
    if (!COLUMNS.test(line)) for (const gap of gapsOf(line, start)) gaps.push(gap);
    start = end;
  }
  return gaps;
}

const COLUMNS = /\S {4,}\S/;

function gapsOf(line: string, offset: number): Gap[] {
  // Several tabs set a table.
  const tabs = line.indexOf('\t') === line.lastIndexOf('\t') ? matchesOf(line, TAB) : [];
  return [...matchesOf(line, GAP), ...tabs]
    .sort((a, b) => a.index - b.index)
    .map(({ 0: blanks, index }) => {
      const start = offset + index;
      const afterStop = /[.!?”"’']/.test(line.charAt(index - 1));
      return { start, end: start + blanks.length, afterStop, isTab: blanks === '\t' };
    });
}

function problem(gaps: readonly Gap[]): Problem {
  const [{ start, end, isTab }, ...others] = gaps as readonly [Gap, ...Gap[]];
  return {
    start,
    end,
    message: others.length
      ? `${nameOf(gaps)}, in ${gaps.length} places.`
      : `${isTab ? 'A tab where a space' : 'Two spaces where one'} belongs.`,
    related: others
      .slice(0, MOST_RELATED)
      .map((gap) => ({ start: gap.start, end: gap.end, message: gap.isTab ? 'A tab here.' : 'Two spaces here.' })),
    fixes: [
      {
        title: others.length ? 'Keep one space everywhere' : isTab ? 'Make it a space' : 'Keep one space',
        edits: gaps.map((gap) => ({ start: gap.start, end: gap.end, text: ' ' })),
        safe: true,
      },
    ],
  };
}

function nameOf(gaps: readonly Gap[]): string {
  const tabs = gaps.filter(({ isTab }) => isTab).length;
  if (tabs === gaps.length) return 'Tabs';
  return tabs ? 'Two spaces or a tab' : 'Two spaces';
}
