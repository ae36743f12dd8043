import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const analyse = (text: string) => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' });

/** The lines of words in a picture of the walkthrough; what has a look of its own within a line comes after a bar. */
function linesOf(picture: string): string[] {
  const svg = readFileSync(`media/walkthrough/${picture}.svg`, 'utf8');
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, words]) =>
    words!
      .replace(/<tspan dx[^>]*>/, '|')
      .replace(/<[^>]+>/g, '')
      .replace(/&gt;/g, '>'),
  );
}

const validate = new Ajv({ strict: false }).compile<unknown>(json('schemas/copydesk.schema.json'));
const manifest = json('package.json').contributes;
const texts = json('package.nls.json');
const commandTitles: string[] = manifest.commands.map(({ title }: { title: string }) => texts[title.slice(1, -1)]);

describe('the walkthrough', () => {
  it('shows a house style that is one', () => {
    const [name, ...lines] = linesOf('house');
    assert.equal(name, 'copydesk.json');
    const style: unknown = JSON.parse(lines.join('\n'));
    assert.ok(validate(style), JSON.stringify(validate.errors));
    assert.deepEqual(Object.keys(style as object), ['style', 'checks']);
    assert.ok(!validate({ checks: { 'lead-too-long': { limit: 30 } } }), 'the schema refuses what is no option');
  });

  it('shows a problem as it is found, with its fixes', () => {
    const lines = linesOf('problems');
    const [message, rule, ...fixes] = lines.slice(3);
    const found = analyse(`${lines.slice(0, 2).join(' ')}\n\n${lines[2]}`).findings.find((one) => one.rule === rule);
    assert.equal(found?.message, message);
    assert.deepEqual(
      found?.fixes.map(({ title }) => title),
      fixes,
    );
  });

  it('shows people as the list of a sample article has them: name, title, counts', () => {
    const text = readFileSync('seeds/minerals-meeting.txt', 'utf8');
    const { participants } = analyse(text);
    const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
    const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
    const counts = (mentions: number, statements: number) =>
      [count(mentions, 'mention'), ...(statements ? [count(statements, 'statement')] : [])].join(', ');
    const expected = participants.flatMap(({ name, titles, mentions, statements }) => [
      `${name}|${[...titles, counts(mentions.length, statements.length)].join(' · ')}`,
      ...mentions
        .filter(({ form }) => form === 'full')
        .map(({ start, end }) => `${text.slice(start, end)}|line ${lineAt(start)} · full name`),
      ...statements.map(({ start, end, cue }) => `line ${lineAt(start)}, ${cue}|${text.slice(start, end)}`),
    ]);
    const [, ...rows] = linesOf('people').map((row) => row.replace(/^[▸▾] /, ''));
    for (const row of rows) {
      const shown = row.replace(/…$/, '');
      assert.ok(
        expected.some((one) => one === row || (shown !== row && one.startsWith(shown))),
        row,
      );
    }
    assert.equal(rows.length, 7);
  });

  it('shows commands that there are, found by “lint” as well', () => {
    const shown = linesOf('lint').flatMap((line) => /^Copydesk: (.*\/ .*)$/.exec(line)?.[1] ?? []);
    assert.equal(shown.length, 2);
    for (const title of shown) {
      assert.ok(commandTitles.includes(title), title);
      assert.match(title, /lint/i);
    }
  });

  it('is ticked off by what a person does', () => {
    const [open] = manifest.walkthroughs[0].steps;
    assert.ok(open.completionEvents.includes('onContext:copydesk.text == reading'));
  });
});

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const samples = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, code]) => JSON.parse(code!));

  it('has samples of a house style and of settings that are valid', () => {
    const [style, settings, ...others] = samples;
    assert.ok(validate(style), JSON.stringify(validate.errors));
    const colours = settings['editor.semanticTokenColorCustomizations'].rules;
    const tokens = manifest.semanticTokenTypes.map(({ id }: { id: string }) => id);
    assert.ok(Object.keys(colours).length > 0);
    for (const token of Object.keys(colours)) assert.ok(tokens.includes(token), token);
    assert.deepEqual(others, []);
  });

  it('names settings that there are, and all of them', () => {
    const named = [...readme.matchAll(/^\| `(copydesk\.[\w.]+)`/gm)].map(([, name]) => name);
    assert.deepEqual(named.sort(), Object.keys(manifest.configuration.properties).sort());
  });

  it('names commands and actions as the editor does', () => {
    const actions = Object.keys(json('l10n/bundle.l10n.json')).map((text) =>
      text.replace(/: “\{0\}”$/, '').replace('{0}', '…'),
    );
    const known = [...commandTitles, ...actions, texts['view.participants']];
    const use = readme.slice(readme.indexOf('## Begin'), readme.indexOf('## Your house style'));
    const named = [...use.matchAll(/\*\*(.*?)\*\*/g)].map(([, name]) => name!);
    assert.deepEqual(
      named.filter((name) => !known.includes(name)),
      [],
    );
    for (const name of ['Read as Article', 'This is right', 'Show Hints', 'Paste as Clean Copy'])
      assert.ok(named.includes(name), name);
  });

  it('asks nobody who only writes to run anything', () => {
    const [forWriters] = readme.split('## For developers');
    assert.doesNotMatch(forWriters!, /\bnpm\b|\bnode\b/i);
  });
});
