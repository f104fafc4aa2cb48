/** What was copied last in this tab, for browsers that do not let a page read the clipboard. */
let kept = '';

/** Puts text on the clipboard; false where the browser refuses (it is then kept for this tab). */
export async function writeClipboard(text: string): Promise<boolean> {
  kept = text;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The text on the clipboard, or what this tab copied last. */
export async function readClipboard(): Promise<string> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return kept;
  }
}
