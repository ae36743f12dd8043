import * as vscode from 'vscode';
import type { Trouble } from '../../src/core/model.ts';
import type { AnalysedDocument } from '../../src/vscode/analysis/live.ts';
import { TroubleLog } from '../../src/vscode/status/troubleLog.ts';
import { closeAll, equal, openText } from './support.ts';

describe('the log of what was left out', () => {
  const analysed = new vscode.EventEmitter<AnalysedDocument>();
  let lines: string[];
  let log: TroubleLog;
  beforeEach(() => {
    lines = [];
    const channel = { warn: (line: string) => void lines.push(line.replace(/^[^:]*/, '')) };
    log = new TroubleLog({ onDidAnalyse: analysed.event }, channel);
  });
  afterEach(async () => {
    log.dispose();
    await closeAll();
  });

  const tell = (document: vscode.TextDocument, ...troubles: Trouble[]) => {
    const analysis = { troubles } as unknown as AnalysedDocument['analysis'];
    analysed.fire({ document, version: document.version, analysis } as unknown as AnalysedDocument);
  };

  it('names the line and the check, once for each document', async () => {
    const { document } = await openText('The council met.\n\nThe board met.');
    const place = { start: 18, end: 32 };
    const late: Trouble = { ...place, stage: 'lead-too-long', because: 'time', incomplete: true, detail: '' };
    const broken: Trouble = { ...place, stage: 'dr-use', because: 'error', incomplete: true, detail: 'no such word' };
    tell(document);
    equal(lines, []);
    tell(document, late, broken);
    tell(document, broken, late);
    equal(lines, [
      ':3: This paragraph takes more than 2 seconds, so its other checks are left out; the slowest was “lead-too-long”.',
      ':3: “dr-use” failed here and is left out: no such word',
    ]);
    const other = await openText('The board met.\n');
    tell(other.document, { ...late, start: 0, end: 0 });
    equal(lines.at(-1), ':1: “lead-too-long” takes more than 2 seconds and is left out.');
  });
});
