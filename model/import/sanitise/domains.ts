import { azureDomains, isReservedName, isServiceLabel } from './kept-words.ts';
import type { Names } from './names.ts';

/** Endings by which a dotted word is taken for a domain. */
const endings = new Set(
  'com net org info biz io dev app cloud online store tech site xyz local localdomain corp internal intern intranet lan home private test invalid edu gov mil int eu ag name pro tv'.split(
    ' ',
  ),
);

/** Finds what may be a domain name in a text. */
export const domainPattern =
  /(?<![\w.@/-])(?:(?:\*|[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?)\.)+(?:[a-z][a-z-]{0,60}[a-z])\.?(?![\w-])/gi;

/** Replaces a domain name: Microsoft's own part stays, somebody's domain becomes `domain-1.example`, hosts keep their equality. */
export function replaceDomain(text: string, names: Names, isZone = false): string {
  const name = text.replace(/\.$/, '');
  const lower = name.toLowerCase();
  const azure = azureDomains.find((domain) => lower === domain || lower.endsWith(`.${domain}`));
  if (azure) {
    const front = name.slice(0, -azure.length - 1);
    return front === ''
      ? name
      : `${front
          .split('.')
          .map((label) => hostLabel(label, names))
          .join('.')}.${azure}`;
  }
  const labels = name.split('.');
  const last = labels.at(-1)?.toLowerCase() ?? '';
  if (!isZone && !endings.has(last) && !/^[a-z]{2}$/.test(last)) return text;
  if (/^(?:.*\.)?domain-\d+\.example$/.test(lower)) return text;
  const isShared = /^(?:co|com|ac|gov|org|net)$/i.test(labels.at(-2) ?? '') && last.length === 2;
  const own = Math.min(labels.length, isShared ? 3 : 2);
  const domain = names.plain('domain', labels.slice(-own).join('.').toLowerCase());
  return [...labels.slice(0, -own).map((label) => hostLabel(label, names)), `${domain}.example`].join('.');
}

/** One label before a domain, or the name of a record. */
export function hostLabel(label: string, names: Names): string {
  if (label === '' || isServiceLabel(label) || isReservedName(label) || label.startsWith('_')) return label;
  return names.known.get(label) ?? names.plain('host', label.toLowerCase());
}
