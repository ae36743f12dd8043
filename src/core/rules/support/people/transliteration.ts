/** Letters of other scripts than the Latin one: Greek, Cyrillic, Hebrew, Arabic and those of Asia. */
const OTHER_SCRIPT = /[\u0370-\u1CFF\u2E80-\uD7FF\uF900-\uFAFF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** So far before a name its bracket may open. */
const LONGEST = 80;

/** Whether a name stands in a bracket that gives it in its own script first: “(Arabic: زها حديد Zahā Ḥadīd)”. */
export function isTransliteration(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const bracket = before.lastIndexOf('(');
  return bracket > before.lastIndexOf(')') && OTHER_SCRIPT.test(before.slice(bracket));
}
