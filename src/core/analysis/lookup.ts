import type { Analysis, Mention, Participant, Span, Statement } from '../model.ts';

/** A person's mention at some place. */
export interface Reference {
  readonly person: Participant;
  readonly mention: Mention;
}

/** Whether an offset lies in a span or right behind it, where a cursor that has just passed the word stands. */
const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/**
 * The person who is mentioned at an offset: by name, role or pronoun. The shortest mention wins, so that a name inside a
 * role is found.
 */
export function referenceAt(analysis: Analysis, offset: number): Reference | undefined {
  let found: Reference | undefined;
  for (const person of analysis.participants) {
    for (const mention of person.mentions) {
      if (!holds(mention, offset)) continue;
      if (!found || mention.end - mention.start < found.mention.end - found.mention.start) found = { person, mention };
    }
  }
  return found;
}

/** The person whose title stands at an offset, with the mention it belongs to. */
export function titleAt(analysis: Analysis, offset: number): Reference | undefined {
  for (const person of analysis.participants) {
    const mention = person.mentions.find(({ title }) => title && holds(title, offset));
    if (mention) return { person, mention };
  }
  return undefined;
}

/** The innermost statement at an offset. */
export function statementAt(analysis: Analysis, offset: number): Statement | undefined {
  let found: Statement | undefined;
  for (const statement of analysis.statements) {
    if (!holds(statement, offset)) continue;
    if (!found || statement.end - statement.start < found.end - found.start) found = statement;
  }
  return found;
}

/** The participant with an id. */
export function personById(analysis: Analysis, id: string | null): Participant | undefined {
  return id === null ? undefined : analysis.participants.find((person) => person.id === id);
}

/**
 * Where a person is introduced: the first full name in the body, else the first by name anywhere, else the first mention.
 */
export function introductionOf(analysis: Analysis, person: Participant): Mention | undefined {
  const inBody = (mention: Mention) => analysis.article.blocks[mention.block]?.kind === 'paragraph';
  return (
    person.mentions.find((mention) => mention.form === 'full' && inBody(mention)) ??
    namedMentions(person)[0] ??
    person.mentions[0]
  );
}

/** The mentions that spell a name, as against roles and pronouns. */
export function namedMentions(person: Participant): readonly Mention[] {
  return person.mentions.filter(({ form }) => form !== 'role' && form !== 'pronoun');
}
