import type { BlockFacts } from '../../analysis/facts.ts';
import { flatMappedInTurns, type InTurns } from '../../base/turns.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { times } from '../../linter/changes.ts';
import { isQuoted, sentenceAt } from '../../linter/places.ts';
import { articleRule, COUNTED, type GatheredUses, gathering, type Placed, type Problem } from '../../linter/rule.ts';
import type { Related, Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { type FormUse, placedUses } from '../support/forms.ts';
import { isNoReport } from '../support/speech/no-report.ts';
import { placesOf } from '../support/tokens.ts';

/** Forms of verbs that hardly mean anything but speech, in the past and in the present. */
const PAST_OF: ReadonlyMap<string, string> = new Map([
  ['says', 'said'],
  ['explains', 'explained'],
]);
const PRESENT_OF: ReadonlyMap<string, string> = new Map([...PAST_OF].map(([present, past]) => [past, present]));
const VERBS: ReadonlySet<string> = new Set([...PAST_OF.keys(), ...PRESENT_OF.keys()]);

/** Subjects that say in the present whatever tense the story is told in: documents, laws, standing views. */
const STANDING =
  /\b(?:law|act|bill|constitution|treaty|contract|rules?|regulations?|charter|code|letter|leaflet|sign|poster|banner|plaque|report|study|survey|poll|paper|document|statement|website|web site|book|bible|koran|quran|lyrics?|inscription|which|who|that|critics|legend|saying|proverb|critic|now|it|newspaper|magazine|announcement|appeal|websites?|filings?|release|notice|post|page|profile|account|memo|email|tweet|petition|complaint|indictment|lawsuit|suit)(?:,? (?:by|of|on|from|in|for) [^.,;]{1,50})?\s*$/i;

/** A document that is named behind its verb: “…, says a 2018 report from the agency”. */
const STANDING_AFTER =
  /^\s(?:an?|the|its|their|his|her|this|one|another)\s(?:[\p{L}\d’'-]{1,20}\s){0,4}(?:report|study|survey|poll|paper|document|statement|website|law|act|bill|letter|notice|release|sign|book)\b/u;

const ON_PAGE =
  /^\W*(?:On|In) (?:his|her|its|their|the) (?:web ?site|web ?page|page|profile|report|book|memoir|blog)\b/;

interface SpeechUse extends FormUse {
  /** What a body, not a person, says, and goes on saying; what is set apart from the story's own time. */
  readonly standing: boolean;
}

/** What one sentence sets apart: “now he says no”, “when I ask her, she says”, what somebody always says. */
const APART = /\b(?:now|today|these days|always|often|regularly|usually|still|every time|whenever|I|me|my)\b/;
/** What was said at a time that the sentence names first, or is handed down: “on Monday, Roe said”, “it is believed that Roe said”. */
const THEN =
  /^\W*(?:At|During|In|On|After|Before|Last|Earlier|Speaking|When|Later|Yesterday)\b|\b(?:believed|thought|known|reputed|alleged|claimed) (?:that )?(?:[\p{L}\p{M}‘’'"-]+ ){0,8}$/u;
/** A year in which nobody spoke to the paper. */
const LONG_AGO = /\bin 1[5-9]\d\d\b/;
/** What a body is for: “Roe Trust says its mission is …”. */
const FOR_EVER = /^\s(?:its|their) (?:mission|aim|goal|purpose|vision|role|job)\b/;
const OCCASION = /^\s(?:(?:during|at|in|on|before|after|last|earlier)\b|\w+ (?:during|at|in) |to \w{2,4}sel)/;

export const attributionTenseDrift = articleRule<readonly SpeechUse[]>({
  id: 'attribution-tense-drift',
  category: 'attribution',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: [...VERBS],
  severity: 'info',
  summary: 'An article told with “said” slips into “says”, or the other way round.',
  why: 'News reports speech in the past, features often in the present; a change in the middle reads as a slip. Documents, laws and standing views may keep the present, and so may the lead, which sums up. The majority must be clear: three or more, and three times the others.',
  houseNotes: ['News: said. Features and magazines: says.'],
  examples: {
    flagged: [
      {
        text: 'Dar said the gates were shut.\n\nLone said they were open.\n\n“Nobody asked us,” Lone said.\n\n“I did,” Dar {says}.',
        message: 'past tense 3 times',
      },
      {
        text: 'The mill is home to Dar.\n\n“I paint at night,” Dar says. “The street is quiet,” she says. Her sister says it helps. Their mother {said} she disagreed.',
      },
      {
        text: 'Police said the road was closed.\n\nDar said he had waited. Lone said he had not. It was chaos, she {says}.',
      },
    ],
    accepted: [
      {
        text: 'First.\n\nDar said so. Lone said so. Mir said so. When I ask why, Lone says that it rained.',
        why: 'told of today',
      },
      {
        text: 'First.\n\nDar said so. Lone said so. Mir said so. But now, days later, Dar says that it rained.',
        why: 'told of today',
      },
      {
        text: 'It is a long street.\n\nDar says so. Lone says so. Mir says it is not. At a fair in May, the mayor, Ann Roe, said that it was short.',
        why: 'the sentence names another time',
      },
      {
        text: 'First.\n\nDar said so. Lone said so. Mir said so. The agency says it is short of money.',
        why: 'a body goes on saying it',
      },
      {
        text: 'Dar says no, reports Lone\n\nDar said the gates were shut. Lone said they were open. Dar said nobody had asked.',
        why: 'a headline speaks in the present',
      },
      {
        text: 'Dar said the gates were shut. Lone said they were open. Dar said so twice. The law says they must be open. A book by Bo Carr says so.',
        why: 'a law and a book say it still',
      },
      { text: 'Dar said the gates were shut. Lone says they are open.', why: 'no majority' },
      {
        text: 'First.\n\nDar said so. Lone said so. Mir said so. Not everything Roe says is true. It is a plan she says is old, and it explains the gap, from the moment he says it.',
        why: 'no reports of speech',
      },
      {
        text: 'First.\n\nDar said so. Lone said so. Mir said so. Beijing says it is its own.\n\nRoe Says She Won\n\nThe gates will open again in May.',
        why: 'a government; the heading of another story',
      },
      {
        text: 'It is a long street.\n\nDar says so. Lone says so. Mir says it is not. “So what?” she said to herself at home.',
        why: 'nobody heard it',
      },
      {
        text: 'It is a long street.\n\nDar says so. Lone says so. Mir says it is not. Nobody walks on the said street.',
        why: 'no verb',
      },
      {
        text: 'First.\n\nDar said so. Lone said so. Mir said so.\n\nRelated Coverage Roe says the gates are old\n\nThe gates will open again in May.',
        why: 'the heading of another story',
      },
      {
        text: 'It is a long street. Dar says so. Lone says so. Mir says it is not. Roe says that Dale said it was short.',
        why: 'what was said before it is reported',
      },
      {
        text: 'The gates will stay shut, Lone says.\n\nDar said they were open. Mir said so too. Lone said nothing.',
        why: 'a lead sums up in the present',
      },
      {
        text: 'Dar said it. Lone said it. Mir said it. “He says what he likes,” Dar said.',
        why: 'inside a quotation',
      },
      {
        text: 'First.\n\nDar said so. Lone said so. Mir said so. The mills use less water than they did, says a 2026 report from the board.',
        why: 'a document, named behind its verb',
      },
      {
        text: 'It is a long street.\n\nDar says so. Lone says so. Mir says it is not. It is a long fight, explained by Roe in ten lines: “We wait.”',
        why: 'a passive: whose words it leads to is another matter',
      },
      {
        text: 'The mayor spoke on Monday.\n\n“No,” she said. “Not now,” he said. “Never,” they said. Editor Ann Roe explains what to do.',
        why: 'it points to what stands below',
      },
    ],
  },
  collect(block) {
    const uses = usesIn(block);
    return uses.length > 0 ? uses : undefined;
  },
  gathers: [
    gathering<readonly SpeechUse[], Span>({
      each: (part, give) => {
        for (const { form, standing } of part) {
          give(form, COUNTED);
          if (!standing) give(`${form} now`, COUNTED);
        }
      },
      *conclude(gathered, view) {
        const lead = view.firstOf('paragraph');
        const { few, many } = countsOf(gathered, lead === undefined ? [] : usesIn(view.block(lead).facts));
        if (few === 0 || many < 3 || many < 3 * few) return [];
        return yield* drifting(gathered.parts, lead);
      },
    }),
  ],
});

/** How many uses there are of the usual tense, and how many of the other that do not stand for themselves. */
function countsOf({ count }: Pick<GatheredUses<Span>, 'count'>, lead: readonly SpeechUse[]) {
  const inLead = lead.filter((use) => !isPast(use));
  const [past, present] = [count('past'), count('present') - inLead.length];
  const presentNow = count('present now') - inLead.filter(({ standing }) => !standing).length;
  return { many: Math.max(past, present), few: past >= present ? presentNow : count('past now') };
}

function* drifting(
  parts: readonly Placed<readonly SpeechUse[]>[],
  lead: BlockId | undefined,
): InTurns<readonly Problem[]> {
  const uses = yield* flatMappedInTurns(parts, (placed) =>
    placedUses([placed.offset === lead ? { ...placed, part: placed.part.filter(isPast) } : placed]),
  );
  yield;
  const past = uses.filter(({ form }) => form === 'past');
  const present = uses.filter(({ form }) => form === 'present');
  const [many, others] = past.length >= present.length ? [past, present] : [present, past];
  return [
    problem(
      others.filter(({ standing }) => !standing),
      many,
    ),
  ];
}

function usesIn(block: BlockFacts): SpeechUse[] {
  const uses: SpeechUse[] = [];
  for (const i of placesOf(block.tokens, VERBS)) {
    const { start, end, text, lower } = block.tokens[i]!;
    if (!isSpeech(block, i)) continue;
    const form = PAST_OF.has(lower) ? 'present' : 'past';
    const standing =
      form === 'present' ? !isSomebody(block.text, start, end) || isApart(block, start, end) : isThen(block, start);
    uses.push({ start, end, text, form, standing });
  }
  return uses;
}

/** Whether the present is not the story's: “now he says no”, “when I ask her, she says”, “Roe Trust says its mission is …”. */
function isApart(block: BlockFacts, start: number, end: number): boolean {
  return APART.test(narrationBefore(block, start)) || FOR_EVER.test(block.text.slice(end, end + 24));
}

/** Whether what was said was said at another time than the story's, which its sentence names. */
function isThen(block: BlockFacts, start: number): boolean {
  const sentence = sentenceAt(block, start);
  return THEN.test(narrationBefore(block, start)) || (sentence !== undefined && LONG_AGO.test(textOf(block, sentence)));
}

function textOf({ text }: BlockFacts, { start, end }: Span): string {
  return text.slice(start, end);
}

/** A sentence up to a place, from behind the last quotation. */
function narrationBefore(block: BlockFacts, at: number): string {
  return sentenceBefore(block, at).split(/["“”]/).at(-1)!;
}

function isPast({ form }: FormUse): boolean {
  return form === 'past';
}

/** Somebody says, once; a body or a paper goes on saying it: “the agency says”, “the CDC says”. */
function isSomebody(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (/[”"’',]\s$/.test(before) && /^\s(?:\p{Lu}|he\b|she\b)/u.test(text.slice(end, end + 6))) return true;
  const word = /(?<!\S)(\S+)\s$/.exec(before)?.[1] ?? '';
  // “Beijing says”: a government.
  if (bitsOf(word.toLowerCase()) & (Word.place | Word.nation) && !/(?<!\S)\p{Lu}\S*\s\S+\s$/u.test(before))
    return false;
  return (
    /^(?:he|she)$/i.test(word) ||
    (/^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word) && /^[\p{L}.’'-]+$/u.test(word)) ||
    /,$/.test(word)
  );
}

/** The headline of another story, left in the text by its link. */
function isLink(block: BlockFacts, at: number): boolean {
  const before = block.text.slice(Math.max(0, at - 80), at);
  return (
    /\bRead(?: more)?: |\bRelated Coverage\b/.test(before.split(/[.!?]/).at(-1)!) ||
    /^[^.!?]{0,60}(?:Read more\b|[–-] video\b)/.test(block.text.slice(at))
  );
}

function isSpeech(block: BlockFacts, i: number): boolean {
  const token = block.tokens[i]!;
  if (isQuoted(block, token.start) || isLink(block, token.start)) return false;
  const before = block.text.slice(Math.max(0, token.start - 40), token.start);
  if (isNoReport(token, before, block.text.slice(token.end, token.end + 12))) return false;
  if (
    /\b(?:is|was|are|were|be|been|being|have|has|had|having|as|the|what|it is|enough|easier)\s+(?:\w+ly\s+)?$/i.test(
      before,
    )
  )
    return false;
  // “He says that Roe said so”: what was said before he says it stays past.
  if (
    PRESENT_OF.has(token.lower) &&
    /\b(?:says|tells|explains|writes|adds)\b/.test(
      sentenceBefore(block, token.start)
        .split(/[.!?”"]/)
        .at(-1)!,
    )
  )
    return false;
  // In a story told in the present, what was said at an occasion that is past stays past.
  if (PRESENT_OF.has(token.lower) && (STANDING.test(before) || OCCASION.test(block.text.slice(token.end))))
    return false;
  if (!PAST_OF.has(token.lower)) return !block.text.startsWith(' by ', token.end);
  // “Roe explains what to do” points to what stands below; “on its website, the firm says …” can still be read there.
  if (/^\s(?:what|how|why|where)\b/.test(block.text.slice(token.end, token.end + 7))) return false;
  if (STANDING_AFTER.test(block.text.slice(token.end, token.end + 120))) return false;
  return !STANDING.test(before) && !ON_PAGE.test(sentenceBefore(block, token.start));
}

/** A sentence up to a place. */
function sentenceBefore(block: BlockFacts, at: number): string {
  return block.text.slice(sentenceAt(block, at)?.start ?? at, at);
}

function problem(few: readonly FormUse[], many: readonly FormUse[]): Problem {
  const first = few[0]!;
  const related: Related[] = [...few.slice(1), ...many]
    .slice(0, 20)
    .map(({ start, end, text }) => ({ start, end, message: `“${text}” here.` }));
  return {
    start: first.start,
    end: first.end,
    message: `“${first.text}” here, but ${isPast(many[0]!) ? 'past' : 'present'} tense ${times(many.length)} elsewhere.`,
    related,
  };
}
