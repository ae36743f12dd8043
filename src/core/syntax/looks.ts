import { creditAt, isCaption, isCreditLine } from './wire/zones/caption.ts';
import { endMark } from './wire/zones/end-mark.ts';
import { isNote } from './wire/zones/note.ts';
import { isSubhead } from './wire/zones/subhead.ts';

/** What a unit of the body looks like by its own words, wherever it stands; looked at when it is first asked for. */
export class Look {
  private mark: ReturnType<typeof endMark> | null = null;
  private furniture: 'note' | 'credit' | 'caption' | 'none' | undefined;
  private subhead: boolean | undefined;
  private note: boolean | undefined;
  private caption: boolean | undefined;

  constructor(private readonly text: string) {}

  get endMark(): ReturnType<typeof endMark> {
    if (this.mark === null) this.mark = endMark(this.text);
    return this.mark;
  }

  /** The furniture it can only be. */
  get kind(): 'note' | 'credit' | 'caption' | 'none' {
    this.furniture ??= this.isNote ? 'note' : isCreditLine(this.text) ? 'credit' : this.isCaption ? 'caption' : 'none';
    return this.furniture;
  }

  get isNote(): boolean {
    this.note ??= isNote(this.text);
    return this.note;
  }

  get isCaption(): boolean {
    this.caption ??= isCaption(this.text, creditAt(this.text), false);
    return this.caption;
  }

  get isSubhead(): boolean {
    this.subhead ??= isSubhead(this.text);
    return this.subhead;
  }
}
