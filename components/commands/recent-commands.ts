const key = 'reachboard.recent-commands';
const limit = 8;

/** What was chosen in the palette last, the newest first. */
export function recentCommands(): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list)
      ? list.filter((one): one is string => typeof one === 'string').slice(0, limit)
      : [];
  } catch {
    // Storage may be closed to the page; the list is a convenience.
    return [];
  }
}

/** Puts a choice at the head of the recent ones. */
export function rememberCommand(id: string): void {
  try {
    localStorage.setItem(
      key,
      JSON.stringify([id, ...recentCommands().filter((one) => one !== id)].slice(0, limit)),
    );
  } catch {
    // As above.
  }
}
