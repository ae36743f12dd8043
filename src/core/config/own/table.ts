import { CATEGORIES, PROSE_KINDS } from '../../linter/rule.ts';
import { SEVERITIES } from '../../model.ts';
import type { ObjectSpec, Spec } from '../spec.ts';

const PHRASE: Spec = {
  kind: 'text or object',
  name: 'A phrase',
  part: 'part of a phrase',
  required: ['text'],
  parts: {
    text: { kind: 'text', description: 'The phrase: “in order to”, “hold/held talks”, “(the last) rights”.' },
    fix: { kind: 'texts or nothing', description: 'What to write instead, the best first; "" takes the words out.' },
    message: { kind: 'text', description: 'What to say of it, where it is not what is said of the others.' },
  },
};

const FLAGGED: Spec = {
  kind: 'text or object',
  name: 'An example',
  part: 'part of an example',
  required: ['text'],
  parts: {
    text: { kind: 'text', description: 'A sentence with the words that must be marked in braces.' },
    message: { kind: 'text', description: 'A part of the message that must be there.' },
    fixed: { kind: 'text', description: 'The sentence after the first fix.' },
  },
};

const ACCEPTED: Spec = {
  kind: 'text or object',
  name: 'An example',
  part: 'part of an example',
  required: ['text'],
  parts: {
    text: { kind: 'text', description: 'A sentence in which nothing may be marked.' },
    why: { kind: 'text', description: 'Why it is right.' },
  },
};

/** A check in a file of the desk's: what is read and the schema follow from this. */
export const CHECK: ObjectSpec & Spec = {
  kind: 'object',
  name: 'A check',
  part: 'part of a check',
  wrong: 'A check belongs here, with “id”, “message” and “phrases”.',
  required: ['id', 'message', 'phrases'],
  parts: {
    id: {
      kind: 'text',
      description:
        'What it is called in the configuration: a name of yours, a slash, and what it is about: “paper/anniversary”.',
    },
    message: {
      kind: 'text',
      description:
        'What is said of a phrase. {words} stands for the words as written, {fix} for what to write instead.',
    },
    messageWithoutFix: {
      kind: 'text',
      description: 'The same of phrases for which there is nothing to write instead.',
    },
    severity: { kind: 'word', words: SEVERITIES, description: 'How grave it is; “warning” if it is not said.' },
    off: { kind: 'yes or no', description: 'Off until a configuration turns it on.' },
    category: {
      kind: 'word',
      words: CATEGORIES,
      description: 'The group it belongs to; “journalese” if it is not said.',
    },
    summary: { kind: 'text', description: 'What it is about, in a line.' },
    why: { kind: 'text', description: 'Why it matters and what to do, in a few sentences of Markdown.' },
    phrases: {
      kind: 'list',
      item: PHRASE,
      least: 1,
      description: 'What is looked for, one phrase after the other: “in order to → to”.',
    },
    except: { kind: 'texts', description: 'Phrases in which the others are right.' },
    quotations: { kind: 'yes or no', description: 'Look in direct quotations as well.' },
    leaveNames: {
      kind: 'yes or no',
      description: 'Leave alone what has a capital inside a sentence: a name or a title.',
    },
    leaveTitles: {
      kind: 'yes or no',
      description: 'Leave alone what stands before a name: “chairman, Ed Roy”.',
    },
    leaveKnown: {
      kind: 'yes or no',
      description: 'Leave alone what begins with a word of the house’s own list.',
    },
    in: {
      kind: 'list',
      item: { kind: 'word', words: PROSE_KINDS },
      least: 1,
      description: 'The parts of an article that are looked at; all that have sentences, if it is not said.',
    },
    safe: { kind: 'yes or no', description: 'What is offered is right in every case: “Fix all” may apply it.' },
    outranks: {
      kind: 'list',
      item: { kind: 'check' },
      description: 'Checks that are silent where this one speaks of the same words.',
    },
    examples: {
      kind: 'object',
      name: 'Examples',
      part: 'part of the examples',
      description: 'Sentences that are tried: “copydesk rules test”.',
      parts: {
        flagged: { kind: 'list', item: FLAGGED, description: 'What must be marked, in braces.' },
        accepted: { kind: 'list', item: ACCEPTED, description: 'What may not be marked.' },
      },
    },
  },
};
