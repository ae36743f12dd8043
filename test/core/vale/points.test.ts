import assert from 'node:assert/strict';
import { findings, marked, said } from './support.ts';

const existence = (rest: string) => `extends: existence\nmessage: "Avoid '%s'."\n${rest}`;

describe('a Vale rule that extends existence', () => {
  it('marks whole words', () => {
    const rule = existence('tokens:\n  - harbour\n  - in case of');
    assert.deepEqual(marked(rule, 'The harbour, in case of fog, is a safe harbour-side; harbours are not.\n'), [
      'harbour',
      'in case of',
      'harbour',
    ]);
    assert.deepEqual(said(rule, 'The harbour is closed.\n'), ["Avoid 'harbour'."]);
  });

  it('minds capitals unless it is told not to', () => {
    const rule = existence('tokens: [harbour]');
    assert.deepEqual(marked(rule, 'A Harbour.\n'), []);
    assert.deepEqual(marked(`${rule}\nignorecase: true`, 'A Harbour, the HARBOUR.\n'), ['Harbour', 'HARBOUR']);
  });

  it('marks parts of words where it says so', () => {
    const rule = existence("nonword: true\ntokens:\n  - bour\n  - '\\d+ ?km'");
    assert.deepEqual(marked(rule, 'A harbour of 5km or 12 km.\n'), ['bour', '5km', '12 km']);
  });

  it('takes the first of its tokens that begin at a place, and none inside another', () => {
    assert.deepEqual(marked(existence('tokens: [old boat, old, boat house]'), 'The old boat house.\n'), ['old boat']);
    assert.deepEqual(marked(existence('tokens: [old, old boat]'), 'The old boat.\n'), ['old']);
  });

  it('joins what is raw, and puts it before the tokens or behind them', () => {
    const raw = existence("raw:\n  - '(?:was|were)'\n  - '\\s'\n");
    assert.deepEqual(marked(`${raw}`, 'It was so.\n'), ['was ']);
    assert.deepEqual(marked(`${raw}tokens: ['\\w+ed', sold]`, 'It was moved and they were sold, and was it?\n'), [
      'was moved',
      'were sold',
    ]);
    const behind = existence("append: true\nraw: [' boats?']\ntokens: [old, new]");
    assert.deepEqual(marked(behind, 'An old boat and new boats and old ships.\n'), ['old boat', 'new boats']);
  });

  it('leaves exceptions and what the vocabulary accepts', () => {
    const rule = existence("ignorecase: true\nexceptions: ['Harbour']\ntokens: ['harbour', '\\w+ing']");
    assert.deepEqual(marked(rule, 'Harbour and harbour.\n'), ['harbour']);
    const vocabulary = { accept: ['[Ss]ailing'], reject: [] };
    assert.deepEqual(marked(rule, 'Sailing and fishing.\n', { vocabulary }), ['fishing']);
    assert.deepEqual(marked(`${rule}\nvocab: false`, 'Sailing.\n', { vocabulary }), ['Sailing']);
  });

  it('sees through markup, and marks the words of the document', () => {
    const rule = existence('tokens: [very old boat]');
    assert.deepEqual(marked(rule, 'A *very* **old** boat.\n'), ['very* **old** boat']);
    assert.deepEqual(
      marked(existence("nonword: true\ntokens: [' {2,}']"), 'A `code` word [here](http://x.example).\n'),
      [],
    );
  });

  it('speaks of other people’s words, too', () => {
    assert.deepEqual(marked(existence('tokens: [harbour]'), '“The harbour is shut,” she said.\n'), ['harbour']);
  });

  it('has the level that it says', () => {
    for (const [level, severity] of [
      ['suggestion', 'info'],
      ['warning', 'warning'],
      ['error', 'error'],
    ]) {
      const [finding] = findings(existence(`level: ${level}\ntokens: [boat]`), 'A boat.\n');
      assert.equal(finding?.severity, severity);
    }
  });

  it('says no more than its limit', () => {
    assert.deepEqual(marked(existence('limit: 2\ntokens: [boat]'), 'A boat.\n\nA boat and a boat.\n'), [
      'boat',
      'boat',
    ]);
  });

  it('offers what its action makes of the words', () => {
    const offered = (action: string, tokens: string, text: string) =>
      findings(existence(`${action}\ntokens: [${tokens}]`), text).flatMap(({ fixes }) =>
        fixes.map(({ edits: [edit] }) => text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end)),
      );
    assert.deepEqual(offered('action: {name: remove}', 'very', 'A very old boat.\n'), ['A old boat.\n']);
    assert.deepEqual(offered('action: {name: replace, params: [ship, yacht]}', 'boat', 'A boat.\n'), [
      'A ship.\n',
      'A yacht.\n',
    ]);
    assert.deepEqual(
      offered('action: {name: edit, params: [regex, "(\\\\w+)ly-", "$1 "]}', "'\\w+ly-old'", 'A newly-old one.\n'),
      ['A new old one.\n'],
    );
    assert.deepEqual(offered('nonword: true\naction: {name: edit, params: [trim, " "]}', "' - '", 'A boat - old.\n'), [
      'A boat-old.\n',
    ]);
    assert.deepEqual(offered('action: {name: edit, params: [split, " ", "1"]}', 'very old', 'A very old one.\n'), [
      'An old one.\n',
    ]);
    assert.deepEqual(offered('action: {name: suggest, params: [spellings]}', 'boat', 'A boat.\n'), []);
  });
});

