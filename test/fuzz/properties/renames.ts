import { namedMentions, type Reference } from '../../../src/core/analysis/lookup.ts';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { applyEdits } from '../../../src/core/base/edits.ts';
import type { Analysis } from '../../../src/core/model.ts';
import { renamePerson } from '../../../src/core/rename/rename.ts';
import type { Property } from '../subject.ts';

/** What is typed over a name of several words, and over one word. */
const FULL = ['Greta Holt', 'Greta Lee Holt', 'Piet van Dijk', 'Omar al-Masri', 'Anne-Marie Sauer', 'Cher'];
const SHORT = ['Holt', 'van Dijk', 'al-Masri', 'Harris', 'Greta'];

/** Renaming one person is refused, or it keeps the number of people, and renaming back gives the text back. */
export const renames: Property = {
  name: 'renames',
  async *check({ given: { text, style, container } }) {
    const read = (words: string) => createAnalyzer(style, [], { clock: () => 0 }).analyse(words, { container });
    const rename = async (from: Analysis, where: string, reference: Reference, words: string) => {
      const result = await renamePerson(from, where, reference, words, async (other) => read(other));
      return 'refusal' in result ? result : { text: applyEdits(where, result.edits), edits: result.edits };
    };
    const before = read(text);
    const names = before.participants.flatMap((person) =>
      namedMentions(person).map((mention) => ({ person, mention })),
    );
    // One of them, by the length of the text: a case is tried again as it was.
    const one = names[text.length % names.length];
    if (!one) return;
    const typed = /\s/.test(one.mention.text) ? FULL[text.length % FULL.length]! : SHORT[text.length % SHORT.length]!;
    const done = await rename(before, text, one, typed);
    if ('refusal' in done) return;
    const about = `“${typed}” over “${one.mention.text}” at ${one.mention.start}`;
    const after = read(done.text);
    const [people, others] = [before.participants.length, after.participants.length];
    if (people !== others) yield `${about}: ${people} people before, ${others} after`;
    const { start } = one.mention;
    const moved = done.edits.reduce(
      (at, edit) => (edit.end <= start ? at + edit.text.length - (edit.end - edit.start) : at),
      start,
    );
    const person = after.participants.find((other) => namedMentions(other).some((mention) => mention.start === moved));
    const now = person && { person, mention: namedMentions(person).find((mention) => mention.start === moved)! };
    if (!now) return yield `${about}: nobody is read there`;
    const written = text.slice(one.mention.start, one.mention.end).replace(/\s+/g, ' ');
    if (written !== one.mention.text) return; // With marks inside, which are no part of what is typed back.
    const back = await rename(after, done.text, now, written);
    if ('refusal' in back) yield `${about}: renaming back is refused (${back.refusal.reason})`;
    else if (back.text !== text) yield `${about}: renaming back gives another text`;
  },
};
