import { namedMentions, type Reference } from '../analysis/lookup.ts';
import type { Analysis, Mention, Participant, Span, TextEdit } from '../model.ts';
import { nameKey, nameParts } from '../names/conventions.ts';
import { linesOf } from '../syntax/text/lines.ts';
import { capitalised, formAfter } from './form.ts';
import { type NameChange, nameChange } from './name-change.ts';
import { hasBarePossessives, possessiveEdit } from './possessive.ts';
import type { Refusal } from './refusal.ts';
import { sentenceStarts } from './sentence-starts.ts';
import { isTorn, respelt, type Spelling, spellingOf } from './spelling.ts';

/** What is to be edited, in text order, and the person's full name afterwards. */
export interface Plan {
  readonly edits: readonly TextEdit[];
  readonly name: string;
}

/**
 * What renaming a person takes: full names, surnames, given names and initials each become the same form of the new name,
 * also inside direct quotations, headline and caption; titles, roles and pronouns stay. Whether the result reads as it
 * should is not looked at.
 * @param text the document the analysis is of
 * @param reference the mention the new words are typed over: a surname changes the surname only, a full name the whole
 * @param words what is typed
 */
export function planRenaming(
  analysis: Analysis,
  text: string,
  { person, mention: at }: Reference,
  words: string,
): Plan | { readonly refusal: Refusal } {
  const typed = words.trim();
  if (!typed) return { refusal: { reason: 'empty' } };
  if (/[\r\n\u2028\u2029]/.test(typed)) return { refusal: { reason: 'lineBreak' } };
  if (!/\p{L}/u.test(typed)) return { refusal: { reason: 'noLetters' } };
  const spellings = spellingsOf(analysis, text, person);
  const full = fullNameOf(person, spellings);
  // A role or a pronoun stands for the whole name.
  const over = spellings.has(at) ? textsOf(spellings.get(at)!) : full.split(' ');
  const change = nameChange(full, over, typed.split(/\s+/));
  if ('reason' in change) return { refusal: change };
  const name = change.to.map((word) => word.text).join(' ');
  const others = analysis.participants.filter(({ id }) => id !== person.id);
  const same = others.find((other) => nameKey(other.name) === nameKey(name));
  const refusal: Refusal | undefined = same
    ? { reason: 'taken', name: same.name }
    : sharedForm(spellings, full, others);
  if (refusal) return { refusal };
  const edits = editsOf(analysis, text, { spellings, change, at, others });
  return 'refusal' in edits ? edits : { edits, name };
}

/** How a person's name is spelt at each of the named mentions, in text order. */
export function spellingsOf({ article }: Analysis, text: string, person: Participant): Map<Mention, Spelling> {
  return new Map(
    namedMentions(person).map((mention) => [
      mention,
      spellingOf(text, mention, article.blocks[mention.block] ?? {}, article.container),
    ]),
  );
}

/** The words of a spelling. */
export function textsOf(spelling: Spelling): string[] {
  return spelling.map((word) => word.text);
}

interface Work {
  readonly spellings: ReadonlyMap<Mention, Spelling>;
  readonly change: NameChange;
  readonly at: Mention;
  readonly others: readonly Participant[];
}

function editsOf(
  analysis: Analysis,
  text: string,
  { spellings, change, at, others }: Work,
): TextEdit[] | { readonly refusal: Refusal } {
  const edits: TextEdit[] = [];
  const opensSentence = sentenceStarts(analysis.article.blocks, text);
  const bare = hasBarePossessives(others, text);
  const line = ({ start }: Span): number => linesOf(text).at(start).line;
  for (const [mention, spelling] of spellings) {
    const before = textsOf(spelling);
    const form = formAfter(before, change);
    const shown = before.join(' ');
    if (!form) {
      const name = change.to.map((word) => word.text).join(' ');
      return { refusal: { reason: 'form', form: shown, line: line(mention), name } };
    }
    const capital =
      mention !== at && /^\p{Lu}/u.test(shown) && /^\p{Ll}/u.test(form.words[0]!) && opensSentence(mention);
    const words = capital ? [capitalised(form.words[0]!), ...form.words.slice(1)] : form.words;
    const masks = analysis.article.blocks[mention.block]?.masks ?? [];
    const written = isTorn(text, mention, masks) ? undefined : respelt(spelling, { ...form, words });
    if (!written) return { refusal: { reason: 'broken', form: shown, line: line(mention) } };
    const ending = possessiveEdit(text, mention, { before: shown, after: words.join(' '), bare });
    for (const edit of written) edits.push(edit);
    if (ending) edits.push(ending);
  }
  return edits;
}

/** The full name as it stands in running text; a person's own name may be that of a headline in capitals. */
function fullNameOf(person: Participant, spellings: ReadonlyMap<Mention, Spelling>): string {
  const key = nameKey(person.name);
  const spelt = [...spellings.values()].map((spelling) => textsOf(spelling).join(' '));
  const full = spelt.filter((name) => nameKey(name) === key);
  return full.find((name) => name !== name.toUpperCase()) ?? full[0] ?? person.name;
}

/** A short form of this person that could as well be another's: which of the two it means, no program can know. */
function sharedForm(
  spellings: ReadonlyMap<Mention, Spelling>,
  full: string,
  others: readonly Participant[],
): Refusal | undefined {
  const bearers = new Map<string, string>();
  for (const { name } of others) for (const word of nameParts(name).words) bearers.set(nameKey(word), name);
  for (const [first, ...more] of spellings.values()) {
    if (!first || more.length || nameKey(first.text) === nameKey(full)) continue;
    const name = bearers.get(nameKey(first.text));
    if (name !== undefined) return { reason: 'shared', form: first.text, name };
  }
  return undefined;
}