const substitution = (rest: string) => `extends: substitution\nmessage: "Use '%s' instead of '%s'."\n${rest}`;

describe('a Vale rule that extends substitution', () => {
  it('says what to write, and offers it where it is to be replaced', () => {
    const rule = substitution('ignorecase: true\naction: {name: replace}\nswap:\n  utilise: use\n  in order to: to');
    const [first, second] = findings(rule, 'Utilise it in order to win.\n');
    assert.equal(first?.message, "Use 'use' instead of 'Utilise'.");
    assert.equal(first?.fixes[0]?.title, 'Change to “Use”');
    assert.equal(second?.message, "Use 'to' instead of 'in order to'.");
  });

  it('names all there is to choose from', () => {
    const rule = substitution('action: {name: replace}\nswap:\n  boat: ship|yacht|dinghy\n  car: van|bus');
    assert.deepEqual(said(rule, 'A boat and a car.\n'), [
      "Use 'ship', 'yacht', or 'dinghy' instead of 'boat'.",
      "Use 'van' or 'bus' instead of 'car'.",
    ]);
  });

  it('takes the longest first, and fills in what groups have found', () => {
    const rule = substitution("swap:\n  boat: ship\n  boat house: hut\n  '(\\w+)-house': $1 house");
    assert.deepEqual(said(rule, 'A boat house and a light-house.\n'), [
      "Use 'hut' instead of 'boat house'.",
      "Use 'light house' instead of 'light-house'.",
    ]);
  });

  it('says nothing of what is right already', () => {
    const rule = substitution("ignorecase: true\nswap:\n  '(?:wifi|wi-fi)': Wi-Fi\n  python: '[Pp]ython'");
    assert.deepEqual(said(rule, 'The Wi-Fi, the wifi, the Python, the PYTHON.\n'), [
      "Use 'Wi-Fi' instead of 'wifi'.",
      "Use '[Pp]ython' instead of 'PYTHON'.",
    ]);
  });

  it('gives a capital where it is told to', () => {
    const rule = substitution('ignorecase: true\ncapitalize: true\nswap: {utilise: use}');
    assert.deepEqual(said(rule, 'Utilise it.\n'), ["Use 'Use' instead of 'Utilise'."]);
  });
});

describe('a Vale rule that extends occurrence', () => {
  const rule = (rest: string) => `extends: occurrence\nmessage: "There are %s."\n${rest}`;

  it('counts in sentences, paragraphs and the whole', () => {
    const text = 'One, two, three. Four, five.\n\nSix, seven.\n';
    assert.deepEqual(said(rule("token: ','\nmax: 1\nscope: sentence"), text), ['There are 2.']);
    assert.deepEqual(said(rule("token: ','\nmax: 2\nscope: paragraph"), text), ['There are 3.']);
    assert.deepEqual(said(rule("token: ','\nmax: 3\nscope: summary"), text), ['There are 4.']);
    assert.deepEqual(said(rule("token: ','\nmax: 4\nscope: summary"), text), []);
  });

  it('says where too little stands', () => {
    assert.deepEqual(marked(rule('token: boat\nmin: 1\nscope: paragraph'), 'A ship.\n\nA boat.\n'), ['A']);
  });
});

describe('a Vale rule that extends repetition', () => {
  const rule = "extends: repetition\nmessage: \"'%s' is repeated!\"\nalpha: true\ntokens: ['[^\\s]+']";

  it('marks what stands twice, in one sentence', () => {
    assert.deepEqual(marked(rule, 'It was was so. So it was. Was it? It was, was it?\n'), ['was was']);
    assert.deepEqual(marked(`${rule}\nignorecase: true`, 'The the end.\n'), ['The the']);
    assert.deepEqual(marked(`${rule}\nmax: 1`, 'It was was was so.\n'), ['was was']);
    assert.deepEqual(marked(`${rule}\nexceptions: ['bora bora']`, 'On bora bora now a boat boat went.\n'), [
      'boat boat',
    ]);
  });
});

