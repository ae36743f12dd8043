import { articleRule } from '../../linter/rule.ts';

export const altTextMissing = articleRule({
  id: 'alt-text-missing',
  category: 'structure',
  scope: 'article',
  severity: 'info',
  summary: 'A picture without a description for those who cannot see it.',
  why: 'Screen readers read out the text in the square brackets. Say what the picture shows, in a sentence.',
  examples: {
    flagged: [
      {
        text: '---\ntitle: Hall stays\n---\n\nThe hall stays.\n\n{![](hall.jpg)}\n\nThe vote was close.',
        message: 'description',
        container: 'markdown',
      },
      { text: '---\ntitle: Hall stays\n---\n\nThe hall {![ ](hall.jpg)} stays.', container: 'markdown' },
      { text: '---\ntitle: Hall stays\n---\n\nThe hall {![](hall.jpg "The hall")} stays.', container: 'markdown' },
    ],
    accepted: [
      {
        text: '---\ntitle: Hall stays\n---\n\n![The old hall by the river in snow](hall.jpg)\n\nThe hall stays.',
        container: 'markdown',
      },
      {
        text: '---\ntitle: Hall stays\n---\n\n```\n![](hall.jpg)\n```\n\nThe hall stays.',
        container: 'markdown',
        why: 'code',
      },
      { text: 'The hall ![](hall.jpg) stays.', why: 'wire text has no pictures' },
    ],
  },
  conclude(_parts, view) {
    return view.links
      .filter(({ image, label }) => image && !label)
      .map(({ start, end }) => ({ start, end, message: 'This picture has no description.' }));
  },
});
