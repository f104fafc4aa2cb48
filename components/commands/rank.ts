/** What can be searched: its label, and other words people use for it. */
export interface Searchable {
  readonly id: string;
  readonly label: string;
  readonly keywords?: readonly string[];
}

/** How well a text fits a word of the query: 0 is not at all. */
export function fit(text: string, word: string): number {
  const at = text.toLowerCase();
  if (at === word) return 100;
  if (at.startsWith(word)) return 80;
  if (at.split(/[^a-z0-9]+/).some((part) => part.startsWith(word))) return 60;
  if (at.includes(word)) return 40;
  return isSubsequence(at, word) && word.length >= 3 ? 10 : 0;
}

/** The items that fit every word of the query, the best first; with an empty query all of them, the recent ones first. */
export function rank<T extends Searchable>(
  items: readonly T[],
  query: string,
  recent: readonly string[] = [],
): readonly T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const recency = (item: T) => {
    const at = recent.indexOf(item.id);
    return at === -1 ? 0 : recent.length - at;
  };
  if (words.length === 0) return [...items].sort((a, b) => recency(b) - recency(a));
  return items
    .map((item) => ({ item, score: scoreOf(item, words) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score || recency(b.item) - recency(a.item) || a.item.label.length - b.item.label.length,
    )
    .map(({ item }) => item);
}

function scoreOf(item: Searchable, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const best = Math.max(fit(item.label, word), ...(item.keywords ?? []).map((one) => fit(one, word) / 2));
    if (best === 0) return 0;
    sum += best;
  }
  return sum / words.length;
}

function isSubsequence(text: string, word: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === word[at]) at += 1;
  return at === word.length;
}