describe('a Vale rule that extends consistency', () => {
  const rule =
    'extends: consistency\nmessage: "Inconsistent: \'%s\'"\nignorecase: true\neither:\n  adviser: advisor\n  centre: center';

  it('speaks where both ways are in one article, and names the other', () => {
    const text = 'The adviser went.\n\nThe advisor stayed in the centre.\n';
    const [only, ...rest] = findings(rule, text);
    assert.deepEqual(rest, []);
    assert.equal(only?.message, "Inconsistent: 'advisor'");
    assert.equal(text.slice(only!.related[0]!.start, only!.related[0]!.end), 'adviser');
    assert.deepEqual(marked(rule, 'The adviser and the adviser.\n'), []);
  });
});

describe('a Vale rule that extends conditional', () => {
  const rule =
    "extends: conditional\nmessage: \"'%s' has no definition.\"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [ABC]";

  it('asks that something was said before', () => {
    const text = 'The Harbour Board Union (HBU) met.\n\nThe HBU and the XYZ, not the ABC. The Xylo Yard Zone (XYZ).\n';
    assert.deepEqual(marked(rule, 'The HBU met.\n\nThe Harbour Board Union (HBU).\n'), ['HBU']);
    assert.deepEqual(marked(rule, text), []);
    assert.deepEqual(marked(rule, 'The ABC and the TUV.\n'), ['TUV']);
  });

  it('without a group, in the same paragraph', () => {
    const plain = "extends: conditional\nmessage: '%s'\nfirst: boat\nsecond: harbour";
    assert.deepEqual(marked(plain, 'A boat.\n\nA boat in the harbour.\n'), ['boat']);
  });
});

describe('a Vale rule that extends capitalization', () => {
  const rule = (rest: string) => `extends: capitalization\nmessage: "'%s' should be '%s'."\nscope: heading\n${rest}`;
  const wrong = (rest: string, headline: string) =>
    marked(rule(rest), `# ${headline}\n\nThe mayor spoke.\n`).length > 0;

  it('wants the case of a sentence', () => {
    assert.equal(wrong('match: $sentence', 'A new bridge for the old harbour'), false);
    assert.equal(wrong('match: $sentence', 'A New Bridge for the Old Harbour'), true);
    assert.equal(wrong('match: $sentence', 'a new bridge'), true);
    assert.equal(wrong('match: $sentence\nexceptions: [Bridge, Harbour]', 'A new Bridge for Harbour'), false);
    assert.equal(wrong("match: $sentence\nindicators: [':']\nthreshold: 0.9", 'Bridge: A new one'), false);
  });

  it('wants the case of a title', () => {
    assert.equal(wrong('match: $title', 'A New Bridge for the Old Harbour'), false);
    assert.equal(wrong('match: $title', 'A new bridge for the old harbour'), true);
    assert.equal(wrong('match: $title\nstyle: Chicago', 'The Bridge between Two Old Harbours'), false);
    assert.equal(wrong('match: $title\nthreshold: 0.9', 'The Bridge between Two Old Harbours'), true);
  });

  it('wants small letters, capitals, or a pattern', () => {
    assert.equal(wrong('match: $lower', 'a new bridge'), false);
    assert.equal(wrong('match: $lower', 'A new bridge'), true);
    assert.equal(wrong('match: $upper', 'A NEW BRIDGE'), false);
    assert.equal(wrong("match: '^[A-Z]'", 'a new bridge'), true);
  });

  it('says how it should be', () => {
    assert.deepEqual(said(rule('match: $title'), '# a bridge of the town\n\nIt is new.\n'), [
      "'a bridge of the town' should be 'A Bridge of the Town'.",
    ]);
  });
});

describe('a Vale rule that extends metric', () => {
  const rule = (formula: string, condition: string) =>
    `extends: metric\nmessage: "It is %s."\nformula: |\n  ${formula}\ncondition: "${condition}"`;

  it('works out a formula of the whole article', () => {
    const text = '# Bridge\n\nThe boat went. The boat came back.\n\nIt is here.\n';
    assert.deepEqual(said(rule('words / sentences', '> 3'), text), ['It is 3.33.']);
    assert.deepEqual(said(rule('words / sentences', '> 4'), text), []);
    assert.deepEqual(said(rule('heading_h1 + (2 * paragraphs)', '== 5'), text), ['It is 5.00.']);
    assert.deepEqual(said(rule('math.sqrt(words * 10)', '>= 10 && 1 < 2'), text), ['It is 10.00.']);
  });
});
