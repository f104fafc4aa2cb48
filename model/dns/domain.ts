/** A domain name in the form in which names are compared: small letters, no dot at the end; the root is empty. */
export function toDomain(text: string): string {
  return text.trim().toLowerCase().replace(/\.+$/, '');
}

/** Is the name the suffix itself or below it? The root covers every name. */
export function isWithin(name: string, suffix: string): boolean {
  return suffix === '' || name === suffix || name.endsWith(`.${suffix}`);
}

/** The name as a record of the zone: `@` for the zone itself. */
export function toRecordName(name: string, zone: string): string {
  return name === zone ? '@' : name.slice(0, -zone.length - 1);
}

/** The private zone that a privatelink name belongs to; null for other names. */
export function toPrivateLinkZone(name: string): string | null {
  const labels = name.split('.');
  const first = labels.findIndex((label) => label.startsWith('privatelink'));
  return first < 0 ? null : labels.slice(first).join('.');
}

/** The longest of the suffixes that cover the name; of two equal ones the first. */
export function longestSuffix<T>(items: readonly T[], name: string, suffixOf: (item: T) => string): T | null {
  let best: T | null = null;
  for (const item of items) {
    const suffix = suffixOf(item);
    if (!isWithin(name, suffix)) continue;
    if (best === null || suffix.length > suffixOf(best).length) best = item;
  }
  return best;
}
