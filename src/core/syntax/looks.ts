import { creditAt, isCaption, isCreditLine } from './wire/zones/caption.ts';
import { endMark } from './wire/zones/end-mark.ts';
import { isNote } from './wire/zones/note.ts';
import { isSubhead } from './wire/zones/subhead.ts';

/** What a unit of the body looks like by its own words, wherever it stands; looked at when it is first asked for. */
export class Look {
  private mark: ReturnType<typeof endMark> | null = null;
  private furniture: 'note' | 'credit' | 'caption' | 'none' | undefined;
  private subhead: boolean | undefined;

  constructor(private readonly text: string) {}

  get endMark(): ReturnType<typeof endMark> {
    if (this.mark === null) this.mark = endMark(this.text);
    return this.mark;
  }

  /** The furniture it can only be. */
  get kind(): 'note' | 'credit' | 'caption' | 'none' {
    this.furniture ??= furnitureIn(this.text);
    return this.furniture;
  }

  get isSubhead(): boolean {
    this.subhead ??= isSubhead(this.text);
    return this.subhead;
  }
}

function furnitureIn(text: string): 'note' | 'credit' | 'caption' | 'none' {
  if (isNote(text)) return 'note';
  if (isCreditLine(text)) return 'credit';
  return isCaption(text, creditAt(text), false) ? 'caption' : 'none';
}

/** Looks at units, at those of the text before only once. */
export class Looks {
  private last = new Map<string, Look>();
  private now = new Map<string, Look>();

  of(text: string): Look {
    const known = this.now.get(text) ?? this.last.get(text) ?? new Look(text);
    this.now.set(text, known);
    return known;
  }

  /** Begins a new text: what the last one did not have is let go. */
  turn(): void {
    this.last = this.now;
    this.now = new Map();
  }
}
