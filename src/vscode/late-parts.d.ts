/** Made when the extension is bundled: `scripts/build/parts.mjs`. */
declare module 'late-parts' {
  /** Sets what reads the text of a file beside the bundle. */
  export function provideParts(read: (file: string) => Promise<string>): void;
  /** Loads what reads Markdown and YAML. Whoever reads either awaits it first; it takes no time when it was done before. */
  export function loadFormats(): Promise<void>;
}
