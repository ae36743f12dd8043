import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, namedForms, placedUses } from '../support/forms.ts';

export const headingCaseMixed = articleRule<readonly FormUse[]>({
  id: 'heading-case-mixed',
  category: 'consistency',
  scope: 'article',
  kinds: ['subhead'],
  severity: 'hint',
  off: true,
  summary: 'Subheads in Title Case here and in sentence case there.',
  why: 'Subheads of one article are set alike. Names keep their capitals in either style, so only subheads with several long words are compared. A subhead of names has capitals in either style, so the check is off until a desk wants it.',
  examples: {
    flagged: [
      {
        text: '---\ntitle: Rain\n---\n\nHeavy rain hit the old town.\n\n## Life and loss among farmers\n\nThe river rose.\n\n## {What Comes Next Year}\n\nIt fell again.\n\n## Roads under the water\n\nThey dried.\n',
        container: 'markdown',
        message: 'Subheads: title case here, sentence case twice elsewhere.',
      },
      {
        text: '---\ntitle: Rain\n---\n\nHeavy rain hit the old town.\n\n## Life And Loss Among Farmers\n\nThe river rose.\n\n## {What comes next year}\n\nIt fell again.\n',
        container: 'markdown',
      },
      {
        text: '---\ntitle: Rain\n---\n\nHeavy rain hit the old town.\n\n## Farmers Count Their Losses\n\nThe river rose.\n\n## Roads Under The Water\n\nIt fell again.\n\n## {The price of water}\n\nIt rose.\n',
        container: 'markdown',
      },
    ],
    accepted: [
      {
        text: '---\ntitle: Rain\n---\n\nHeavy rain hit the old town.\n\n## Life and loss among farmers\n\nThe river rose.\n\n## What comes next year\n\nIt fell again.\n',
        container: 'markdown',
      },
      {
        text: '---\ntitle: Rain\n---\n\nHeavy rain hit the old town.\n\n## Life and loss among farmers\n\nThe river rose.\n\n## Rana Baz\n\nHe left.\n',
        container: 'markdown',
        why: 'a name',
      },
      { text: 'The river rose. Life went on.', why: 'no subheads' },
    ],
  },
  collect({ tokens, text }) {
    const long = tokens.slice(1).filter((token) => token.kind === 'word' && token.text.length > 3);
    const capitals = long.filter(({ capital }) => capital).length;
    if (long.length < 2 || (capitals > 0 && capitals < long.length)) return undefined;
    const [start, end] = [tokens[0]!.start, tokens.at(-1)!.end];
    return [{ start, end, form: capitals ? 'title' : 'sentence', text: text.slice(start, end) }];
  },
  conclude(parts) {
    return mixedForms(placedUses(parts), {
      pattern: namedForms('Subheads', { title: 'title case', sentence: 'sentence case' }),
    });
  },
});
