import { contextRule, found } from '../../linter/context-rule.ts';
import { narrated } from '../../linter/narration.ts';

const CLIP =
  /\b(?:viral\s+(?:video|clip|footage|post|photo|image|picture)s?|(?:video|clip|footage|photo|image|picture|post)s?\s+(?:that\s+)?(?:went|gone|going)\s+viral|(?:video|clip|footage|photo|image|picture)s?\s+(?:circulating|shared|posted|doing the rounds)\s+(?:widely\s+)?on\s+(?:social media|Facebook|Twitter|X|TikTok|WhatsApp|Telegram|Instagram))\b[^.“”"]{0,60}?\b(?:shows?|showed|showing|shown|depicts?|depicted)\b/gi;
const VERIFIED =
  /\b(?:verif(?:y|ied|ies|ication)|authenticat\w*|authenticity|geolocat\w*|confirmed (?:the|that the) (?:video|clip|footage)|appears? to show|appeared to show|purport\w*|could not be (?:independently )?(?:confirmed|checked))\b/i;

export const unverifiedSocial = contextRule({
  id: 'unverified-social',
  category: 'legal',
  triggers: 'facebook instagram social telegram tiktok twitter viral whatsapp x'.split(' '),
  severity: 'info',
  claim: 'warning',
  summary: 'A viral video taken at its word.',
  why: 'Clips are old, cut or staged. Say that it was verified and how, or that it could not be and only “appears to show”.',
  houseNotes: ['Reuters: say whether and how it was verified.'],
  examples: {
    flagged: [
      { text: 'A {viral video shows} guards firing at the gate.', message: 'verified' },
      { text: '{Footage circulating on social media shows} a man on the roof.' },
      { text: 'A {clip that went viral showed} the mayor asleep.' },
    ],
    accepted: [
      { text: 'A viral video, which we could not verify, appears to show guards firing.' },
      { text: 'A viral video shows guards firing.\n\nWe verified the clip by the buildings in it.', why: 'verified' },
      { text: 'The video for her song shows a train.', why: 'no such clip' },
    ],
  },
  find: (block) => narrated(block, CLIP).map((match) => found(match)),
  isFine: (article) => VERIFIED.test(article),
  message: () => 'Was this verified? The article does not say; if not, it only “appears to show” something.',
});
