// Functions of the sources stay short enough to be read on one screen, and take few parameters.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LINES = 60;
const PARAMETERS = 5;

describe('functions', function () {
  this.timeout(60_000);

  it(`have at most ${LINES} lines and ${PARAMETERS} parameters`, () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    assert.ok(files.length > 100);
    assert.deepEqual(
      files.flatMap((file) => tooLarge(join('src', file))),
      [],
    );
  });

  it('are measured', () => {
    const long = `function long() {\n${'  work();\n'.repeat(LINES)}}`;
    const wide = 'const wide = (a, b, c, d, e, f) => a;';
    assert.deepEqual(tooLargeIn('a.ts', `${long}\n${wide}`), ['a.ts:1: 62 lines', 'a.ts:63: 6 parameters']);
  });
});

function tooLarge(file: string): string[] {
  return tooLargeIn(file, readFileSync(file, 'utf8'));
}

function tooLargeIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = lineOf(node.getStart(source));
      const lines = lineOf(node.end) - first + 1;
      if (lines > LINES) found.push(`${file}:${first}: ${lines} lines`);
      if (node.parameters.length > PARAMETERS) found.push(`${file}:${first}: ${node.parameters.length} parameters`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
