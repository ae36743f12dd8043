import * as vscode from 'vscode';

/** Reads a file of the extension that was deflated when it was built. */
export async function readPacked(uri: vscode.Uri): Promise<Uint8Array> {
  const packed = await vscode.workspace.fs.readFile(uri);
  // Both hosts have it; the types of Node know it only as a module's export.
  const inflated = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}
