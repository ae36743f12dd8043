import * as vscode from 'vscode';
import { DEFAULT_STYLE } from '../../core/config/style.ts';
import { formsOf, nameAnswersTo } from '../../core/linter/name-answers.ts';
import type { Finding, Participant } from '../../core/model.ts';
import { ruleUnder } from '../../core/rules/under.ts';
import type { Decisions } from '../decisions.ts';
import { documentOf } from '../documents.ts';
import { showInformation } from '../messages.ts';
import type { PersonNode } from '../participants/model.ts';
import type { Reader } from '../people/context.ts';
import { plain } from '../plain.ts';
import { rangeIn } from '../positions.ts';
import { acceptOneOf } from './accept.ts';
import { findingsIn, type Lit } from './lit.ts';

/** What a person says of names: added to one of the configuration's lists. */
export interface Answer {
  readonly list: 'differentPeople' | 'neverPeople' | 'people';
  readonly items: readonly unknown[];
  /** What is offered, and what is true afterwards. */
  readonly title: string;
  readonly said: string;
}

/** "Two different people", "Not a person", "This name is spelt so", for each finding on names that touches a range. */
export function nameActions({
  analysis,
  style = DEFAULT_STYLE,
  document,
  range,
  diagnostics,
}: Lit): vscode.CodeAction[] {
  return findingsIn(analysis, document, range).flatMap((finding) => {
    const rule = ruleUnder(style, finding.rule);
    const answers = rule ? answersOf(nameAnswersTo(finding, rule, analysis, document.getText())) : [];
    return answers.map((answer) => actionFor(answer, finding, document, diagnostics));
  });
}

/** Keeps an answer about a name. */
export async function decide(uri: vscode.Uri, { list, items, said }: Answer, decisions: Decisions): Promise<boolean> {
  const { additionOf } = await import('../configured.ts');
  return decisions.make(await decisions.placeFor(uri, false), additionOf(list, items), said);
}

/** The same answers about a person of the list. */
export const ABOUT_PERSON = {
  accept: acceptAbout,
  speltSo: ({ uri, person }: PersonNode, _reader: Reader, decisions: Decisions) =>
    decide(uri, speltSo(person.name), decisions),
  async notAPerson({ uri, person }: PersonNode, reader: Reader, decisions: Decisions) {
    const analysis = await reader.read(await documentOf(uri));
    return decide(uri, notAPerson(formsOf(person, analysis ?? { participants: [person] })), decisions);
  },
  async twoPeople({ uri, person }: PersonNode, _reader: Reader, decisions: Decisions) {
    const pair = await askPair(person);
    return pair && decide(uri, twoPeople(pair), decisions);
  },
};

function answersOf({ twoPeople: pair, notPerson, spelling }: ReturnType<typeof nameAnswersTo>): Answer[] {
  return [
    ...(pair ? [twoPeople(pair)] : []),
    ...(spelling ? [speltSo(spelling)] : []),
    ...(notPerson?.length ? [notAPerson(notPerson)] : []),
  ];
}

function twoPeople(pair: readonly [string, string]): Answer {
  return {
    list: 'differentPeople',
    items: [pair],
    title: vscode.l10n.t('Two different people: “{0}” and “{1}”', ...pair),
    said: vscode.l10n.t('“{0}” and “{1}” are two people from now on.', ...pair),
  };
}

function speltSo(name: string): Answer {
  return {
    list: 'people',
    items: [{ name }],
    title: vscode.l10n.t('This name is spelt so: “{0}”', name),
    said: vscode.l10n.t('“{0}” is spelt so from now on.', name),
  };
}

function notAPerson(names: readonly string[]): Answer {
  const all = names.map((name) => `“${name}”`).join(', ');
  return {
    list: 'neverPeople',
    items: names,
    title: vscode.l10n.t('Not a person: {0}', all),
    said: vscode.l10n.t('Not a person from now on: {0}', all),
  };
}

function actionFor(
  answer: Answer,
  finding: Finding,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const { title } = answer;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'copydesk.answerName', title, arguments: [document.uri, answer] };
  const range = rangeIn(document, finding);
  action.diagnostics = diagnostics.filter((shown) => shown.range.isEqual(range) && shown.message === finding.message);
  return action;
}

/** Which two forms of a name are two people's: asked where there are more than two. */
async function askPair(person: Participant): Promise<readonly [string, string] | undefined> {
  const forms = formsOf(person, { participants: [person] });
  if (forms.length < 2) {
    showInformation(vscode.l10n.t('“{0}” is the only form of this name here.', person.name));
    return undefined;
  }
  const placeHolder = vscode.l10n.t('Which of these names is somebody else’s?');
  const labels = forms.filter((form) => form !== person.name);
  const chosen =
    labels.length === 1 ? labels[0] : await vscode.window.showQuickPick(labels.map(plain), { placeHolder });
  return chosen === undefined ? undefined : [person.name, chosen];
}

/** Accepts a finding about a person of the list. */
async function acceptAbout({ uri, person }: PersonNode, reader: Reader, decisions: Decisions): Promise<boolean> {
  const document = await documentOf(uri);
  const about = (finding: Finding) =>
    person.mentions.some(({ start, end }) => finding.start < end && start < finding.end);
  return acceptOneOf(document, ({ findings }) => findings.filter(about), reader, decisions);
}
