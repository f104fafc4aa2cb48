/** The one item of a list; null where there is none or one of several, so that nothing is picked by chance. */
export function onlyOne<T>(items: readonly T[]): T | null {
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : null;
}
