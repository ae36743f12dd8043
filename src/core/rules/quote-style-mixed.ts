import { articleRule, type Placed } from './rule.ts';
import { areMixed, type FormUse, mixedForms, placedUses } from './support/forms.ts';

interface Glyph extends FormUse {
  readonly form: 'straight' | 'curly';
  /** The same mark in the other style. */
  readonly rival: string;
}

interface Part {
  readonly marks: readonly Glyph[];
  readonly apostrophes: readonly Glyph[];
}

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
    ],
    accepted: [
      { text: '“We go,” he said. “We stay,” she said.' },
      { text: 'He said: "We go." She said: "We stay."' },
      { text: 'He said: “We go.” The shelf is 12" deep.', why: 'inches' },
      { text: '“We’ll go,” he said of the players’ union.' },
      {
        text: '“We go,” he said. “We stay,” she said. The words"We wait" stood there.',
        why: 'no telling which way they turn',
      },
    ],
  },
  collect({ text, quotes }) {
    // What closes nothing may as well be an opening mark on the wrong side of its space: its curly form is not known.
    const marks = quotes
      .filter(({ opened, running }) => opened || running)
      .flatMap(({ start, end, opened, closed }) => [
        ...(opened ? [glyph(text, start, '“')] : []),
        ...(closed ? [glyph(text, end - 1, '”')] : []),
      ])
      .filter(({ text: mark }) => /["“”]/.test(mark))
      .sort((a, b) => a.start - b.start);
    const apostrophes = [...apostrophesIn(text, "'"), ...apostrophesIn(text, '’')].sort((a, b) => a.start - b.start);
    return marks.length || apostrophes.length ? { marks, apostrophes } : undefined;
  },
  conclude(parts) {
    return [...mixed(parts, 'marks', 'quotation mark'), ...mixed(parts, 'apostrophes', 'apostrophe')];
  },
});

/** The apostrophes between letters that have one of the two shapes. */
function apostrophesIn(text: string, mark: "'" | '’'): Glyph[] {
  const found: Glyph[] = [];
  for (let at = text.indexOf(mark, 1); at > 0; at = text.indexOf(mark, at + 1)) {
    if (/^\p{L}.\p{L}$/u.test(text.slice(at - 1, at + 2))) found.push(glyph(text, at, '’'));
  }
  return found;
}

function glyph(text: string, start: number, curly: '“' | '”' | '’'): Glyph {
  const mark = text.charAt(start);
  const straight = curly === '’' ? "'" : '"';
  const form = mark === straight ? 'straight' : 'curly';
  return { start, end: start + 1, form, text: mark, rival: form === 'straight' ? curly : straight };
}

function mixed(parts: readonly Placed<Part>[], kind: keyof Part, name: string) {
  const ofKind = parts.map(({ part, ...place }) => ({ ...place, part: part[kind] }));
  if (!areMixed(ofKind)) return [];
  const uses = placedUses(ofKind);
  return mixedForms(uses, { safe: true, rewrite: ({ rival }) => rival }).map((problem) => {
    const { form } = uses.find(({ start }) => start === problem.start)!;
    const [odd, usual] = form === 'straight' ? ['straight', 'curly'] : ['curly', 'straight'];
    const count = uses.filter((use) => use.form === odd).length;
    const places = count > 1 ? `${count} ${odd} ${name}s` : `A ${odd} ${name}`;
    const fixes = problem.fixes?.map((fix, i) => ({ ...fix, title: `Make every ${name} ${i ? odd : usual}` }));
    return { ...problem, message: `${places}; the others (${uses.length - count}) are ${usual}.`, fixes };
  });
}
