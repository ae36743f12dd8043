const RELEASE =
  /^(?:for immediate release\b|(?:(?:press|media|news) release|media advisory|(?:media|press) statement)$)/i;

/** Whether a line is what a release to the press begins with: FOR IMMEDIATE RELEASE, MEDIA STATEMENT. */
export function isReleaseLabel(line: string): boolean {
  return RELEASE.test(line);
}
