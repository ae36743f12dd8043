import { matchesOf } from '../../base/matches.ts';
import { sentenceText } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { ANY_FIGURE } from '../../linter/triggers.ts';

const CNIC = /(?<![\d-])\d{5}-\d{7}-\d(?![\d-])/g;
const SSN = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g;
const EMAIL =
  /(?<![\w.])[\w.+-]+@(?:gmail|yahoo|hotmail|outlook|icloud|live|aol|proton(?:mail)?|gmx|ymail)\.[a-z.]{2,6}\b/gi;
/** A number in a sentence that speaks of a telephone; others may be anything. */
const PHONE = /(?<![\d.,/-])(?:\+\d{1,3}[\s-]?)?(?:\(0?\d{2,4}\)|0?\d{2,4})[\s-]\d{3,4}[\s-]?\d{3,4}(?![\d.,/-]*\d)/g;
const TELEPHONE = /\b(?:phone|telephone|mobile|cell(?:phone)?|whatsapp|number)\b/i;
const FOR_THE_PUBLIC =
  /\b(?:helpline|hotline|lifeline|samaritans|call(?:ing)? (?:police|crimestoppers|on)|crimestoppers|contact(?:ed|ing)?|information (?:to|should|is asked)|tickets?|bookings?|to book|press office|enquiries|emergency|reservations?)\b/i;

/** The address of the writer at the foot of the piece, or one that is given to be used. */
const FOR_THE_WRITER =
  /\b(?:reached at|correspondent|reporter|writer|editor|columnist|author|contact|e-?mails?|write to|send|submit|apply|rsvp|enquiries|inquiries|information)\b/i;

export const phoneEmailCnic = blockRule({
  id: 'phone-email-cnic',
  category: 'legal',
  scope: 'block',
  triggers: ['@', ANY_FIGURE],
  kinds: ['headline', 'deck', 'highlight', 'caption', 'subhead', 'paragraph', 'pullQuote'],
  severity: 'info',
  claim: 'warning',
  summary: 'Somebody’s phone number, private e-mail address or identity number.',
  why: 'They open the door to fraud and harassment and add nothing for the reader. Helplines and contacts for the public are left alone.',
  examples: {
    flagged: [
      { text: 'The man, holder of CNIC {35202-1234567-1}, was fined.', message: 'identity number' },
      { text: 'She wrote from {lena.brandt84@gmail.com} at noon.', message: 'e-mail' },
      { text: 'The message came from the mobile number {0300 5551234}.', message: 'telephone' },
    ],
    accepted: [
      { text: 'The helpline can be reached by phone on 0800 555 1234.', why: 'for the public' },
      { text: 'Anyone with information should contact police by phone on 020 5550 1234.', why: 'for the public' },
      { text: 'The match ended 2-1 and 4-3 before 12,500 people.', why: 'scores' },
      {
        text: 'Lena Brandt is a freelance writer. She can be reached at lena.brandt84@gmail.com.',
        why: 'the writer’s own',
      },
      { text: 'The press office answers at news@council.example.', why: 'an office’s address' },
    ],
  },
  check(block): Problem[] {
    // Every one of them has figures in groups, or is an address.
    if (!/[\d)][\s-]\d{2}|@/.test(block.text)) return [];
    return [
      ...problems(block.text, CNIC, 'is an identity number'),
      ...problems(block.text, SSN, 'is an identity number'),
      ...problems(block.text, EMAIL, 'is a private e-mail address').filter(
        ({ start }) => !FOR_THE_WRITER.test(sentenceText(block, start)),
      ),
      ...problems(block.text, PHONE, 'is somebody’s telephone number').filter(({ start }) => {
        const sentence = sentenceText(block, start);
        return TELEPHONE.test(sentence) && !FOR_THE_PUBLIC.test(sentence);
      }),
    ];
  },
});

function problems(text: string, pattern: RegExp, what: string): Problem[] {
  return matchesOf(text, pattern).map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    message: `“${words}” ${what}; leave it out unless it is meant for the public.`,
  }));
}
