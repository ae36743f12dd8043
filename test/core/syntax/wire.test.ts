import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/syntax/reader.ts';
import { LEAD, MORE, zones } from './zones.ts';

/** A headline, the text in question and a body. */
const among = (...units: string[]) => zones(['Council shuts old bridge', ...units, LEAD, MORE].join('\n\n'));
/** The kind of a text that stands between the headline and the body. */
const atTop = (text: string) => among(text)[1]!.split(':')[0];
describe('wire text', () => {
  it('ends the deck at the byline', () => {
    assert.deepEqual(among('Cracks found in two of nine piers', 'By Orla Penfold').slice(1, 3), [
      'deck: Cracks found in two of nine piers',
      'byline: By Orla Penfold',
    ]);
  });

  it('has what stands above a release to the press, and whom to ask, as notes', () => {
    const contact = 'Contact: Orla Penfold\nOffice of Works\npenfold@ulvik.gov | (402) 555-0142';
    assert.deepEqual(zones(['FOR IMMEDIATE RELEASE', contact, 'Council shuts old bridge', LEAD, MORE].join('\n\n')), [
      'note: FOR IMMEDIATE RELEASE',
      'note: Contact: Orla Penfold',
      'note: Office of Works',
      'note: penfold@ulvik.gov | (402) 555-0142',
      'headline: Council shuts old bridge',
      `paragraph: ${LEAD}`,
      `paragraph: ${MORE}`,
    ]);
  });

  it('takes no text without empty lines for the lines that say whom to ask', () => {
    const lines = ['Council shuts old bridge', LEAD, MORE, LEAD, MORE, LEAD, MORE];
    const kinds = zones(['Contact: Orla Penfold', ...lines].join('\n')).map((zone) => zone.split(':')[0]);
    assert.deepEqual(kinds.slice(0, 3), ['note', 'headline', 'paragraph']);
    assert.equal(kinds.filter((kind) => kind === 'note').length, 1);
  });

  it('reads a crawl date glued to a caption with its credit, then highlights before a wider gap', () => {
    const text = ` date 2026-03-18 Energy Minister Farhan Baloch (centre) opens a dam in Multan on March 18, 2026. — APP\n\nBaloch says tariff to fall.\n\nIndustry wants relief.\n\n\n\n${LEAD}\n\n${MORE}`;
    assert.deepEqual(zones(text), [
      'metadata:  date 2026-03-18 ',
      'caption: Energy Minister Farhan Baloch (centre) opens a dam in Multan on March 18, 2026. ',
      'credit: — APP',
      'highlight: Baloch says tariff to fall.',
      'highlight: Industry wants relief.',
      `paragraph: ${LEAD}`,
      `paragraph: ${MORE}`,
    ]);
    assert.deepEqual(readArticle(text, 'wire').date, { year: 2026, month: 3, day: 18 });
  });

  it('takes the first of the lines without a stop under a caption for the headline', () => {
    const head = ' date 2026-03-18 Farhan Baloch (centre) opens a dam in Multan on March 18, 2026. — APP';
    const kinds = (...lines: string[]) => zones([head, ...lines, LEAD, MORE].join('\n\n')).slice(3, -2);
    assert.deepEqual(kinds('Tariff to fall: dam opens in May', 'Industry wants relief'), [
      'headline: Tariff to fall: dam opens in May',
      'deck: Industry wants relief',
    ]);
    assert.deepEqual(kinds('* Tariff to fall in May', '* Industry wants relief'), [
      'highlight: Tariff to fall in May',
      'highlight: Industry wants relief',
    ]);
  });

  it('tells what else may follow a crawl date', () => {
    assert.deepEqual(zones(` date 2021-07-18 Soumitra Dey\n\n${LEAD}`).slice(0, 2), [
      'metadata:  date 2021-07-18 ',
      'byline: Soumitra Dey',
    ]);
    assert.equal(zones(` date 2021-07-18 ${LEAD}\n\n${MORE}`)[1], `paragraph: ${LEAD}`);
    assert.equal(zones(`date 2021-07-18 LAHORE: ${LEAD}\n\n${MORE}`)[1], 'dateline: LAHORE:');
    assert.equal(readArticle('date 2021-02-30 x', 'wire').date, undefined);
  });

  it('finds the headline, with or without an empty line after it', () => {
    assert.deepEqual(zones(`Council shuts old bridge\n${LEAD}\n${MORE}`), [
      'headline: Council shuts old bridge',
      `paragraph: ${LEAD}`,
      `paragraph: ${MORE}`,
    ]);
    assert.equal(among()[0], 'headline: Council shuts old bridge');
    assert.equal(zones(`Sicily: an island waits\n\n${LEAD}`)[0], 'headline: Sicily: an island waits');
    assert.equal(zones(`Will it ever rain again?\n\n${LEAD}`)[0], 'headline: Will it ever rain again?');
  });

  it('takes a long line in title case without a stop for the headline: headline and deck in one', () => {
    const line =
      'Thistle Man Sentenced to Fifteen Years in Prison for Driving a Stolen Truck Through a Closed Bridge Gate and Into the River Defendant Also Damaged Two Boats Moored Below';
    assert.equal(zones(`${line}\n\n${LEAD}`)[0], `headline: ${line}`);
    assert.equal(zones(`${line}.\n\n${LEAD}`)[0], `paragraph: ${line}.`);
  });

  it('takes a first sentence of the article for its lead, though it is short and names many', () => {
    const first = (line: string) => zones([line, LEAD, MORE, LEAD, MORE].join('\n\n'))[0]!.split(':')[0];
    assert.equal(
      first('Mayor Ines Roy hosted her Leeds counterpart Tom Hale in Penfold Hall Thursday afternoon.'),
      'paragraph',
    );
    assert.equal(
      first('Hull Rovers defeated Leeds 3-0 on Wednesday in the Northern Amateur Football League Cup.'),
      'paragraph',
    );
    assert.equal(
      first(
        'Ann Roe is eager to find the answer to an old riddle: just how many long years does the wheel of a mill last?',
      ),
      'paragraph',
    );
    assert.equal(first('Council Approves New Budget for Schools.'), 'headline');
    assert.equal(first('Mayor Quotes Hymn to Turn Voters Away from Rival without Any Shame this Year.'), 'headline');
    const far = [
      'Birthday: Hull Progressive Stakeholders Forum hails mayor on his Birthday Anniversary, Democracy Day.',
    ];
    assert.equal(
      zones([...far, LEAD, MORE, LEAD, MORE, LEAD, MORE, LEAD, MORE].join('\n\n'))[0],
      `headline: ${far[0]}`,
    );
    assert.equal(first('How many years does a mill wheel last?'), 'headline');
  });

  it('finds the end of a dateline that is glued to its paragraph', () => {
    assert.deepEqual(zones(`CRANSTON--The bridge is shut.\n\n${MORE}`).slice(0, 2), [
      'dateline: CRANSTON--',
      'paragraph: The bridge is shut.',
    ]);
  });

  it('leaves a first sentence of copy alone', () => {
    assert.equal(zones(`The bridge is shut.\n\n${LEAD}`)[0], 'paragraph: The bridge is shut.');
    assert.equal(zones('The bridge is shut.')[0], 'paragraph: The bridge is shut.');
  });

  const bylines = [
    'By Aled Rees',
    'BY ALED REES',
    'Aled Rees',
    'Aled Rees and Ann Duda',
    'Our Correspondent',
    'Staff Reporter | Agencies',
    'Aled Rees aled@example.org',
  ];
  for (const byline of bylines) it(`takes “${byline}” for a byline`, () => assert.equal(atTop(byline), 'byline'));
  it('takes a byline in two lines', () =>
    assert.deepEqual(among('Aled Rees\nNorth correspondent').slice(1, 3), [
      'byline: Aled Rees',
      'byline: North correspondent',
    ]));
  it('does not take a sentence with “By” for one', () =>
    assert.equal(atTop('By Tuesday the river had risen by two metres.'), 'paragraph'));

  const datelines: Record<string, string> = {
    'ISLAMABAD:': 'ISLAMABAD: The',
    'WASHINGTON (AP) —': 'WASHINGTON (AP) — The',
    'ARNHEM, Netherlands, May 16 (Reuters) -': 'ARNHEM, Netherlands, May 16 (Reuters) - The',
    'LONDON, 12 Feb (Reuters) -': 'LONDON, 12 Feb (Reuters) - The',
    'NEW DELHI, Feb 12 (PTI)': 'NEW DELHI, Feb 12 (PTI) The',
    'ISLAMABAD/LAHORE:': 'ISLAMABAD/LAHORE: The',
    'Cleveland (AFP) –': 'Cleveland (AFP) – The',
    'HILO, Hawaii (HarbourNewsNow) -': 'HILO, Hawaii (HarbourNewsNow) - The',
    'CAIRO – 26 July 2026:': 'CAIRO – 26 July 2026: The',
    'MULTAN - July 26, 2026:': 'MULTAN - July 26, 2026: The',
  };
  for (const [dateline, start] of Object.entries(datelines)) {
    it(`divides the dateline “${dateline}” from its paragraph`, () => {
      assert.deepEqual(zones(`${start} bridge is shut.\n\n${MORE}`).slice(0, 2), [
        `dateline: ${dateline}`,
        'paragraph: The bridge is shut.',
      ]);
    });
  }
  it('takes the date of the copy from a dateline that has its year', () => {
    const dateOf = (line: string) => readArticle(`${line} The bridge is shut.\n\n${MORE}`, 'wire').date;
    assert.deepEqual(dateOf('HULL, Nov 24, 2026 (Reuters) -'), { year: 2026, month: 11, day: 24 });
    assert.deepEqual(dateOf('CAIRO – 26 July 2026:'), { year: 2026, month: 7, day: 26 });
    assert.equal(dateOf('LONDON, 12 Feb (Reuters) -'), undefined);
    assert.deepEqual(dateOf('date 2026-03-18 HULL, Nov 24, 2026 (Reuters) -'), { year: 2026, month: 3, day: 18 });
  });
  for (const start of ['NATO: the treaty', 'THE reaction to', 'EXCLUSIVE: the letter', 'He said: the letter']) {
    it(`sees none in “${start}”`, () =>
      assert.ok(zones(`${start} came late on Friday, officials said.\n\n${MORE}`)[0]!.startsWith('paragraph')));
  }
  it('sees speakers in a transcript', () => {
    assert.ok(
      zones('MARSHALL: We met twice.\n\nKOWALSKI: We did not.\n\nMARSHALL: Once, then.').every((zone) =>
        zone.startsWith('paragraph'),
      ),
    );
  });
  it('sees the datelines of two items in one file', () => {
    assert.deepEqual(zones('MULTAN: Heavy rain hit the town.\n\nTwo roads are shut.\n\nLAHORE: The council met.'), [
      'dateline: MULTAN:',
      'paragraph: Heavy rain hit the town.',
      'paragraph: Two roads are shut.',
      'dateline: LAHORE:',
      'paragraph: The council met.',
    ]);
  });
  it('sees speakers with the names of places in a transcript', () => {
    assert.ok(
      zones('LINCOLN: We met twice.\n\nYORK: We did not.\n\nLINCOLN: Once, then.').every((zone) =>
        zone.startsWith('paragraph'),
      ),
    );
  });

  it('takes bulleted lines and lines without a stop for highlights', () => {
    assert.deepEqual(among('* Cracks in two piers', '* Ferry until May').slice(1, 3), [
      'highlight: Cracks in two piers',
      'highlight: Ferry until May',
    ]);
    assert.deepEqual(among('Cracks in two piers', 'Ferry to run until a new one is built').slice(1, 3), [
      'highlight: Cracks in two piers',
      'highlight: Ferry to run until a new one is built',
    ]);
    assert.equal(atTop('Nobody was hurt.'), 'paragraph');
  });

  it('joins lines broken anywhere where the next one goes on in small letters', () => {
    const text = `The jury took less than an hour over the case of the mill owner, a man who had been seen
by the river on the night of the great fire and who
could not say what he had done there until the morning came.
Neighbours told the court of a quarrel over a fence that had gone on for some years before that
night in May.`;
    assert.deepEqual(
      zones(text).map((zone) => zone.replace(/\n/g, ' ').slice(0, 40)),
      ['paragraph: The jury took less than an ho', 'paragraph: Neighbours told the court of '],
    );
  });

  it('joins lines broken at a margin where no empty lines part the paragraphs', () => {
    const text = `The council shut the old bridge over the river on Tuesday after cracks were
found in two of its nine piers, and drivers now face a detour of twelve miles
by the mill, which adds half an hour to every trip into the town.
Engineers will look at the other piers next week, the council said, and the
ferry will run from six in the morning until a temporary span is in place and
has been tested.
How long it takes
Nobody could say on Tuesday how long the work would take or what it would cost
the county, which has paid for two repairs in six years.`;
    assert.deepEqual(
      zones(text).map((zone) => zone.slice(0, 30)),
      [
        'paragraph: The council shut the ',
        'paragraph: Engineers will look a',
        'subhead: How long it takes',
        'paragraph: Nobody could say on T',
      ].map((zone) => zone.slice(0, 30)),
    );
  });

  it('takes one line without a bullet for the deck, and names under it for the writers', () => {
    assert.equal(atTop('Ferry to run until a new one is built'), 'deck');
    assert.deepEqual(among('Ferry to run until a new one is built', 'Orla Penfold and Tom Ricks').slice(1, 3), [
      'deck: Ferry to run until a new one is built',
      'byline: Orla Penfold and Tom Ricks',
    ]);
  });

  it('joins lines broken at a margin, and divides paragraphs of one line each', () => {
    const broken =
      'Engineers shut the old bridge over the Aire on Tuesday after\ncracks were found in two of its piers, the council said. The\nbridge carries 9,000 cars a day.';
    assert.deepEqual(zones(broken), [`paragraph: ${broken}`]);
    assert.equal(zones(`${LEAD}\r\n${MORE}\r\n${LEAD}`).length, 3);
  });

  it('reads a date line and the slug as metadata', () => {
    assert.deepEqual(
      zones(`BC-Bridge-Council,0450\n\nCouncil shuts old bridge\n\nFriday, May 8, 2009\n\n${LEAD}`).slice(0, 3),
      ['metadata: BC-Bridge-Council,0450', 'headline: Council shuts old bridge', 'metadata: Friday, May 8, 2009'],
    );
  });

  it('divides what is too long at the end of a sentence, without losing a word', () => {
    const long = `${MORE} `.repeat(500).trim();
    const { blocks } = readArticle(long, 'wire');
    assert.ok(blocks.length > 2);
    for (const { start, end } of blocks) {
      assert.ok(end - start <= 20_000);
      assert.ok(/^(?:The|Work)\b[\s\S]*(?:day|then)\.$/.test(long.slice(start, end)));
    }
    assert.equal(blocks.map(({ start, end }) => long.slice(start, end)).join(' '), long);
  });
});
