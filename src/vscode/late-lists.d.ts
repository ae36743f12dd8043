/** Made when the extension is bundled: `scripts/build/late-lists.mjs`. */
declare module 'late-lists' {
  /** Sets what gives the word lists that are not in the bundle, by the names of their files. */
  export function provide(list: (name: string) => string | Uint8Array): void;
}
