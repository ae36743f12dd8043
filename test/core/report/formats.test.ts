import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { peopleCsv, statementsCsv } from '../../../src/core/report/csv.ts';
import { inOnePiece, REPORT_FORMATS, reportFile } from '../../../src/core/report/formats.ts';
import { reportPage } from '../../../src/core/report/html.ts';
import { reportJson } from '../../../src/core/report/json.ts';
import { reportMarkdown } from '../../../src/core/report/markdown.ts';
import { ninjs } from '../../../src/core/report/ninjs.ts';
import { reportFor, reportNaming } from './sample.ts';

const SCRIPT = '<script>alert("1")</script>';
const NASTY = [SCRIPT, '"><img src=x onerror=alert(1)>', "' onclick='x", '[x](javascript:alert(1))', '|a|b|', '`c`'];
const NOBODY = reportFor('Rain fell on the valley.\n');

/** Reads CSV as RFC 4180 has it. */
function parseCsv(pieces: Iterable<string>): string[][] {
  const text = inOnePiece(pieces);
  assert.match(text, /\r\n$/);
  return text
    .slice(0, -2)
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'),
      ),
    );
}

/** The cells that a spreadsheet sees where it takes another separator: a quotation mark counts at a cell's beginning. */
function cellsBetween(separator: string, text: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) break;
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    }
    for (; at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n'; at++) cell += text[at];
    cells.push(cell);
  }
  return cells;
}

