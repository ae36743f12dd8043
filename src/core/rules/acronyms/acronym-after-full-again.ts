import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { type ArticleView, articleRule, type Placed, type Problem } from '../../linter/rule.ts';

/** An acronym given in brackets after its name, which ends at an offset of its paragraph. */
interface Defined {
  readonly at: number;
  readonly name: string;
  readonly letters: string;
}

/** Of most paragraphs: one list for all of them. */
const NONE: readonly Defined[] = [];

/** Nearer than this many paragraphs, the reader still knows the acronym. */
const NEAR = 8;

export const acronymAfterFullAgain = articleRule<readonly Defined[]>({
  id: 'acronym-after-full-again',
  category: 'acronyms',
  scope: 'article',
  kinds: ['paragraph'],
  severity: 'hint',
  summary: 'The full name again after its acronym was given.',
  why: 'Once the acronym has been given, the article can use it, or a short form (“the board”). The full name again, soon after, is a paragraph from elsewhere. In long pieces a reminder is a kindness.',
  examples: {
    flagged: [
      {
        text: 'The Rural Pay Board (RPB) met on Monday. The {Rural Pay Board} will meet again in May, and the RPB in June.',
        message: 'RPB',
      },
      { text: 'He joined the Free Farmers Union (FFU). The FFU is old. The {Free Farmers Union} has no office.' },
      { text: 'The Lake Water Trust (LWT) sued. Lawyers of the {Lake Water Trust} won.' },
      {
        text: 'The Reed Bank Trust’s (RBT) boats sank. The {Reed Bank Trust}’s crews swam.',
      },
    ],
    accepted: [
      { text: 'The Rural Pay Board (RPB) met on Monday. The RPB will meet again.' },
      { text: 'The Rural Pay Board met. The Rural Pay Board (RPB) will meet again.', why: 'defined later' },
      {
        text: 'The Rural Pay Board (RPB) met. The Rural Pay Board is old. The Rural Pay Board is rich, and the RPB knows it. In May the Rural Pay Board will meet again.',
        why: 'the name it goes by',
      },
      { text: 'The Rural Pay Board (RPB) met. “The Rural Pay Board is late,” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    if (block.acronyms.length === 0) return NONE;
    return block.acronyms
      .filter((use) => use.bracketed && use.expansion && isNarration(block, use))
      .map(({ end, letters, expansion }) => ({
        at: end,
        letters: letters + (/^s\)/.test(block.text.slice(end, end + 2)) ? 's' : ''),
        name: block.text.slice(expansion!.start, expansion!.end).replace(/['’]s?$/, ''),
      }));
  },
  conclude(parts, view) {
    const problems: Problem[] = [];
    for (let i = 0; i < parts.length; i++) {
      for (const { at, name, letters } of parts[i]!.part) {
        const said: Problem[] = [];
        for (const [ahead, { offset }] of parts.slice(i, i + NEAR).entries()) {
          said.push(...again(view.block(offset).facts, ahead ? 0 : at, name, letters, offset));
        }
        if (!isEverydayName(said.length, parts.slice(i, i + NEAR), letters, view)) problems.push(...said);
      }
    }
    return problems;
  },
});

/** Whether the article goes by the full name, again and again and more than by the letters. */
function isEverydayName(said: number, parts: readonly Placed<unknown>[], letters: string, view: ArticleView): boolean {
  if (said < OFTEN) return false;
  const uses = parts.flatMap(({ offset }) => view.block(offset).facts.acronyms);
  return said > uses.filter((use) => use.letters === letters && !use.bracketed).length;
}

/** So often, the full name is the article’s choice. */
const OFTEN = 3;

function again(block: BlockFacts, from: number, name: string, letters: string, offset: number): Problem[] {
  const problems: Problem[] = [];
  for (let at = block.text.indexOf(name, from); at >= 0; at = block.text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const partial =
      /[\p{L}-]$/u.test(block.text.slice(0, at)) || /^(?:[\p{L}-]|\s?\(| \p{Lu})/u.test(block.text.slice(end));
    if (partial || !isNarration(block, { start: at, end })) continue;
    const span = { start: at + offset, end: end + offset };
    problems.push({
      ...span,
      message: `The acronym of “${name}” was given earlier: “${letters}” is enough.`,
    });
  }
  return problems;
}
