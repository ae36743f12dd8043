import { articleRule } from '../../linter/rule.ts';

const SAYS_NOTHING = /^(?:here|click here|link|this|read more|more)$/i;

export const linkMissingText = articleRule({
  id: 'link-missing-text',
  category: 'structure',
  scope: 'article',
  severity: 'info',
  summary: 'A link without words, or with words that say nothing.',
  why: 'Readers see no link without words, and a screen reader that reads out “here, here, here” helps nobody. Link the words that name the target.',
  examples: {
    flagged: [
      {
        text: '---\ntitle: Hall stays\n---\n\nThe council published {[](https://example.org/report)} on Monday.',
        message: 'no text',
        container: 'markdown',
      },
      {
        text: '---\ntitle: Hall stays\n---\n\nThe report is {[here](https://example.org/report)}.',
        message: '“here”',
        container: 'markdown',
      },
      {
        text: '---\ntitle: Hall stays\n---\n\nFor the report {[click here](https://example.org/report)} or call.',
        container: 'markdown',
      },
    ],
    accepted: [
      {
        text: '---\ntitle: Hall stays\n---\n\nThe council published [the report](https://example.org/report) on Monday.',
        container: 'markdown',
      },
      {
        text: '---\ntitle: Hall stays\n---\n\nThe form takes `[](url)` as a link.',
        container: 'markdown',
        why: 'code',
      },
      { text: 'The form takes [](url) as a link.', why: 'wire text has no links' },
    ],
  },
  conclude(_parts, view) {
    return view.links
      .filter(({ image, label }) => !image && (!label || SAYS_NOTHING.test(label)))
      .map(({ start, end, label }) => ({
        start,
        end,
        message: label ? `The link text, “${label}”, does not say where it leads.` : 'This link has no text.',
      }));
  },
});
