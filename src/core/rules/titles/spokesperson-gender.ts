import { narrated, spanOf } from '../../linter/narration.ts';
import { articleRule, type Problem } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import { type FormUse, placedUses } from '../support/forms.ts';

export const spokespersonGender = articleRule<readonly FormUse[]>({
  id: 'spokesperson-gender',
  category: 'titles',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: 'spokesman spokesmen spokeswoman spokeswomen spokesperson spokespersons spokespeople'.split(' '),
  severity: 'hint',
  summary: 'Spokesman or spokeswoman here, spokesperson there.',
  why: 'A house either names the person’s sex or does not. Two people may be a spokesman and a spokeswoman; the neutral word beside them is the slip.',
  houseNotes: ['AP and Guardian prefer the neutral form.'],
  examples: {
    flagged: [
      {
        text: 'A police {spokesman} said the road was shut. A hospital spokesperson said two were hurt.',
        message: 'spokesperson',
        fixed: 'A police spokesperson said the road was shut. A hospital spokesperson said two were hurt.',
      },
      { text: 'The {spokeswoman} left. A spokesperson stayed.' },
      {
        text: 'A spokesperson wrote. Two {spokesmen} called.',
        fixed: 'A spokesperson wrote. Two spokespeople called.',
      },
    ],
    accepted: [
      { text: 'A spokesman for the club and a spokeswoman for the council spoke.', why: 'two people' },
      { text: 'A spokesperson said so. Spokespeople for both sides agreed.' },
      { text: '“Ask the spokesman,” a spokesperson said.', why: 'inside a quotation' },
    ],
  },
  collect(block) {
    const uses = narrated(block, /\bspokes(?:m[ae]n|wom[ae]n|persons?|people)\b/gi).map((match) => ({
      ...spanOf(match),
      text: match[0],
      form: /person|people/i.test(match[0]) ? 'neutral' : 'gendered',
    }));
    return uses.length > 0 ? uses : undefined;
  },
  conclude(parts): Problem[] {
    const uses = placedUses(parts);
    const gendered = uses.filter(({ form }) => form === 'gendered');
    const neutral = uses.find(({ form }) => form === 'neutral');
    const first = gendered[0];
    if (!first || !neutral) return [];
    const edits = gendered.map(({ start, end, text }) => ({
      start,
      end,
      text: likeCase(text, /men$/i.test(text) ? 'spokespeople' : 'spokesperson'),
    }));
    return [
      {
        start: first.start,
        end: first.end,
        message: `“${first.text}” here, but “${neutral.text}” elsewhere.`,
        fixes: [{ title: `Change to “${edits[0]!.text}”`, edits }],
        related: [neutral, ...gendered.slice(1)].map(({ start, end, text }) => ({
          start,
          end,
          message: `“${text}” here.`,
        })),
      },
    ];
  },
});
