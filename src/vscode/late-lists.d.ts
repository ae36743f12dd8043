/** Made when the extension is bundled: `scripts/build/late-lists.mjs`. */
declare module 'late-lists' {
  /** Sets the word lists that are not in the bundle, by the names of their files. */
  export function provide(lists: Readonly<Record<string, string | Uint8Array>>): void;
}
