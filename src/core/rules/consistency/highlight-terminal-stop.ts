import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

export const highlightTerminalStop = articleRule<readonly FormUse[]>({
  id: 'highlight-terminal-stop',
  category: 'consistency',
  scope: 'article',
  kinds: ['highlight'],
  severity: 'hint',
  claim: 'info',
  summary: 'Highlights with and without a full stop at the end.',
  why: 'A row of highlights is read as one thing. Either all of them end in a full stop or none does; a question mark counts as neither.',
  examples: {
    flagged: [
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan on February 12, 2026. — APP\n\nCouncil to rebuild the bridge.\n\nDar promises work for {masons}\n\nRoads of the district to be mended.\n\n\n\nThe council of the district on Thursday agreed to rebuild the bridge over the river.\n\nIts members have read the report of the engineers, one of them said.',
        message: 'full stop',
      },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan on February 12, 2026. — APP\n\nCouncil to rebuild bridge\n\nDar promises work for {masons.}\n\nRoads to be mended\n\n\n\nThe council of the district on Thursday agreed to rebuild the bridge over the river.\n\nIts members have read the report of the engineers, one of them said.',
      },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan on February 12, 2026. — APP\n\nCouncil to rebuild the bridge.\n\nDar promises work for masons.\n\nRoads of the district to be {mended}\n\n\n\nThe council of the district on Thursday agreed to rebuild the bridge over the river.\n\nIts members have read the report of the engineers, one of them said.',
      },
    ],
    accepted: [
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan on February 12, 2026. — APP\n\nCouncil to rebuild the bridge.\n\nDar promises work for masons.\n\n\n\nThe council of the district on Thursday agreed to rebuild the bridge over the river.\n\nIts members have read the report of the engineers, one of them said.',
      },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan on February 12, 2026. — APP\n\nCouncil to rebuild the bridge.\n\nWill there be work for masons?\n\n\n\nThe council of the district on Thursday agreed to rebuild the bridge over the river.\n\nIts members have read the report of the engineers, one of them said.',
        why: 'a question',
      },
      { text: 'The council will rebuild the bridge. Work starts in May.', why: 'no highlights' },
    ],
  },
  collect({ text, tokens }) {
    if (!tokens.length || /[?!:…”’"'][\s]*$/.test(text)) return undefined;
    const last = tokens.at(-1)!;
    const stopped = last.text === '.' || last.text.endsWith('.');
    const word = last.text === '.' ? tokens.at(-2) : last;
    if (!word) return undefined;
    const span = { start: word.start, end: last.end };
    return [{ ...span, form: stopped ? 'stop' : 'none', text: text.slice(span.start, span.end) }];
  },
  conclude(parts) {
    return mixedForms(placedUses(parts), {
      rewrite: ({ text }, form) => (form === 'stop' ? `${text}.` : text.replace(/\.$/, '')),
    }).map((problem) => ({
      ...problem,
      message: 'Some highlights end in a full stop and others do not.',
      fixes: problem.fixes?.map((fix) => ({
        ...fix,
        title: fix.edits[0]!.text.endsWith('.')
          ? 'End every highlight with a full stop'
          : 'Remove the full stops of the highlights',
        safe: problem.fixes!.length === 1,
      })),
    }));
  },
});
