import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { peopleCsv, statementsCsv } from '../../../src/core/report/csv.ts';
import { inOnePiece } from '../../../src/core/report/formats.ts';
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

  it('says who is quoted', () => {
    const { people } = JSON.parse(inOnePiece(ninjs(reportNaming(['Ann Lee']))));
    assert.deepEqual(people, [{ name: 'Ann Lee', rel: 'quoted', literal: 'p0' }]);
  });
});

describe('the JSON report', () => {
  it('is the report', () => {
    assert.deepEqual(JSON.parse(inOnePiece(reportJson(NOBODY))), JSON.parse(JSON.stringify(NOBODY)));
  });
});
