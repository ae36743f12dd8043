import { articleRule } from '../../linter/rule.ts';

export const subheadOrphan = articleRule<{ end: number }>({
  id: 'subhead-orphan',
  category: 'structure',
  scope: 'article',
  severity: 'hint',
  summary: 'A subhead over fewer than two paragraphs.',
  why: 'A subhead opens a part of the article. One paragraph is no part; drop the subhead or give it more to open.',
  examples: {
    flagged: [
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n{The money}\n\nIt comes from a fund for floods.',
        message: 'one paragraph',
      },
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n{The money}\n\nIt comes from a fund for floods.\n\nThe roof\n\nIt leaks in three places.\n\nIt will be mended in May.',
      },
      {
        text: '---\ntitle: Council keeps hall\n---\n\nThe council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n## {The money}\n\nIt comes from a fund for floods.',
        container: 'markdown',
      },
    ],
    accepted: [
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\nThe money\n\nIt comes from a fund for floods.\n\nThe fund is empty now.',
      },
      { text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.', why: 'no subhead' },
      {
        text: 'The hall\n\nThe council voted on Monday to keep the old hall.\n\nThe vote was close.',
        why: 'the headline',
      },
    ],
  },
  collect(block) {
    return block.kind === 'subhead' ? { end: block.text.length } : undefined;
  },
  conclude(parts, view) {
    const places = new Map(view.outline.map(({ id }, i) => [id, i]));
    return parts.flatMap(({ part, offset }, i) => {
      const next = parts[i + 1]?.offset;
      const under = view.outline.slice(places.get(offset)! + 1, next === undefined ? undefined : places.get(next));
      const paragraphs = under.filter(({ kind }) => kind === 'paragraph').length;
      if (paragraphs > 1) return [];
      const count = paragraphs ? 'one paragraph' : 'no paragraph';
      return [{ start: offset, end: offset + part.end, message: `This subhead has ${count} under it.` }];
    });
  },
});
