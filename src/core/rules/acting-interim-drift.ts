import { articleRule } from './rule.ts';
import { isQuotedAt } from './support/places.ts';
import { titledMentions } from './support/titles.ts';

export const actingInterimDrift = articleRule({
  id: 'acting-interim-drift',
  category: 'titles',
  scope: 'article',
  severity: 'info',
  summary: 'Acting chair here, chair there.',
  why: 'Acting, interim and caretaker holders are not the holder. Keep the word, or use the surname.',
  examples: {
    flagged: [
      {
        text: 'Acting Mayor Ines Roy opened the pool on Monday.\n\nThe crowd cheered when {Mayor Roy} swam.',
        message: '“Acting Mayor”',
        fixed: 'Acting Mayor Ines Roy opened the pool on Monday.\n\nThe crowd cheered when Roy swam.',
      },
      { text: 'Interim Prime Minister Omar Lone spoke. {Prime Minister Lone} left on Friday.' },
      { text: 'President Ann Roe spoke on Monday. {Acting President Roe} left.' },
    ],
    accepted: [
      { text: 'Acting Mayor Ines Roy opened the pool. Acting Mayor Roy swam.' },
      { text: 'Acting Mayor Ines Roy met Mayor Tom Hale.', why: 'two people' },
      { text: 'Acting Mayor Ines Roy opened the pool. Roy swam.' },
    ],
  },
  concludePerson(person, view) {
    const titled = titledMentions(person).filter(
      ({ mention, title, parts }) =>
        title.end <= mention.start && !parts.past && !isQuotedAt(view, mention.block, mention),
    );
    const first = titled[0];
    const other = titled.find(
      ({ parts }) => first && parts.head === first.parts.head && parts.acting !== first.parts.acting,
    );
    if (!first || !other) return [];
    return [
      {
        start: other.title.start,
        end: other.mention.end,
        message: `“${other.title.text}” here, but “${first.title.text}” before.`,
        fixes: [
          {
            title: `Change to “${other.mention.text}”`,
            edits: [{ start: other.title.start, end: other.mention.start, text: '' }],
          },
          { title: `Change to “${first.title.text}”`, edits: [{ ...span(other.title), text: first.title.text }] },
        ],
        related: [{ start: first.title.start, end: first.mention.end, message: `“${first.title.text}” here.` }],
      },
    ];
  },
});

function span({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end };
}
