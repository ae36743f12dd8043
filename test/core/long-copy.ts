const PEOPLE = ['Helen Marsh', 'Works Secretary Asghar Shah', 'Dr Lucía Peña', 'Inspector Tom Quill', 'Ngozi Adeyemi'];
const SENTENCES: readonly ((who: string, i: number) => string)[] = [
  (who, i) => `${who} said on day ${i} that the *bridge* over the river would stay shut until the works were done.`,
  (who, i) => `“We had ${i + 3} calls that night and sent everybody we had,” ${who.split(' ').at(-1)} said.`,
  (_, i) =>
    `The council had put aside £${i},000 for repairs, of which less than a half was spent by March ${(i % 28) + 1}.`,
  (who) => `She told reporters that ${who} had asked for the report, but was not shown it.`,
  (_, i) => `About ${i} people live on the island, and none of them had been told.`,
];

/**
 * Invented copy of so many paragraphs, no two of which are the same.
 * @param middle the paragraph in its middle
 */
export function copyOf(paragraphs: number, middle: string): string {
  const body = Array.from({ length: paragraphs }, (_, i) => {
    if (i === paragraphs >> 1) return middle;
    const who = PEOPLE[(i * 7) % PEOPLE.length]!;
    const first = SENTENCES[i % SENTENCES.length]!(who, i);
    return i % 3 ? first : `${first} ${SENTENCES[(i + 2) % SENTENCES.length]!(who, i)}`;
  });
  return `Bridge stays shut, council says\n\nBy Ada Kareem\n\n${body.join('\n\n')}\n`;
}
