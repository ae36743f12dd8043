import { RuleTrouble } from './definition.ts';

/** A formula that can be worked out; a comparison gives 1 or 0. */
export type Formula = (values: Readonly<Record<string, number>>) => number;

const NOWHERE = { start: 0, end: 0 };
const TOKEN = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|([A-Za-z_][\w.]*)|(<=|>=|==|!=|&&|\|\||[-+*/%()<>!,]))/gy;
const DEEPEST = 100;

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  'math.sqrt': Math.sqrt,
  'math.abs': Math.abs,
  'math.floor': Math.floor,
  'math.ceil': Math.ceil,
  'math.log': Math.log,
  'math.pow': Math.pow,
  'math.max': Math.max,
  'math.min': Math.min,
};

type Operation = (a: number, b: number) => number;

/** From those that bind least to those that bind most. */
const OPERATIONS: readonly Readonly<Record<string, Operation>>[] = [
  { '||': (a, b) => Number(a !== 0 || b !== 0) },
  { '&&': (a, b) => Number(a !== 0 && b !== 0) },
  {
    '<': (a, b) => Number(a < b),
    '>': (a, b) => Number(a > b),
    '<=': (a, b) => Number(a <= b),
    '>=': (a, b) => Number(a >= b),
    '==': (a, b) => Number(a === b),
    '!=': (a, b) => Number(a !== b),
  },
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  { '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b },
];

/**
 * Reads a formula: numbers, names, + - * / %, comparisons, brackets and a few functions. Throws `RuleTrouble` for anything
 * else.
 * @param names those that may stand in it, besides “result”
 */
export function formulaOf(source: string, names: readonly string[]): Formula {
  const reader = new FormulaReader(tokensOf(source), new Set([...names, 'result']));
  return reader.whole();
}

function tokensOf(source: string): string[] {
  const text = source.trim();
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token);
  const rest = text.slice(tokens.join('').length);
  if (rest) throw trouble(`“${rest.slice(0, 10).trim()}” in it is not understood`);
  return tokens.map((token) => token.trim());
}

class FormulaReader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly names: ReadonlySet<string>,
  ) {}

  whole(): Formula {
    const formula = this.level(0);
    if (this.at < this.tokens.length) throw trouble(`“${this.tokens[this.at]}” is too much in it`);
    return formula;
  }

  private level(nth: number): Formula {
    const operations = OPERATIONS[nth];
    if (!operations) return this.single();
    let left = this.level(nth + 1);
    for (let own = operations[this.tokens[this.at] ?? '']; own; own = operations[this.tokens[this.at] ?? '']) {
      this.at++;
      const [before, operation, right] = [left, own, this.level(nth + 1)];
      left = (values) => operation(before(values), right(values));
    }
    return left;
  }

  private single(): Formula {
    if (++this.depth > DEEPEST) throw trouble('it is nested too deeply');
    const token = this.tokens[this.at++];
    const formula = this.ofToken(token);
    this.depth--;
    return formula;
  }

  private ofToken(token: string | undefined): Formula {
    if (token === undefined) throw trouble('something is missing at its end');
    if (token === '(') return this.bracketed();
    if (token === '-' || token === '!') {
      const formula = this.single();
      return token === '-' ? (values) => -formula(values) : (values) => Number(formula(values) === 0);
    }
    if (/^[\d.]/.test(token)) return () => Number(token);
    const apply = Object.hasOwn(FUNCTIONS, token) ? FUNCTIONS[token] : undefined;
    if (apply) return this.called(apply);
    if (!this.names.has(token)) throw trouble(`“${token}” is nothing that is counted`);
    return (values) => values[token] ?? 0;
  }

  private bracketed(): Formula {
    const formula = this.level(0);
    if (this.tokens[this.at++] !== ')') throw trouble('a bracket “(” is not closed');
    return formula;
  }

  private called(apply: (...values: number[]) => number): Formula {
    if (this.tokens[this.at++] !== '(') throw trouble('a bracket “(” is missing behind the name of a function');
    const given = [this.level(0)];
    while (this.tokens[this.at] === ',') {
      this.at++;
      given.push(this.level(0));
    }
    if (this.tokens[this.at++] !== ')') throw trouble('a bracket “(” is not closed');
    return (values) => apply(...given.map((one) => one(values)));
  }
}

function trouble(what: string): RuleTrouble {
  return new RuleTrouble(`The formula cannot be used: ${what}.`, NOWHERE);
}
