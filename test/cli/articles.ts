/** Draws whole numbers below a bound; the same ones for the same seed. */
export function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const GIVEN = ['Helen', 'Omar', 'Ruth', 'Pavel', 'Aisha', 'Tom', 'Leila', 'Grace', 'Ivan', 'Nadia'];
const SURNAMES = ['Marsh', 'Naqvi', 'Pomeroy', 'Okafor', 'Lindqvist', 'Brandt', 'Hale', 'Castell', 'Dunmore', 'Yates'];
const TITLES = ['mayor', 'council leader', 'harbour master', 'head teacher', 'chief constable', 'surgeon'];
const PLACES = ['Westport', 'Larne Bay', 'Holmfield', 'Eastwick', 'Norbury'];
const CUES = ['said', 'added', 'warned', 'told the meeting'];
const SENTENCES = [
  'The ferry would run until # o’clock on weekdays.',
  'More than # people signed the petition.',
  'The work is expected to cost £# million.',
  'Residents met in the hall on Monday to hear the plan.',
  'The the bridge was closed for # days after the storm.',
  'Officials recieved the report last week.',
  'A decision is due in the spring, after a consultation.',
  'The scheme has been delayed twice because of the weather.',
  'Nobody from the company was available for comment.',
];

/** An invented article of some 50 to 250 words, with a slip here and there. @param draw gives the chances */
export function inventedArticle(draw: (below: number) => number): string {
  const pick = (list: readonly string[]) => list[draw(list.length)]!;
  const place = pick(PLACES);
  const people = Array.from({ length: 3 }, () => ({
    given: pick(GIVEN),
    surname: pick(SURNAMES),
    title: pick(TITLES),
  }));
  const sentence = () => pick(SENTENCES).replace('#', String(2 + draw(90)));
  const paragraphs = Array.from({ length: 3 + draw(8) }, (_, i) => {
    const { given, surname, title } = people[i < 3 ? i : draw(3)]!;
    const introduced = i < 3 ? `${given} ${surname}, the ${title} of ${place},` : surname;
    return i % 2 === 0
      ? `${introduced} ${pick(CUES)} on Tuesday that the plan was sound. ${sentence()} ${sentence()}`
      : `“${sentence()} ${sentence().replace(/\.$/, ',')}” ${introduced} said. ${sentence()}`;
  });
  return [`${place} council agrees the plan`, ...paragraphs].join('\n\n');
}

/** Records for `copydesk pipe`, a line each. */
export function* inventedRecords(number: number, seed = 1): Generator<string> {
  const draw = drawer(seed);
  for (let i = 0; i < number; i++)
    yield `${JSON.stringify({ id: `article-${i}`, text: inventedArticle(draw), date: '2026-05-03', meta: { i } })}\n`;
}
