import type { Style } from '../../config/style.ts';
import { firstNamed, textBefore } from '../../linter/people.ts';
import type { ArticleView } from '../../linter/rule.ts';
import type { Participant } from '../../model.ts';
import { type Gender, genderOf } from '../../speech/gender.ts';

export type { Gender };

const ADDRESS = /\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Baroness)\.?\s$/;

/** The pronoun the form of address before the name asks for; null where there is none. */
export function addressedAs(view: ArticleView, person: Participant): Gender | null {
  for (const mention of firstNamed(person)) {
    const address = ADDRESS.exec(textBefore(view, mention, 10))?.[1];
    if (address) return /^(?:Mr|Sir|Lord)$/.test(address) ? 'he' : 'she';
  }
  return null;
}

/** What article, name and house tell of a person's pronoun; pronouns in the copy do not count. */
export function expectedPronoun(view: ArticleView, person: Participant, style: Style): Gender | null {
  const worn = person.mentions.flatMap(({ title }) => title?.text ?? []);
  return addressedAs(view, person) ?? genderOf({ ...person, worn }, style) ?? null;
}
