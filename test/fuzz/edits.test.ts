import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { atOnce } from '../../src/core/base/turns.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import type { Analysis, Container } from '../../src/core/model.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { Random } from './random.ts';
import { typing } from './shapes/typing.ts';

/** Every check speaks, those that are off by default as well. */
const LOUD = {
  ...DEFAULT_STYLE,
  checks: Object.fromEntries(RULES.map(({ id }) => [id, { severity: 'hint' as const }])),
};

/** What people type, and what changes who is named, who speaks, and how the text falls into blocks. */
const TYPED = [
  ...'eas.,-’“”"1 ',
  '\n\n',
  ' Khan',
  ' said',
  ' he',
  ' Mr',
  ' Dr Anna Khan',
  'Former ',
  ' the minister',
  ' (UN)',
  '’s',
  ' ceasefire cease-fire',
];

/** An edit where the last one was or somewhere else; `whole` says whether the analysis runs to its end. */
const edit = fc.record({
  // In thousandths of the text; not `fc.double`, nearly all of whose numbers are next to zero.
  jump: fc.option(fc.nat({ max: 1000 }), { freq: 2 }),
  remove: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat({ max: 9 })),
  insert: fc.constantFrom(...TYPED),
  whole: fc.boolean(),
});

const samples = readdirSync('seeds')
  .filter((name) => /\.(?:txt|article|story|wire|md)$/.test(name))
  .map((name) => ({
    name,
    text: readFileSync(`seeds/${name}`, 'utf8'),
    container: (name.endsWith('.md') ? 'markdown' : 'wire') as Container,
  }));

