import { flatMappedInTurns, type InTurns } from '../../base/turns.ts';
import { articleRule, COUNTED, type Gathering, gathering, type Placed, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { Char, classAt, classBefore } from '../../syntax/text/characters.ts';
import { type FormUse, mixedForms } from '../support/forms.ts';

interface Glyph extends FormUse {
  readonly form: 'straight' | 'curly';
  /** The same mark in the other style. */
  readonly rival: string;
  /** Whether it opens or closes is known, and so its curly form. */
  readonly sure: boolean;
}

interface Part {
  readonly marks: readonly Glyph[];
  readonly apostrophes: readonly Glyph[];
}

const CURLY = /[“”’]/;

export const quoteStyleMixed = articleRule<Part>({
  id: 'quote-style-mixed',
  category: 'consistency',
  scope: 'article',
  severity: 'info',
  summary: 'Straight and curly quotation marks, or apostrophes, in one article.',
  why: 'Text from two sources often brings both kinds of mark. Only the glyph is at stake: the fix changes nothing else. Inches and feet are left alone.',
  examples: {
    flagged: [
      {
        text: 'He said: “We go.” She said: {"}We stay." They said: “We wait.”',
        message: 'straight',
        fixed: 'He said: “We go.” She said: “We stay.” They said: “We wait.”',
      },
      {
        text: "The mayor’s car and the clerk’s bike stood there. It was the firm{'}s yard.",
        message: 'apostrophe',
        fixed: 'The mayor’s car and the clerk’s bike stood there. It was the firm’s yard.',
      },
      {
        text: "It's late and the mill's gate isn't shut. The firm{’}s yard is.",
        fixed: "It's late and the mill's gate isn't shut. The firm's yard is.",
      },
      {
        text: '“We go,” he said. “We stay,” she said. The words"We wait" stood there. {"}We eat," he said.',
        message: '4 straight',
      },
    ],
    accepted: [
      { text: '“We go,” he said. “We stay,” she said.' },
      { text: 'He said: "We go." She said: "We stay."' },
      { text: 'He said: “We go.” The shelf is 12" deep.', why: 'inches' },
      { text: '“The 6" pipe burst,” she said. “It was 5\'10" long.” “No.”', why: 'inches in a quotation' },
      { text: '“The pipe is 6" wide, she said. “No,” she said. “So be it.”', why: 'inches in an open quotation' },
      { text: '“We’ll go,” he said of the players’ union.' },
      {
        text: '“We go,” he said. “We stay,” she said. The words"We wait" stood there.',
        why: 'no telling which way they turn',
      },
    ],
  },
  collect({ text, quotes }) {
    const marks = quotes
      .flatMap(({ start, end, opened, closed, running }) => [
        ...(opened ? [glyph(text, start, '“')] : []),
        // What closes nothing may as well be an opening mark on the wrong side of its space, or inches after a figure.
        ...(closed ? [glyph(text, end - 1, '”', (opened || running) && !/\d"/.test(text.slice(end - 2, end)))] : []),
      ])
      .filter(({ text: mark }) => /["“”]/.test(mark))
      .sort((a, b) => a.start - b.start);
    const apostrophes = [...apostrophesIn(text, "'"), ...apostrophesIn(text, '’')].sort((a, b) => a.start - b.start);
    return marks.length || apostrophes.length ? { marks, apostrophes } : undefined;
  },
  gathers: [gatheringOf('marks', 'quotation mark'), gatheringOf('apostrophes', 'apostrophe')],
});

/** The apostrophes between letters that have one of the two shapes. */
function apostrophesIn(text: string, mark: "'" | '’'): Glyph[] {
  const found: Glyph[] = [];
  for (let at = text.indexOf(mark, 1); at > 0; at = text.indexOf(mark, at + 1)) {
    if (classBefore(text, at) & Char.letter && classAt(text, at + 1) & Char.letter) found.push(glyph(text, at, '’'));
  }
  return found;
}

function glyph(text: string, start: number, curly: '“' | '”' | '’', sure = true): Glyph {
  const mark = text.charAt(start);
  const straight = curly === '’' ? "'" : '"';
  const form = mark === straight ? 'straight' : 'curly';
  return { start, end: start + 1, form, text: mark, rival: form === 'straight' ? curly : straight, sure };
}

/** Most articles have one form of each: nothing more is looked at then. */
function gatheringOf(kind: keyof Part, name: string): Gathering<Part> {
  return gathering<Part, Span>({
    each: (part, give) => {
      for (const { form } of part[kind]) give(form, COUNTED);
    },
    *conclude(gathered) {
      if (gathered.count('straight') === 0 || gathered.count('curly') === 0) return [];
      return yield* mixed(gathered.parts, kind, name);
    },
  });
}

function* mixed(parts: readonly Placed<Part>[], kind: keyof Part, name: string): InTurns<Problem[]> {
  // Written out: there are thousands of them.
  const uses: Glyph[] = yield* flatMappedInTurns(parts, ({ part, offset }) =>
    part[kind].map(({ start, end, form, text, rival, sure }) => ({
      start: start + offset,
      end: end + offset,
      form,
      text,
      rival,
      sure,
    })),
  );
  yield;
  const unsure = new Set(uses.filter(({ sure }) => !sure).map(({ start }) => start));
  const problems = mixedForms(uses, { safe: true, rewrite: ({ rival }) => rival });
  yield;
  return problems.flatMap((problem) => {
    const formAt = (at: number) => uses.find(({ start }) => start === at)?.form;
    const form = formAt(problem.start);
    const sure = uses.find((use) => use.form === form && use.sure);
    if (!sure) return [];
    const [odd, usual] = form === 'straight' ? ['straight', 'curly'] : ['curly', 'straight'];
    const count = uses.filter((use) => use.form === odd).length;
    const places = count > 1 ? `${count} ${odd} ${name}s` : `A ${odd} ${name}`;
    const fixes = problem.fixes
      ?.map((fix, i) => ({ ...fix, title: `Make every ${name} ${i ? odd : usual}` }))
      .filter(({ edits }) => !edits.some((edit) => unsure.has(edit.start) && CURLY.test(edit.text)));
    const related = problem.related
      ?.filter(({ start }) => start !== sure.start)
      .map((one) => ({ ...one, message: formAt(one.start) === 'straight' ? 'Straight here.' : 'Curly here.' }));
    const message = `${places}; the others (${uses.length - count}) are ${usual}.`;
    return [{ ...problem, start: sure.start, end: sure.end, message, fixes, related }];
  });
}
