/** Is this a Mac, where Ctrl is written Cmd? */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);
}
