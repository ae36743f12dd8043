import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

export const headlineQuestionMark = blockRule({
  id: 'headline-question-mark',
  category: 'structure',
  scope: 'block',
  kinds: ['headline'],
  severity: 'hint',
  summary: 'A headline that asks instead of telling.',
  why: 'Readers come for answers; a question that can be answered with no should not be asked. “How …?” and “What …?” over an explainer is another matter.',
  houseNotes: ['Reuters warns against question headlines.'],
  examples: {
    flagged: [
      {
        text: 'Is the old bank about to fail{?}\n\nThe bank faces questions over its cash, it said on Monday. It has 40 branches.',
        message: 'asks',
      },
      {
        text: 'Will the ferry sail again{?}\n\nThe ferry made its last crossing on Friday. Its owner is looking for help.',
      },
      { text: 'A hall for everybody{?}\n\nThe council voted on Monday to keep the old hall. The vote was close.' },
    ],
    accepted: [
      { text: 'Bank faces questions over cash\n\nThe bank said on Monday that it had no cash. It has 40 branches.' },
      {
        text: 'How does the new ballot work?\n\nVoters will have two papers on Sunday. The first is for the mayor.',
        why: 'an explainer',
      },
      {
        text: 'Mayor asks ‘Where is the money?’\n\nThe mayor asked on Monday where the money had gone. Nobody answered.',
        why: 'a quoted question',
      },
    ],
  },
  check(block): Problem[] {
    const at = block.text.search(/\?\s*$/);
    if (at < 0 || /^(?:how|what|why|who|when|where|which|explainer|q&a|analysis)\b/i.test(block.text)) return [];
    if (!isNarration(block, { start: at, end: at + 1 })) return [];
    return [{ start: at, end: at + 1, message: 'The headline asks; say what happened.' }];
  },
});
