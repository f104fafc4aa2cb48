/** An order with some of it put before or behind another one. */
export function reordered(
  order: readonly string[],
  moved: ReadonlySet<string | number>,
  target: string,
  isAfter: boolean,
): readonly string[] {
  if (moved.has(target)) return order;
  const taken = order.filter((id) => moved.has(id));
  const rest = order.filter((id) => !moved.has(id));
  const at = rest.indexOf(target) + (isAfter ? 1 : 0);
  return [...rest.slice(0, at), ...taken, ...rest.slice(at)];
}

/** An order with one moved up or down by one; the same order at its end. */
export function movedBy(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const at = order.indexOf(id);
  const other = order[at + by];
  return at < 0 || other === undefined ? order : reordered(order, new Set([id]), other, by > 0);
}
