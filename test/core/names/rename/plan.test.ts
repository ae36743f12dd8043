import assert from 'node:assert/strict';
import type { Analysis, Mention, MentionForm, Participant } from '../../../../src/core/model.ts';
import { planRenaming } from '../../../../src/core/rename/plan.ts';

/** An analysis of a text in which people stand in brackets: `[a|Helen Marsh]`; the first mention gives the name. */
function read(source: string): { text: string; analysis: Analysis } {
  const people = new Map<string, Mention[]>();
  let text = '';
  for (const piece of source.split(/(\[\w\|[^\]]*\])/)) {
    const [, id, words] = /^\[(\w)\|([^\]]*)\]$/.exec(piece) ?? [];
    if (id && words) {
      const form: MentionForm = words.includes(' ') ? 'full' : words === 'He' ? 'pronoun' : 'surname';
      const mention = { start: text.length, end: text.length + words.length, text: words, form, block: 0 };
      people.set(id, [...(people.get(id) ?? []), mention]);
      text += words;
    } else text += piece;
  }
  const participants = [...people].map(
    ([id, mentions]): Participant => ({ id, name: mentions[0]!.text, titles: [], mentions, statements: [] }),
  );
  const article = { container: 'wire', blocks: [] };
  return { text, analysis: { article, participants } as unknown as Analysis };
}

function rename(source: string, id: string, nth: number, words: string): string {
  const { text, analysis } = read(source);
  const person = analysis.participants.find((one) => one.id === id)!;
  const renaming = planRenaming(analysis, text, { person, mention: person.mentions[nth]! }, words);
  if ('refusal' in renaming) return `refused: ${renaming.refusal.reason}`;
  return [...renaming.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((out, edit) => out.slice(0, edit.start) + edit.text + out.slice(edit.end), text);
}

const STORY =
  '[a|John Mark Reed] met [b|Ida Moss]. [a|Reed] spoke; [a|John Reed] left. “[a|John] was tired,” [b|Moss] said. [a|He] slept. J. [a|REED] it says.';

describe('renaming a person', () => {
  it('changes every form from the full name', () => {
    assert.equal(
      rename(STORY, 'a', 0, 'Peter Holt'),
      'Peter Holt met Ida Moss. Holt spoke; Peter Holt left. “Peter was tired,” Moss said. He slept. J. HOLT it says.',
    );
  });
  it('changes the surname only where the surname is typed over', () => {
    assert.equal(
      rename(STORY, 'a', 1, 'Holt'),
      'John Mark Holt met Ida Moss. Holt spoke; John Holt left. “John was tired,” Moss said. He slept. J. HOLT it says.',
    );
  });
  it('keeps a double surname whole', () => {
    assert.equal(
      rename('[a|Ana Ruiz] won. [a|Ruiz] wept.', 'a', 1, 'van der Berg'),
      'Ana van der Berg won. van der Berg wept.',
    );
  });
  it('mends the possessive', () => {
    assert.equal(
      rename('[a|Ann Harris] wrote. [a|Harris]’ book sold.', 'a', 1, 'Baker'),
      'Ann Baker wrote. Baker’s book sold.',
    );
  });
  it('leaves a closing quotation mark alone', () => {
    assert.equal(
      rename("[a|Ann Harris] wrote 'for [a|Harris]' twice.", 'a', 1, 'Baker'),
      "Ann Baker wrote 'for Baker' twice.",
    );
  });
  it('refuses nothing, a line break, and a name that is taken', () => {
    assert.equal(rename(STORY, 'a', 0, '  '), 'refused: empty');
    assert.equal(rename(STORY, 'a', 0, 'A\nB'), 'refused: lineBreak');
    assert.equal(rename(STORY, 'a', 0, '…'), 'refused: noLetters');
    assert.equal(rename(STORY, 'a', 0, 'Ida Moss'), 'refused: taken');
  });
  it('refuses where two people share the bare surname', () => {
    assert.equal(rename('[a|Asif Ali] and [b|Zainab Ali] met. [a|Ali] left.', 'a', 0, 'Asif Khan'), 'refused: shared');
  });
  it('renames one of two with the same surname where only full names stand', () => {
    assert.equal(
      rename('[a|Asif Ali] and [b|Zainab Ali] met. [b|Ali] left.', 'a', 0, 'Asif Khan'),
      'Asif Khan and Zainab Ali met. Ali left.',
    );
  });
});
