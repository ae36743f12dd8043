/** Word lists: one entry a line, `#` starts a comment. esbuild inlines them as text. */
declare module '*.txt' {
  const text: string;
  export default text;
}

/** Trained weights; esbuild inlines them. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
