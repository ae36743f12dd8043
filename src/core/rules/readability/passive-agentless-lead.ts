import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';

const PASSIVE =
  /\b(?:was|were|has been|have been|is being|are being|is to be|are to be)\s+(?:\w+ly\s+)?(approved|announced|launched|unveiled|rejected|adopted|introduced|agreed|signed|cancelled|canceled|postponed|decided|imposed|lifted|scrapped|published|inaugurated|discussed|proposed|banned|opened|closed|passed|raised|cut|reached|made|taken|held)\b(?!\s+(?:by|to|as|with)\b)/i;
/** Where those it happened to are the news, the passive is right. */
const VICTIMS = /\b(?:killed|injured|arrested|charged|jailed|found|police|court|crash|fire|flood)\b/i;

export const passiveAgentlessLead = articleRule<{ start: number; end: number; words: string }>({
  id: 'passive-agentless-lead',
  category: 'readability',
  scope: 'article',
  kinds: ['paragraph'],
  severity: 'hint',
  off: true,
  summary: 'A lead in the passive that does not say who did it.',
  why: '“A plan was approved on Monday”: by whom? Crime and accidents are another matter: there the victims come first. The check is off until a desk wants it.',
  examples: {
    flagged: [
      { text: 'A plan for the old hall {was approved} on Monday.\n\nThe vote was close.', message: 'who' },
      { text: 'New fees {have been announced} for the ferry.\n\nThey start in May.' },
      { text: 'The meeting {was cancelled} on Monday.\n\nNobody said why.' },
    ],
    accepted: [
      { text: 'The council approved a plan for the old hall on Monday.\n\nThe vote was close.' },
      { text: 'A plan was approved by the council on Monday.\n\nThe vote was close.', why: 'it says by whom' },
      { text: 'Two men were arrested after a road was closed by a crash.\n\nNobody was hurt.', why: 'an accident' },
    ],
  },
  collect(block) {
    const [first] = block.sentences;
    const lead = first ? block.text.slice(first.start, first.end) : '';
    const match = VICTIMS.test(lead) ? null : PASSIVE.exec(lead);
    const start = (first?.start ?? 0) + (match?.index ?? 0);
    const span = { start, end: start + (match?.[0].length ?? 0), words: match?.[0] ?? '' };
    return isNarration(block, span) ? span : { start: 0, end: 0, words: '' };
  },
  conclude([lead]) {
    if (!lead?.part.words) return [];
    const { start, end, words } = lead.part;
    const message = `“${words}”: the lead does not say who did it.`;
    return [{ start: start + lead.offset, end: end + lead.offset, message }];
  },
});
