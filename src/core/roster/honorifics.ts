/** What stands before names in public data and is no part of them. */
const BEFORE =
  /^(?:(?:the\s+)?(?:rt\.?|right)\s+hon(?:ou?rable|\.)?|(?:the\s+)?hon(?:ou?rable|\.)?|mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame|engr|eng|adv|shri|smt|haji|cllr|councillor|senator|sen|representative|rep|congress(?:man|woman)|rev(?:erend)?)(?:\.|\b)\s*/i;
/** What stands behind them: honours and memberships. */
const BEHIND = new Set('MP MSP MLA MS MEP QC KC CBE OBE MBE KBE DBE FRS PC TD'.split(' '));
const SUFFIX = /^(?:Jr|Sr|[IVX]+)\b/;
const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame)\b/i;

/** A name without the honorifics that public data writes into it, and the first of them that is a form of address. */
export function withoutHonorifics(
  written: string,
  prefix = '',
): { readonly name: string; readonly honorific?: string } {
  let name = written.replace(/\s+/g, ' ').trim();
  let honorific = COURTESY.exec(prefix)?.[0];
  for (;;) {
    const before = BEFORE.exec(name)?.[0];
    // A word that is all there is left is the name.
    if (!before || !name.slice(before.length).includes(' ')) break;
    honorific ??= COURTESY.exec(before)?.[0];
    name = name.slice(before.length);
  }
  return { name: withoutBehind(name) || name, ...(honorific && { honorific }) };
}

/** Without honours, and without an office after a comma: “Asad Qamar, Speaker National Assembly”. */
function withoutBehind(name: string): string {
  const comma = name.search(/, ?/);
  const isSuffix = SUFFIX.test(name.slice(comma + 1).trim());
  const words = (comma < 0 || isSuffix ? name : name.slice(0, comma)).split(' ');
  while (words.length > 1 && BEHIND.has(words.at(-1)!)) words.pop();
  return words.join(' ');
}
