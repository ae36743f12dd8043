import { isQuoted } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, namedForms, placedUses } from '../support/forms.ts';
import { tokenKey } from '../support/tokens.ts';

interface Use extends FormUse {
  readonly name: string;
}

export const possessiveNameForm = articleRule<readonly Use[]>({
  id: 'possessive-name-form',
  category: 'names',
  scope: 'article',
  triggers: ["'s", '’s', "'", '’'],
  severity: 'hint',
  claim: 'info',
  summary: 'Harris’s here, Harris’ there.',
  why: 'Names that end in s take ’s or the bare apostrophe, by the house; not both in one article.',
  houseNotes: ['AP: the bare apostrophe.', 'Guardian: by pronunciation, usually ’s.'],
  examples: {
    flagged: [
      {
        text: 'Tom Harris came. Harris’s car broke down. Harris’s wife laughed. {Harris’} brother did not.',
        message: 'Possessives of names in -s: the apostrophe alone here, ’s twice elsewhere.',
        fixed: 'Tom Harris came. Harris’s car broke down. Harris’s wife laughed. Harris’s brother did not.',
      },
      { text: "Ann Jones won. Jones' coach wept. Jones' mother wept. {Jones's} father did not." },
      { text: 'Ben Andrews and Tom Harris met. Andrews’s car and Harris’s car crashed. {Andrews’} car burned.' },
    ],
    accepted: [
      { text: 'Tom Harris came. Harris’s car broke down.' },
      { text: 'Tom Harris came. Harris’s car hit the Harrises’ gate.', why: 'a plural' },
      { text: 'Tom Harris’s car hit the players’ bus.', why: 'no name' },
    ],
  },
  collect(block) {
    const uses: Use[] = [];
    for (let i = 1; i < block.tokens.length; i++) {
      const token = block.tokens[i]!;
      const before = block.tokens[i - 1]!;
      if (token.kind !== 'possessive' || !before.capital || !/[^s]s$/.test(before.text)) continue;
      if (isQuoted(block, token.start)) continue;
      const form = token.text.length > 1 ? 's' : 'bare';
      const { start } = before;
      uses.push({ start, end: token.end, text: before.text + token.text, form, name: tokenKey(before) });
    }
    return uses.length > 0 ? uses : undefined;
  },
  conclude(parts, view) {
    if (parts.length === 0) return [];
    const names = new Set(view.called.map((text) => view.name(text).keys.at(-1)!));
    const uses = placedUses(parts).filter(({ name }) => names.has(name));
    return mixedForms(uses, {
      pattern: namedForms('Possessives of names in -s', { s: '’s', bare: 'the apostrophe alone' }),
      rewrite: ({ text }, form) => {
        const bare = text.replace(/(['’])s?$/, '$1');
        return form === 's' ? `${bare}s` : bare;
      },
    });
  },
});
