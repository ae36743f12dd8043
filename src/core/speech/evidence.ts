import type { Report } from './sentence/report.ts';

/** How a quotation without a verb of saying in its sentence got its speaker. */
export type Weak =
  | 'running'
  | 'continues'
  | 'announced'
  | 'next'
  | 'subject'
  | 'led'
  | 'alternates'
  | 'turn'
  | 'signed'
  | 'none';

const WEAK: Readonly<Record<Weak, string>> = {
  running: 'The quotation runs on from the paragraph before.',
  continues: 'The quotation goes on after the one before in this paragraph.',
  announced: 'The sentence before announces it with a colon.',
  next: 'The quotation follows what the speaker said in the paragraph before.',
  subject: 'The speaker is the subject of the sentence.',
  led: 'The sentence before is about the speaker.',
  turn: 'The name before the colon opens the turn.',
  signed: 'The name after the dash signs the quotation.',
  alternates: 'Two speakers take turns.',
  none: 'Nothing near the quotation says whose words these are.',
};

/** Says why a quotation without a verb of saying has this speaker. */
export function weakEvidence(kind: Weak): string {
  return WEAK[kind];
}

/** Says which words tie a statement to its source. */
export function evidenceOf({ pattern, cue, source }: Report, text: string): string {
  const words = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ');
  const verb = words(cue.start, cue.end);
  const name = source ? words(source.start, source.end) : '';
  switch (pattern) {
    case 'inverted':
      return `“${verb} ${name}” follows what was said.`;
    case 'after':
      return `“${name} ${verb}” follows what was said.`;
    case 'inside':
      return `“${name} ${verb}” stands inside what was said.`;
    case 'joined':
      return `“${verb}” carries on from ${name ? `“${name}”` : 'the subject before it'}.`;
    case 'relative':
      return `“${name}, who ${verb}” names the source.`;
    case 'participle':
      return `“${verb}” belongs to ${name ? `“${name}”` : 'the subject of the sentence'}.`;
    case 'according':
      return `“${verb} ${name}” names the source.`;
    case 'noun':
      return `“${verb}” is what “${name}” is said to have put forward.`;
    case 'before':
      return `“${name} ${verb}” introduces what was said.`;
  }
}
