const RELEASE =
  /^(?:for immediate release\b|(?:press|media|news) release$|media (?:advisory|statement)$|press statement$)/i;

/** How a release to the press begins: FOR IMMEDIATE RELEASE. */
export function isReleaseLabel(line: string): boolean {
  return RELEASE.test(line);
}
