/** The text that occurs most often, whatever its case; the first one among equals. Undefined for no texts. */
export function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const text of texts) {
    const entry = counts.get(text.toLowerCase()) ?? { text, count: 0 };
    entry.count += 1;
    counts.set(text.toLowerCase(), entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.text;
}
