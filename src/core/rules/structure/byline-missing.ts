import { articleRule } from '../../linter/rule.ts';

export const bylineMissing = articleRule<{ kind: 'byline' | 'headline' | 'agency'; end: number }>({
  id: 'byline-missing',
  category: 'structure',
  scope: 'article',
  severity: 'hint',
  off: true,
  summary: 'A headline and no byline.',
  why: 'For desks that sign every article. Agency copy, known by its dateline, needs none. The check is off until a desk wants it.',
  examples: {
    flagged: [
      {
        text: '{Council keeps the old hall}\n\nThe council voted on Monday to keep the old hall. The vote was close.',
        message: 'byline',
      },
      { text: '{Floods reach the old town}\n\nThe river rose on Monday, the council said. It fell on Tuesday.' },
      {
        text: '---\ntitle: {Council keeps hall}\n---\n\nThe council voted on Monday to keep the old hall.',
        container: 'markdown',
      },
    ],
    accepted: [
      {
        text: 'Council keeps the old hall\n\nBy Ann Pike\n\nThe council voted on Monday to keep the old hall. The vote was close.',
      },
      {
        text: 'Council keeps the old hall\n\nHULL, England (Reuters) - The council voted on Monday to keep the old hall.\n\nThe vote was close.',
        why: 'agency copy',
      },
      { text: 'The council voted on Monday to keep the old hall. The vote was close.', why: 'no headline yet' },
    ],
  },
  collect({ kind, text }) {
    if (kind === 'byline' || kind === 'headline') return { kind, end: text.length };
    return kind === 'dateline' && text.includes('(') ? { kind: 'agency', end: 0 } : undefined;
  },
  conclude(parts) {
    const headline = parts.find(({ part }) => part.kind === 'headline');
    if (!headline || parts.some(({ part }) => part.kind !== 'headline')) return [];
    const start = headline.offset;
    return [{ start, end: start + headline.part.end, message: 'The article has a headline but no byline.' }];
  },
});