describe('the HTML report', () => {
  const page = inOnePiece(reportPage(reportNaming(NASTY)));

  it('shows markup of the article as text', () => {
    for (const tag of ['<script', '<img', "onclick='"]) assert.ok(!page.includes(tag), tag);
    assert.ok(page.includes('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'));
  });

  it('loads and runs nothing', () => {
    assert.match(page, /Content-Security-Policy" content="default-src &#39;none&#39;; style-src/);
    assert.doesNotMatch(page, /(?:src|href)="(?!#)/);
  });

  it('has links that lead somewhere and carry the offsets', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)" data-start="\d+" data-end="\d+"/g)].map(([, id]) => id);
    assert.ok(targets.length >= 2 * NASTY.length);
    for (const target of targets) assert.ok(ids.has(target), target);
  });

  it('draws a bar for each sentence', () => {
    const text = `Short one. Then ${'word '.repeat(40)}ends.\n\nAnother sentence stands in a paragraph of its own.\n`;
    const svg = /<svg[\s\S]*<\/svg>/.exec(inOnePiece(reportPage(reportFor(text))))?.[0] ?? '';
    assert.equal(svg.match(/<rect class="bar"/g)?.length, 2);
    assert.equal(svg.match(/<rect class="bar long"/g)?.length, 1);
    assert.match(svg, /aria-label="Sentence lengths: 3 sentences, 1 of 35 words or more\."/);
  });

  it('takes policy, nonce and script of a page around it', () => {
    const shell = { csp: "script-src 'nonce-abc'", nonce: 'abc', script: 'vscode://x/report.js' };
    const shelled = inOnePiece(reportPage(NOBODY, shell));
    assert.match(shelled, /<style nonce="abc">/);
    assert.match(shelled, /<script nonce="abc" src="vscode:\/\/x\/report\.js"><\/script>/);
  });

  it('leads from the name of a check to what it is about', () => {
    const html = inOnePiece(reportPage(reportFor('They met in the the hall on Monday.\n')));
    assert.match(html, /<a href="#check-repeated-word" data-check="repeated-word">/);
    assert.match(html, /<dt id="check-repeated-word">.*<dd>The same word twice in a row\.<\/dd>/);
  });

  it('begins with what it holds and with the findings', () => {
    const html = inOnePiece(reportPage(reportFor('They met in the the hall on Monday.\n')));
    assert.match(html, /<nav[^>]*><a href="#findings">Findings \(1\)<\/a> · <a href="#people">People \(0\)<\/a>/);
    const parts = [...html.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id);
    assert.deepEqual(parts, ['findings', 'people', 'sheet', 'figures', 'sources', 'checks']);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(html.includes(` id="${id}"`), id);
  });

  it('says how many findings were accepted', () => {
    assert.match(inOnePiece(reportPage({ ...NOBODY, accepted: 3 })), /Findings<\/h2>\n<p class="note">3 accepted<\/p>/);
    assert.doesNotMatch(inOnePiece(reportPage(NOBODY)), /accepted/);
  });

  it('is called by its file where the article has no headline', () => {
    assert.match(inOnePiece(reportPage(NOBODY)), /<h1>sample\.article<\/h1>\n<nav/);
    assert.match(inOnePiece(reportMarkdown(NOBODY)), /^# sample\.article\n\n## Findings/);
  });

  it('says that nobody is named', () => {
    assert.match(inOnePiece(reportPage(NOBODY)), /<p>Nobody is named\.<\/p>/);
  });

  it('has all of 500 people', () => {
    const report = reportNaming(Array.from({ length: 500 }, (_, i) => `Person Number${i}`));
    const many = inOnePiece(reportPage(report));
    assert.equal(many.match(/<article>/g)?.length, 500);
  });
});

describe('the Markdown report', () => {
  it('shows markup of the article as text', () => {
    const markdown = inOnePiece(reportMarkdown(reportNaming(NASTY)));
    assert.doesNotMatch(markdown, /(?<!\\)</);
    assert.ok(markdown.includes('\\[x\\](javascript:alert(1))'));
    assert.ok(markdown.includes('\\|a\\|b\\|'));
  });

  it('says how many findings were accepted, and has the findings before the people', () => {
    const markdown = inOnePiece(reportMarkdown({ ...NOBODY, accepted: 3 }));
    assert.match(markdown, /## Findings\n\n3 accepted\n\nNothing to mark\.\n\n## People/);
  });

  it('says that nobody is named', () => {
    assert.match(inOnePiece(reportMarkdown(NOBODY)), /## People\n\nNobody is named\./);
  });
});

describe('CSV', () => {
  it('has a row for each person and each statement, whatever is in them', () => {
    const names = ['Ann "Jo" Lee', 'Lee, Ann', 'Two\r\nLines', 'Plain'];
    const people = parseCsv(peopleCsv(reportNaming(names)));
    assert.deepEqual(people[0], ['id', 'name', 'titles', 'mentions', 'statements', 'line', 'column']);
    assert.deepEqual(
      people.slice(1).map(([, name]) => name),
      names,
    );
    assert.equal(parseCsv(statementsCsv(reportNaming(names))).length, 5);
  });

  it('holds nothing that a spreadsheet runs as a formula', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '=HYPERLINK("http://x","y")'];
    for (const csv of [peopleCsv(reportNaming(formulas)), statementsCsv(reportNaming(formulas))]) {
      for (const cells of parseCsv(csv)) for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+\-@＝]/);
    }
  });

  it('holds nothing that is a formula where another character separates cells', () => {
    const endings = ['=1+1', '"=1+1"', ' =1+1', '@SUM(A1)', '+1', '-1;=2', "'=1", '""=1'];
    const names = [';', '\t', '|', '\n', '\r\n', ';;', ';\t'].flatMap((mark) =>
      endings.map((formula) => `We go${mark}${formula};now`),
    );
    for (const csv of [peopleCsv, statementsCsv]) {
      const text = inOnePiece(csv(reportNaming(names)));
      for (const separator of [',', ';', '\t', '|']) {
        for (const cell of cellsBetween(separator, text)) assert.doesNotMatch(cell, /^["\s]*[=+\-@＝]/, separator);
      }
    }
  });

  it('leaves what is no formula as it is', () => {
    const names = ["D'Arcy; Lee", 'Smith-Jones', 'a=b', 'x@y.z'];
    const people = parseCsv(peopleCsv(reportNaming(names)));
    assert.deepEqual(
      people.slice(1).map(([, name]) => name),
      names,
    );
  });

  it('has a byte-order mark in a file, where a spreadsheet looks for it, and none in a stream', () => {
    for (const format of [REPORT_FORMATS['csv-people'], REPORT_FORMATS['csv-statements']]) {
      assert.equal(inOnePiece(reportFile(format, NOBODY)), `\uFEFF${inOnePiece(format.write(NOBODY))}`);
    }
  });

  it('of nobody is a head alone', () => {
    assert.equal(parseCsv(peopleCsv(NOBODY)).length, 1);
  });
});

describe('ninjs', () => {
  const schema = JSON.parse(readFileSync('test/core/report/ninjs-2.1.trimmed.schema.json', 'utf8'));
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);

  for (const [name, report] of [
    ['with people', reportNaming(NASTY)],
    ['without people', NOBODY],
    ['of a file with an odd name', { ...NOBODY, file: 'a b/ü\uD800?#.article' }],
  ] as const) {
    it(`${name} has the shape of ninjs 2.1`, () => {
      assert.ok(ajv.validate(schema, JSON.parse(inOnePiece(ninjs(report)))), ajv.errorsText());
    });
  }

  it('has the headline, whole, and none where the article has none', () => {
    const headlines = (text: string) => JSON.parse(inOnePiece(ninjs(reportFor(text)))).headlines;
    assert.equal(headlines('Rain fell on the valley.\n'), undefined);
    assert.deepEqual(headlines('Council turns down river wall\n\nBy Mia Lund\n\nThe wall is off.\n'), [
      { value: 'Council turns down river wall' },
    ]);
  });

  it('says who is quoted', () => {
    const { people } = JSON.parse(inOnePiece(ninjs(reportNaming(['Ann Lee']))));
    assert.deepEqual(people, [{ name: 'Ann Lee', rel: 'quoted', literal: 'p0' }]);
  });
});

describe('the files of reports', () => {
  const formats = Object.values(REPORT_FORMATS);

  it('have a name of their own for each form', () => {
    assert.equal(new Set(formats.map(({ ending }) => ending)).size, formats.length);
  });

  it('have no byte-order mark but for tables', () => {
    for (const format of formats.filter(({ ending }) => !ending.endsWith('.csv'))) {
      assert.ok(!inOnePiece(reportFile(format, NOBODY)).startsWith('\uFEFF'), format.title);
    }
  });
});

describe('the JSON report', () => {
  it('is the report', () => {
    assert.deepEqual(JSON.parse(inOnePiece(reportJson(NOBODY))), JSON.parse(JSON.stringify(NOBODY)));
  });
});
