import * as vscode from 'vscode';

/** Reads a file of the extension that was deflated when it was built. */
export async function readPacked(uri: vscode.Uri): Promise<Uint8Array> {
  const packed = await vscode.workspace.fs.readFile(uri);
  // Both hosts have it. (So have they `Response`, which would put the pieces together; but Node loads all that fetches for it.)
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const written = writer.write(new Uint8Array(packed)).then(() => writer.close());
  const [inflated] = await Promise.all([allOf(readable.getReader()), written]);
  return inflated;
}

async function allOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    length += next.value.length;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
