import * as vscode from 'vscode';
import { nextTurn } from './slices.ts';

/** Tells listeners of something, all at once or in turns. */
export class Telling<T> {
  /** One for each listener: an error of one is logged, and keeps nothing from the others. */
  readonly #emitters = new Set<vscode.EventEmitter<T>>();

  readonly event: vscode.Event<T> = (listener, thisArg, disposables) => {
    const emitter = new vscode.EventEmitter<T>();
    emitter.event(listener, thisArg);
    this.#emitters.add(emitter);
    const registration = new vscode.Disposable(() => {
      this.#emitters.delete(emitter);
      emitter.dispose();
    });
    disposables?.push(registration);
    return registration;
  };

  /** Tells all listeners now. */
  tell(what: T): void {
    for (const emitter of [...this.#emitters]) emitter.fire(what);
  }

  /** Tells each listener in a turn of its own, as long as it is to be told. */
  async tellInTurns(what: T, isCurrent: () => boolean): Promise<void> {
    for (const emitter of [...this.#emitters]) {
      await nextTurn();
      if (!isCurrent()) return;
      emitter.fire(what);
    }
  }

  dispose(): void {
    for (const emitter of this.#emitters) emitter.dispose();
    this.#emitters.clear();
  }
}
