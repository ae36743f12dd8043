/** Shapes of words that no person is called by. */

/** "UN", "SACCO", "ATMs", "CMOs", "C4": capitals, perhaps in the plural. */
export function isAcronym(word: string): boolean {
  return word.length > 1 && /^[\d&]*\p{Lu}[\p{Lu}\d&]*s?$/u.test(word);
}

/** Names that have a capital inside: McDonald, MacGregor, DeSantis, O’Neill, FitzGerald, LeBron, JoAnn. */
const INNER_CAPITAL =
  /^(?:Ma?c|De|Di|De[lns]|Da|Du|La|Le|Li|Lo|Lu|O|D|L|M|N|St|Van|Von|Ver|Fitz|Ten|Ter|Mal|Bon|Jo|Mary|Ann|Ka|Ta|Sha|Ja|Ke|Ra)['’]?\p{Lu}/u;

/** "BBNaija", "AdWeek", "ValU": capitals inside a word where no name has one. */
export function isMixedCase(word: string): boolean {
  return (
    (/\p{Ll}\p{Lu}/u.test(word) || /^\p{Lu}{2,}\p{Ll}{2}/u.test(word)) &&
    !INNER_CAPITAL.test(word) &&
    !/[-‐‑]/.test(word)
  );
}
