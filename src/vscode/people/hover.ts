import * as vscode from 'vscode';
import { introductionOf, personById, referenceAt, statementAt, titleAt } from '../../core/analysis/lookup.ts';
import type { Style } from '../../core/config/style.ts';
import type { Analysis, Participant, Statement } from '../../core/model.ts';
import type { Analysed } from '../analysis/service.ts';
import { commandLink, markdown } from '../markdown.ts';
import { countsOf } from '../participants/items.ts';
import { rangeIn } from '../positions.ts';
import { deskNoteOn, entryFor } from '../roster/known.ts';

/** Longest stretch of a statement that a hover quotes, in characters. */
const PREVIEW = 140;

/** Tells at an offset of an article who a person is, whose a title is, who says a statement and why we think so. */
export function hoverAt(
  offset: number,
  document: vscode.TextDocument,
  { analysis, style }: Pick<Analysed, 'analysis' | 'style'>,
): vscode.Hover | undefined {
  const parts: vscode.MarkdownString[] = [];
  const reference = referenceAt(analysis, offset);
  const title = reference ? undefined : titleAt(analysis, offset);
  const statement = statementAt(analysis, offset);
  if (reference)
    parts.push(personText(reference.person, analysis, document), deskText(reference.person, document, style));
  else if (title) parts.push(markdown`${vscode.l10n.t('Title of')} **${title.person.name}**`);
  if (statement && !reference) parts.push(statementText(statement, analysis));
  if (!parts.length) return undefined;
  const span = reference?.mention ?? title?.mention.title ?? statement;
  return new vscode.Hover(parts, span && rangeIn(document, span));
}

function personText(person: Participant, analysis: Analysis, document: vscode.TextDocument): vscode.MarkdownString {
  const text = markdown`**${person.name}**`;
  if (person.titles.length) text.appendMarkdown('  \n').appendText(person.titles.join(' · '));
  text.appendMarkdown('\n\n').appendText(countsOf(person.mentions.length, person.statements.length));
  const introduced = introductionOf(analysis, person);
  if (introduced) {
    const line = document.positionAt(introduced.start).line + 1;
    text.appendText(` · ${vscode.l10n.t('introduced in line {0}', line)}`);
  }
  const last = person.statements.at(-1);
  if (last) {
    const words = document.getText(rangeIn(document, last)).replace(/\s+/g, ' ');
    const line = document.positionAt(last.start).line + 1;
    text.appendMarkdown('\n\n').appendText(`${vscode.l10n.t('Last statement, line {0}:', line)} ${shortened(words)}`);
  }
  return text;
}

/** What the desk knows of a person; of whom it knows nothing, a way to change that. */
function deskText(person: Participant, { uri }: vscode.TextDocument, style: Style | undefined): vscode.MarkdownString {
  const note = deskNoteOn(person, style);
  if (!note)
    return commandLink(vscode.l10n.t('Add to People File'), 'copydesk.addPerson', [uri.toString(), entryFor(person)]);
  const text = markdown`${note.lines[0]!}`;
  for (const line of note.lines.slice(1)) text.appendMarkdown('  \n').appendText(line);
  if (note.careful) text.appendMarkdown('\n\n**').appendText(note.careful).appendMarkdown('**');
  return text;
}

function statementText(statement: Statement, analysis: Analysis): vscode.MarkdownString {
  const person = personById(analysis, statement.speaker);
  const kind = statement.direct ? vscode.l10n.t('Quotation') : vscode.l10n.t('Reported speech');
  const who = person?.name ?? statement.source ?? vscode.l10n.t('nobody we are sure of');
  const text = markdown`${kind}: **${who}**`;
  if (statement.evidence) text.appendMarkdown('\n\n').appendText(statement.evidence);
  return text;
}

function shortened(words: string): string {
  return words.length > PREVIEW ? `${words.slice(0, PREVIEW).trimEnd()}…` : words;
}
