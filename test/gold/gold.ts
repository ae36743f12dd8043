// Reads the annotated articles beside it into the gold format that the accuracy benchmark scores against.

/** A stretch of quoted or reported speech; the tier says what kind of source it has. */
export interface GoldStatement {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly (readonly [number, number])[];
  readonly words: number;
  readonly tier: 'named' | 'pronoun' | 'impersonal';
  readonly names: readonly string[];
  readonly bare: boolean;
  readonly source: string;
}

export interface GoldPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface GoldArticle {
  readonly persons: readonly GoldPerson[];
  readonly ignore: readonly [];
  readonly direct: readonly GoldStatement[];
  readonly indirect: readonly GoldStatement[];
  readonly otherQuoted: readonly { readonly start: number; readonly end: number; readonly words: number }[];
  readonly allAttr: readonly Pick<GoldStatement, 'start' | 'end' | 'spans'>[];
}

/**
 * Takes the annotations out of an article.
 *
 * The head lists the people, `1: Helen Marsh; council leader` (number, fullest name, titles), and ends with `---`. In the
 * text `[1|Marsh]` is a mention of person 1; `{d1|“…”}` a direct quotation and `{i1|…}` reported speech of person 1, `{d1p|`
 * the same where the source is a pronoun, `{d0|` where it is no person; `{q|` is quoted, but nobody's statement.
 * @throws where a bracket is not closed or a person is not in the head
 */
export function readGold(source: string, name: string): { text: string; gold: GoldArticle } {
  const divide = source.indexOf('\n---\n');
  if (divide < 0) throw new Error(`${name}: no line “---” between the people and the text`);
  const people = new Map<
    string,
    { name: string; titles: string[]; mentions: { start: number; end: number; text: string }[] }
  >();
  for (const line of source.slice(0, divide).split('\n')) {
    const [, number, full, titles] = /^(\d+): ([^;]+)(?:; (.*))?$/.exec(line) ?? [];
    if (!number || !full) throw new Error(`${name}: “${line}” is no person`);
    people.set(number, { name: full, titles: titles?.split(', ') ?? [], mentions: [] });
  }
  const direct: GoldStatement[] = [];
  const indirect: GoldStatement[] = [];
  const otherQuoted: { start: number; end: number; words: number }[] = [];
  const open: { tag: string; start: number; close: string }[] = [];
  const body = source.slice(divide + '\n---\n'.length).trimEnd();
  let text = '';
  for (let i = 0; i < body.length; ) {
    const tag = /^(?:\[(\d+)\||\{([di]\d+p?|q)\|)/.exec(body.slice(i, i + 8));
    if (tag) {
      open.push({ tag: (tag[1] ?? tag[2])!, start: text.length, close: tag[1] ? ']' : '}' });
      i += tag[0].length;
    } else if (open.length && body[i] === open.at(-1)!.close) {
      close(open.pop()!);
      i++;
    } else text += body[i++];
  }
  if (open.length) throw new Error(`${name}: “${text.slice(open[0]!.start, open[0]!.start + 30)}…” is not closed`);
  const byStart = <T extends { start: number }>(list: T[]): T[] => list.sort((a, b) => a.start - b.start);
  const persons = [...people].map(([id, person]) => ({
    id,
    ...person,
    names: [person.name],
    mentions: byStart(person.mentions),
  }));
  const allAttr = byStart([...direct, ...indirect]).map(({ start, end, spans }) => ({ start, end, spans }));
  return {
    text,
    gold: { persons, ignore: [], direct: byStart(direct), indirect: byStart(indirect), otherQuoted, allAttr },
  };

  function close({ tag, start }: { tag: string; start: number }): void {
    const end = text.length;
    const words = text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const [, kind, number, pronoun] = /^([diq]?)(\d*)(p?)$/.exec(tag)!;
    const person = people.get(number!);
    if (number && number !== '0' && !person) throw new Error(`${name}: person ${number} is not in the head`);
    if (kind === 'q') otherQuoted.push({ start, end, words });
    else if (!kind) person!.mentions.push({ start, end, text: text.slice(start, end) });
    else {
      const tier = pronoun ? 'pronoun' : person ? 'named' : 'impersonal';
      const names = person ? [person.name] : [];
      const statement = {
        start,
        end,
        spans: [[start, end] as const],
        words,
        tier,
        names,
        bare: false,
        source: '',
      } as const;
      if (kind === 'i') indirect.push(statement);
      // A quotation counts from four words on: below that, quoted words are rather a phrase than a statement.
      else if (words >= 4) direct.push(statement);
      else otherQuoted.push({ start, end, words });
    }
  }
}
