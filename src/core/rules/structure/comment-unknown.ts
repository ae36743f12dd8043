import { ACTIONS, commentsIn } from '../../linter/comments.ts';
import { documentRule, type Problem } from '../../linter/rule.ts';

export const commentUnknown = documentRule({
  id: 'comment-unknown',
  category: 'structure',
  scope: 'document',
  severity: 'info',
  ofTheDesk: true,
  summary: 'A comment to Copydesk that says nothing it knows.',
  why: 'In Markdown a comment can silence checks: `<!-- copydesk-disable-next-line passive-with-agent: from the law -->` for the next line, `<!-- copydesk-disable passive-with-agent -->` up to `<!-- copydesk-enable passive-with-agent -->` or the end. A name that no check has, or another word, does nothing.',
  examples: {
    flagged: [
      {
        text: '# Mill shut\n\n{<!-- copydesk-disable-next-line passiv-with-agent -->}\nThe mill was shut by the council.\n\nIt opens in May.',
        message: '“passiv-with-agent”',
        container: 'markdown',
      },
      {
        text: '# Mill shut\n\n{<!-- copydesk-ignore passive-with-agent -->}\nThe mill was shut by the council.\n\nIt opens in May.',
        message: '“copydesk-ignore”',
        container: 'markdown',
      },
    ],
    accepted: [
      {
        text: '# Mill shut\n\n<!-- copydesk-disable-next-line passive-with-agent: from the law -->\nThe mill was shut by the council.\n\nIt opens in May.',
        container: 'markdown',
      },
      {
        text: '# Mill shut\n\n<!-- copydesk-disable -->\n\nThe mill is shut.',
        container: 'markdown',
        why: 'all checks',
      },
    ],
  },
  check({ text }, { checks }): Problem[] {
    return commentsIn(text).flatMap(({ start, end, action, checks: named }): Problem[] => {
      if (!ACTIONS.some((known) => known === action)) {
        const known = ACTIONS.map((one) => `copydesk-${one}`).join(', ');
        return [{ start, end, message: `“copydesk-${action}” does nothing: there are ${known}.` }];
      }
      const unknown = named.find((name) => !checks.has(name));
      return unknown === undefined ? [] : [{ start, end, message: `No check is called “${unknown}”.` }];
    });
  },
});