/** Invariant 1 on whole articles: what was kept of the text before never shows. */
describe('an article that is edited', function () {
  this.timeout(120_000);

  for (const { name, text: start, container } of samples) {
    it(`reads as if it were new: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 8, maxLength: 16 }), (edits) => {
          const analyzer = createAnalyzer(LOUD);
          analyzer.analyse(start, { container });
          let text = start;
          let at = 0;
          for (const { jump, remove, insert, whole } of edits) {
            if (jump !== null) at = Math.floor((jump / 1000) * text.length);
            text = text.slice(0, at) + insert + text.slice(at + remove);
            at += insert.length;
            if (whole) assert.deepEqual(analyzer.analyse(text, { container }), fresh(text, container));
            else analyzer.steps(text, { container }).next();
          }
        }),
        { numRuns: 4 },
      );
    });
  }
});

/** How many edits each article gets; a nightly run sets more: `EDITS=1000 node scripts/test-core.mjs test/fuzz/edits.test.ts`. */
const EDITS = Number(process.env.EDITS ?? 12);
/** Where the edits begin: another one each day of a nightly run. */
const SEED = Number(process.env.SEED ?? 1);

/** The same at the places that matter: names, titles, verbs of saying, quotation marks and the ends of paragraphs. */
describe('an article that is edited where it changes most', function () {
  this.timeout(0);

  for (const name of readdirSync('test/gold/articles')) {
    it(`reads as if it were new: ${name}`, () => {
      const start = readFileSync(`test/gold/articles/${name}`, 'utf8');
      const random = new Random(SEED + name.length + name.charCodeAt(0) * 1_000 + name.charCodeAt(3));
      const analyzer = createAnalyzer(LOUD);
      analyzer.analyse(start, { container: 'wire' });
      const done: string[] = [];
      let left = EDITS;
      for (const { what, text } of typing(start, random)) {
        if (left-- === 0) break;
        done.push(what);
        const steps = analyzer.steps(text, { container: 'wire' });
        // Some analyses are abandoned, as when somebody types on.
        if (random.chance(0.2)) for (let i = random.below(40); i > 0; i--) steps.next();
        else assert.deepEqual(atOnce(steps), fresh(text, 'wire'), done.slice(-4).join(', '));
      }
    });
  }
});

/** Edits of one paragraph that change how another one reads. */
const FAR: readonly { readonly what: string; readonly text: string; readonly from: string; readonly to: string }[] = [
  {
    what: 'who spoke last',
    text: 'Helen Marsh leads the council. Asghar Shah runs the works.\n\n“We go on,” Marsh said on Monday.\n\n“And nobody was hurt at all this time.”',
    from: 'Marsh said',
    to: 'Shah said',
  },
  {
    what: 'whose quotation is open',
    text: 'Helen Marsh met Asghar Shah.\n\n“We go on,” Marsh said. “The bridge is safe.\n\n“It will open in May, as we said.”',
    from: 'Marsh said',
    to: 'Shah said',
  },
  {
    what: 'who “he” is',
    text: 'Asghar Shah met Helen Marsh on Monday.\n\nHe said the bridge was safe.',
    from: 'Asghar Shah',
    to: 'Peter Quill',
  },
  {
    what: 'whose office it is',
    text: 'Works Secretary Asghar Shah shut the bridge.\n\nHelen Marsh was there.\n\nThe works secretary said it was safe.',
    from: 'Works Secretary',
    to: 'Engineer',
  },
  {
    what: 'whose surname it is',
    text: 'Helen Marsh leads the council.\n\nMarsh left at nine.',
    from: 'Helen Marsh',
    to: 'Nobody',
  },
  {
    what: 'whom a surname means that two share',
    text: 'Peter Marsh leads the council.\n\nHelen Marsh spoke on Monday.\n\nMarsh said the bridge was safe.',
    from: 'Helen Marsh spoke',
    to: 'Helen Marsh’s office spoke',
  },
  {
    what: 'whether a word is a name',
    text: 'Asghar Shah spoke.\n\nThe hall belongs to Quillon. Quillon stands at the river.\n\nQuillon, 44, said he was glad.',
    from: ', 44, said he was glad',
    to: ' is a town in the north',
  },
];

describe('an edit far away', () => {
  for (const { what, text, from, to } of FAR) {
    it(`changes ${what}`, () => {
      const after = text.replace(from, to);
      const analyzer = createAnalyzer(DEFAULT_STYLE);
      const before = analyzer.analyse(text, { container: 'wire' });
      const now = analyzer.analyse(after, { container: 'wire' });
      assert.deepEqual(now, createAnalyzer(DEFAULT_STYLE).analyse(after, { container: 'wire' }));
      assert.notDeepEqual(elsewhere(now, after, to), elsewhere(before, text, from));
    });
  }
});

describe('an edit beside a name', () => {
  it('changes the title that two share, though no place has moved', () => {
    const text = 'Presidents Ana Prado and Li Wei met in Hull on Monday.';
    const analyzer = createAnalyzer(DEFAULT_STYLE);
    const titles = (words: string) =>
      analyzer.analyse(words, { container: 'wire' }).participants.map((person) => `${person.name}: ${person.titles}`);
    assert.deepEqual(titles(text), ['Ana Prado: President', 'Li Wei: President']);
    assert.deepEqual(titles(text.replace('Presidents', 'Professors')), ['Ana Prado: Professor', 'Li Wei: Professor']);
  });
});

describe('an edit that turns code into copy and copy into code', () => {
  const fenced = (edited: string) => `~~~\n~~~\n${edited}\n\n~~~\nthe LLQ\n~~~\n\nthe LLQ\n\n~~~\n\n~~~\n\n`;

  it('moves a finding to the copy of its words that is read now', () => {
    const [before, after] = [fenced('o\n~~~'), fenced('.')];
    const analyzer = createAnalyzer(LOUD);
    assert.notDeepEqual(
      analyzer.analyse(before, { container: 'markdown' }).findings,
      fresh(after, 'markdown').findings,
    );
    assert.deepEqual(analyzer.analyse(after, { container: 'markdown' }), fresh(after, 'markdown'));
  });
});

/** Who is named and who speaks outside the paragraph that has these words. */
function elsewhere({ article, participants, statements }: Analysis, text: string, words: string): string[] {
  const edited = article.blocks.findIndex(({ start, end }) => text.slice(start, end).includes(words));
  return [
    ...participants.flatMap(({ name, mentions }) =>
      mentions.filter(({ block }) => block !== edited).map((mention) => `${name}: ${mention.text}`),
    ),
    ...statements.filter(({ block }) => block !== edited).map(({ speaker }) => `says: ${speaker}`),
  ];
}

function fresh(text: string, container: Container): Analysis {
  return createAnalyzer(LOUD).analyse(text, { container });
}
