// Reads whatever the product reads, so that the patterns it builds on the way can be noted (hook.mjs): the examples of
// all rules under all house styles, the sample articles, every form of a report, a configuration, a `.gitignore`, HTML
// from the clipboard.
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { textOfHtml } from '../../src/core/clean/html-text.ts';
import { resolveStyle } from '../../src/core/config/config.ts';
import { layeredSettings } from '../../src/core/config/layers.ts';
import { DEFAULT_STYLE, HOUSES, type House, type Style } from '../../src/core/config/style.ts';
import type { Container } from '../../src/core/model.ts';
import { registerOf } from '../../src/core/people/register.ts';
import { inOnePiece, REPORT_FORMATS } from '../../src/core/report/formats.ts';
import { reportOf } from '../../src/core/report/report.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { ruleSummaries } from '../../src/core/rules/summaries.ts';
import { withGitignore } from '../../src/core/workspace/gitignore.ts';
import { containerOf, isArticle } from '../../src/core/workspace/is-article.ts';

const CONFIG = `{
  // Read as a desk would write it.
  "style": "ap",
  "checks": { "lead-too-long": { "severity": "hint", "words": 30 } },
  "people": [{ "name": "Ana Prado (MP)", "aliases": ["Prado+"], "pronoun": "she" }],
  "neverPeople": ["Marsh & Sons"],
  "files": { "**/opinion/{a,b}/*.md": { "lead-too-long": "off" } },
  "articles": ["desk/**/*.[ct]opy", "wire-?.in"],
  "ignore": ["archive/", "**/*(draft)*.txt", "!kept"]
}`;
const GITIGNORE = '# drafts\n*.tmp\n!kept.tmp\n/build/\ndocs/**/draft-?[0-9].md\n\\#odd \n';

/** Every check is on. */
function styleOf(house: House, checks: Style['checks'] = {}): Style {
  const all = RULES.map(({ id, severity }) => [id, { severity, options: {} }]);
  return { ...DEFAULT_STYLE, house, checks: { ...Object.fromEntries(all), ...checks } };
}

function readExamples(): void {
  for (const { id, examples } of RULES) {
    for (const { text, house = 'none', options = {}, container = 'wire', people = [] } of [
      ...examples.flagged,
      ...examples.accepted,
    ])
      createAnalyzer({
        ...styleOf(house, { [id]: { severity: 'hint', options } }),
        register: registerOf(people),
      }).analyse(text.replace(/[{}]/g, ''), { container });
  }
}

function readSamples(): void {
  for (const name of readdirSync('seeds')) {
    const text = readFileSync(`seeds/${name}`, 'utf8');
    for (const house of HOUSES) {
      const analysis = createAnalyzer(styleOf(house)).analyse(text, { container: containerOf(name) });
      const report = reportOf(name, text, analysis, ruleSummaries());
      for (const format of Object.values(REPORT_FORMATS)) inOnePiece(format.write(report));
    }
    const other: Container = containerOf(name) === 'wire' ? 'markdown' : 'wire';
    createAnalyzer(styleOf('none')).analyse(text, { container: other });
  }
}

/** What neither examples nor samples have: raw HTML, front matter of other kinds, several people under one title. */
function readTheRest(): void {
  const analyzer = createAnalyzer(styleOf('none'));
  analyzer.analyse('# Bridge shut\n\n<style>\np {}\n</style>\n\nThe council met.', { container: 'markdown' });
  const body = '\n\nThe council met.\n';
  for (const front of [
    '+++\ntitle = "Bridge shut" # now\ntags = ["a", \'b\']\n[params]\nauthor = "Ann Lee"\n+++',
    '{ "title": "Bridge shut", "tags": ["a"], "params": { "author": "Ann Lee" } }',
  ])
    analyzer.analyse(front + body, { container: 'markdown' });
  const text = 'Presidents Ann Lee and Omar Roy met in Hull. “We agree,” said President Ann Lee.';
  analyzer.analyse(text, { container: 'wire' });
}

function readClipboard(): void {
  textOfHtml('<head><title>Bridge</title></head><p>The council<br>met&hellip;</p><script>met()</script>');
}

function readConfiguration(): void {
  const resolved = resolveStyle({ configText: CONFIG });
  for (const path of [
    'opinion/a/one.md',
    'desk/x/y.copy',
    'wire-1.in',
    'archive/a.txt',
    'readme.md',
    'bare',
    'a.txt',
  ]) {
    layeredSettings([{ resolved, config: '/copydesk.json' }], resolved.style).styleOf(`/${path}`);
    isArticle(path, 'LONDON (AP) — The council met.', resolved);
    withGitignore(() => false, '', GITIGNORE)(path);
  }
}

readExamples();
readSamples();
readTheRest();
readConfiguration();
readClipboard();
