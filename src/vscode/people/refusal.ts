import * as vscode from 'vscode';
import type { Refusal } from '../../core/rename/refusal.ts';

/** Why a person cannot be renamed, for the person who tried: what stands in the way, and what to do. */
export function refusalText(refusal: Refusal): string {
  const { l10n } = vscode;
  switch (refusal.reason) {
    case 'empty':
      return l10n.t('A person needs a name.');
    case 'lineBreak':
      return l10n.t('A name has to be on one line.');
    case 'noLetters':
      return l10n.t('A name has letters.');
    case 'taken':
      return l10n.t('“{0}” is somebody else in this article.', refusal.name);
    case 'shared':
      return l10n.t(
        '“{0}” alone may also mean {1}. Write the full names first, then rename.',
        refusal.form,
        refusal.name,
      );
    case 'case':
      return l10n.t('“{0}” has capitals that “{1}” has not: rename at another mention.', refusal.form, refusal.name);
    case 'part':
      return l10n.t('“{0}” is only a short form of {1}: rename where the name is in full.', refusal.form, refusal.name);
    default:
      return l10n.t('Not renamed. {0}', placeText(refusal));
  }
}

type Placed = Exclude<Refusal, { reason: 'empty' | 'lineBreak' | 'noLetters' | 'taken' | 'shared' | 'case' | 'part' }>;

/** The place that stands in the way. */
function placeText(refusal: Placed): string {
  const { l10n } = vscode;
  switch (refusal.reason) {
    case 'form':
      return l10n.t(
        '“{0}” in line {1} has no counterpart in “{2}”: change it by hand first.',
        refusal.form,
        refusal.line,
        refusal.name,
      );
    case 'broken':
      return l10n.t(
        'A line end or markup divides “{0}” in line {1}, and the new name does not fit around it: join the name first.',
        refusal.form,
        refusal.line,
      );
    case 'markup':
      return l10n.t('Line {0} would have other markup.', refusal.line);
    case 'unread':
      return l10n.t('“{0}” in line {1} would not be read as this person.', refusal.form, refusal.line);
    case 'elsewhere':
      return l10n.t('“{0}” in line {1} would be read as this person, too.', refusal.form, refusal.line);
    case 'others':
      return l10n.t('People would be mixed up: {0}.', refusal.name);
    case 'alike':
      return l10n.t(
        '“{0}” in line {1} and “{2}” would become the same: give them one form first.',
        refusal.form,
        refusal.line,
        refusal.other,
      );
    case 'lost':
      return l10n.t(
        'Renaming back would not restore “{0}” in line {1}: change it by hand first.',
        refusal.form,
        refusal.line,
      );
  }
}
