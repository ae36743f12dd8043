import assert from 'node:assert/strict';
import { resolveStyle } from '../../../src/core/config/config.ts';
import { MOST_BYTES, withWordFiles } from '../../../src/core/config/words/files.ts';
import { doneAtOnce } from '../../../src/core/workspace/file-system.ts';
import { cpuMs } from '../../cpu.ts';
import { type Disk, filesOf } from './disk.ts';

/** What a configuration and its files come to; problems as `file:line:column message`. */
function read(words: unknown, disk: Disk = {}) {
  const text = JSON.stringify({ words });
  const own = resolveStyle({ configText: text });
  const { resolved, data } = doneAtOnce(withWordFiles(own, { path: '/desk/copydesk.json', text }, filesOf(disk)));
  const told = [{ path: '/desk/copydesk.json', problems: resolved.problems }, ...data].flatMap(({ path, problems }) =>
    problems.map(({ line, column, message }) => `${path.slice(6)}:${line}:${column} ${message}`),
  );
  return { words: resolved.style.words, told };
}

describe('house words in the configuration', () => {
  it('are read in the file itself, from tables and from YAML, in this order', () => {
    const { words, told } = read(
      [
        { use: 'Wi-Fi', avoid: 'wifi', note: 'A name.', except: 'wifi zone', exact: true },
        'words.csv',
        'more/words.yaml',
      ],
      {
        '/desk/words.csv':
          '# the list of 2025\nUse,Avoid,Note\ncoming,upcoming | forthcoming,"Short, and ""plain"""\n\n,iconic,\neBay,,\n',
        '/desk/more/words.yaml':
          '# more\n- Nato\n- use: set-up\n  avoid: [setup, "set up"]\n  exact: true\n- avoid:\n    - key\n  except: Key West key\n',
      },
    );
    assert.deepEqual(told, []);
    assert.deepEqual(words, [
      { use: 'Wi-Fi', avoid: ['wifi'], note: 'A name.', except: ['wifi zone'], exact: true },
      { use: 'coming', avoid: ['upcoming', 'forthcoming'], note: 'Short, and "plain"' },
      { avoid: ['iconic'] },
      { use: 'eBay' },
      { use: 'Nato' },
      { use: 'set-up', avoid: ['setup', 'set up'], exact: true },
      { avoid: ['key'], except: ['Key West key'] },
    ]);
  });

  it('may be divided by semicolons, as spreadsheets of some countries do, or by tabs', () => {
    for (const mark of [';', '\t']) {
      const { words, told } = read(['a.csv'], { '/desk/a.csv': `avoid${mark}use\r\nupcoming${mark}coming\r\n` });
      assert.deepEqual([words, told], [[{ avoid: ['upcoming'], use: 'coming' }], []]);
    }
  });

  it('are the same in a table, by whichever of its two ways a row is read, and in YAML', () => {
    const cells = ['', 'coming', 'Wi-Fi', '—', 'é', '…', ' b ', 'x|y', 'a'.repeat(201), '’', '𐐀', '1', 'n'.repeat(501)];
    const quoted = (cell: string, i: number) => (i % 2 ? JSON.stringify(cell) : cell);
    let i = 0;
    for (const use of cells)
      for (const avoid of cells)
        for (const note of cells) {
          const row = [quoted(avoid, ++i), use, quoted(note, i)].join(',');
          const texts = { avoid: avoid.trim().split('|'), use: use.trim(), note: note.trim() };
          const parts = Object.entries(texts).filter(([, value]) => String(value) !== '');
          const yaml = `- ${JSON.stringify(Object.fromEntries(parts))}\n`;
          const [table, tree] = [`avoid,use,note\n${row}\n`, parts.length ? yaml : '[]\n'].map((text, nth) =>
            read([`a.${nth ? 'yaml' : 'csv'}`], { [`/desk/a.${nth ? 'yaml' : 'csv'}`]: text }),
          );
          const messages = (told: readonly string[]) => told.map((line) => line.replace(/^\S+ /, '')).sort();
          assert.deepEqual([table!.words, messages(table!.told)], [tree!.words, messages(tree!.told)], row);
        }
  });

  const broken: Record<string, [words: unknown, disk: Disk, told: string[]]> = {
    'a word where a file belongs': [
      ['Wi-Fi'],
      {},
      [
        'copydesk.json:1:11 The name of a file ends in .csv, .yaml or .yml; a word goes into braces: { "use": "Wi-Fi", "avoid": ["wifi"] }.',
      ],
    ],
    'no list': [{}, {}, ['copydesk.json:1:10 A list belongs here: [{ "use": "Wi-Fi", "avoid": ["wifi"] }].']],
    'an entry that says nothing': [[{ note: 'x' }], {}, ['copydesk.json:1:11 An entry needs “use” or “avoid”.']],
    'a mistyped part': [[{ avoid: 'x', insted: 'y' }], {}, ['copydesk.json:1:24 “insted” is no part of an entry.']],
    'a word that is used and avoided': [
      [{ use: 'x', avoid: ['y', 'x'] }],
      {},
      ['copydesk.json:1:11 “x” is to be used and avoided at once.'],
    ],
    'marks alone': [[{ avoid: '—' }], {}, ['copydesk.json:1:11 “—” holds no word.']],
    'an exception of nothing': [
      [{ avoid: 'key', except: 'West' }],
      {},
      ['copydesk.json:1:11 The exception “West” holds nothing that is avoided: write the whole phrase.'],
    ],
    'a file that is not there': [['a.csv'], {}, ['copydesk.json:1:11 “a.csv”: there is no such file.']],
    'a path that leads out': [
      ['../a.csv'],
      { '/a.csv': 'use\nx' },
      [
        'copydesk.json:1:11 “../a.csv”: it must lie beside the configuration or in a folder below: move it there, and name it with slashes.',
      ],
    ],
    'a link': [
      ['a.csv'],
      { '/desk/a.csv': { link: true } },
      ['copydesk.json:1:11 “a.csv”: “a.csv” is a link, which is not followed: put the file itself there.'],
    ],
    'a file that may not be read': [
      ['a.csv'],
      { '/desk/a.csv': { size: 3 } },
      ['copydesk.json:1:11 “a.csv”: permission denied.'],
    ],
    'a file of 10 MB': [
      ['a.csv'],
      { '/desk/a.csv': { size: 10_200_000 } },
      [
        'copydesk.json:1:11 “a.csv”: it has 10.2 MB; at most 4 MB are read: divide it, or leave out what nobody writes.',
      ],
    ],
    'a file that is named twice': [
      ['a.csv', './a.csv'],
      { '/desk/a.csv': 'use\neBay\n' },
      ['copydesk.json:1:19 “./a.csv” is named twice.'],
    ],
    'a table without names of columns': [
      ['a.csv'],
      { '/desk/a.csv': 'upcoming,coming\n' },
      ['a.csv:1:1 The first row names the columns: use,avoid,note,except,exact.'],
    ],
    'a column that does not exist': [
      ['a.csv'],
      { '/desk/a.csv': 'use,avoids\ncoming,upcoming\n' },
      ['a.csv:2:8 “avoids” is no part of an entry; did you mean “avoid”?'],
    ],
    'a row with too many cells': [
      ['a.csv'],
      { '/desk/a.csv': 'avoid,use,note\nupcoming,coming,dull, and vague\niconic,,\n' },
      ['a.csv:2:22 This row has more cells than the first: a text with a comma in it goes in double quotation marks.'],
    ],
    'a quotation mark that is not closed': [
      ['a.csv'],
      { '/desk/a.csv': 'avoid,note\niconic,"dull\nkey,x\n' },
      ['a.csv:2:8 The quotation mark is not closed; one inside a text is written twice.'],
    ],
    'neither yes nor no': [
      ['a.csv'],
      { '/desk/a.csv': 'avoid,exact\niconic,maybe\n' },
      ['a.csv:2:8 Write “yes” or “no” in a table, true or false elsewhere.'],
    ],
    'broken YAML': [
      ['a.yaml'],
      { '/desk/a.yaml': '- avoid: [a, b\n' },
      ['a.yaml:1:10 A closing bracket “]” is missing.'],
    ],
    'repetitions in YAML': [
      ['a.yaml'],
      { '/desk/a.yaml': '- avoid: &x iconic\n- avoid: *x\n- avoid: key\n  avoid: lock\n' },
      [
        'a.yaml:1:10 Names and repetitions (& and *) are not read here: write the value out.',
        'a.yaml:2:3 An entry needs “use” or “avoid”.',
        'a.yaml:2:10 Names and repetitions (& and *) are not read here: write the value out.',
        'a.yaml:4:3 “avoid” is here twice; the last counts.',
      ],
    ],
    'two entries that contradict each other': [
      [{ use: 'coming', avoid: 'upcoming' }, 'a.csv'],
      { '/desk/a.csv': 'avoid,use\nupcoming,future\nkey,main\nx,upcoming\ncoming,next\nkey,main\n' },
      [
        'a.csv:2:1 “upcoming” is “coming” in line 1 of copydesk.json, which counts.',
        'a.csv:4:1 “upcoming” is avoided in line 1 of copydesk.json, which counts.',
        'a.csv:5:1 “coming” is to be used in line 1 of copydesk.json, which counts.',
      ],
    ],
  };
  for (const [what, [words, disk, told]] of Object.entries(broken)) {
    it(`report ${what} where it is`, () => assert.deepEqual(read(words, disk).told, told));
  }

  it('count where others are broken', () => {
    const { words } = read([{}, { avoid: 'iconic' }, 'gone.csv', 'a.csv', 'b.yaml'], {
      '/desk/a.csv': 'avoid,use\nupcoming,"com\nkey,main\na,b,c,d\nlock,\n',
      '/desk/b.yaml': '- {}\n- 3\n- bolt\n',
    });
    assert.deepEqual(words, [
      { avoid: ['iconic'] },
      { avoid: ['key'], use: 'main' },
      { avoid: ['lock'] },
      { use: 'bolt' },
    ]);
  });

  it('are read whatever the text, in time that grows with its length', () => {
    const cell = `"${'""'.repeat(2_000)}`;
    const nasty = ['"\n'.repeat(200_000), `avoid\n${`${cell}\n`.repeat(200)}`, `avoid\n${'a,'.repeat(500_000)}`];
    for (const text of nasty) {
      const took = cpuMs(() => assert.ok(read(['a.csv'], { '/desk/a.csv': text }).told.length > 0));
      assert.ok(took < 1_500);
    }
    for (const text of [
      '['.repeat(20_000),
      '- '.repeat(5_000),
      '\0',
      '\t- a',
      '? a',
      '%YAML',
      '--- a\n--- b',
      'a: |\n b',
    ])
      assert.doesNotThrow(() => read(['a.yaml'], { '/desk/a.yaml': text }), text.slice(0, 10));
  });

  it('of a national paper are read in a moment', () => {
    const row = (i: number) =>
      `avoided${i.toString(36)} word,right${i.toString(36)},"A note, as long as notes are ${i}"`;
    const rows = Array.from({ length: 13_000 }, (_, i) => row(i));
    const table = `avoid,use,note\n${rows.join('\n')}\n`;
    const yaml = rows.map((_, i) => `- use: right${i}\n  avoid: [avoided${i} word]\n  note: A note ${i}\n`).join('');
    assert.ok(table.length < MOST_BYTES);
    // In milliseconds, some times what it takes.
    for (const [name, text, most] of [
      ['a.csv', table, 600],
      ['a.yaml', yaml, 2_500],
    ] as const) {
      read([name], { [`/desk/${name}`]: text });
      const took = cpuMs(() => assert.equal(read([name], { [`/desk/${name}`]: text }).words.length, 13_000));
      assert.ok(took < most, name);
    }
  });
});
