/**
 * Hosts that Bicep's rule no-hardcoded-env-urls does not want to see in a text (0.46).
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-no-hardcoded-environment-urls (read 2026-11-23)
 */
const hosts: readonly string[] = [
  'azuredatalakeanalytics.net',
  'azuredatalakestore.net',
  'batch.core.windows.net',
  'core.windows.net',
  'database.windows.net',
  'datalake.azure.net',
  'gallery.azure.com',
  'graph.windows.net',
  'login.microsoftonline.com',
  'management.azure.com',
  'management.core.windows.net',
  'vault.azure.net',
];
const anyHost = new RegExp(
  `(?<![a-z0-9])(?:${hosts.map((host) => host.replaceAll('.', '\\.')).join('|')})(?![a-z0-9])`,
  'i',
);

/** What `environment()` knows of a cloud: two of the values begin with a dot. */
const suffixes: readonly (readonly [pattern: string, code: string])[] = [
  ['(?<![A-Za-z0-9])core\\.windows\\.net(?![A-Za-z0-9])', 'environment().suffixes.storage'],
  ['\\.database\\.windows\\.net(?![A-Za-z0-9])', 'environment().suffixes.sqlServerHostname'],
  ['\\.vault\\.azure\\.net(?![A-Za-z0-9])', 'environment().suffixes.keyvaultDns'],
];
const anySuffix = new RegExp(suffixes.map(([pattern]) => `(${pattern})`).join('|'), 'g');

/** One piece of a text: written out, or worked out by code. */
export type Piece = { readonly text: string } | { readonly code: string };

/** A text in pieces, with the hosts of the cloud asked of `environment()`. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(anySuffix)) {
    const code = suffixes[match.slice(1).findIndex((one) => one !== undefined)]?.[1] ?? '';
    pieces.push({ text: text.slice(from, match.index) }, { code });
    from = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(from) });
  return pieces.filter((piece) => 'code' in piece || piece.text !== '');
}

/** Does a text hold a host that the linter flags and `environment()` does not know? */
export function holdsHost(text: string): boolean {
  return piecesOf(text).some((piece) => 'text' in piece && anyHost.test(piece.text));
}

/** Does a text that is written out as it is, such as a property's name, hold a host that the linter flags? */
export function holdsAnyHost(text: string): boolean {
  return anyHost.test(text);
}

/** Pieces as a Bicep text; a single piece of code stays code. */
export function printPieces(pieces: readonly Piece[]): string {
  const [only, ...more] = pieces;
  if (only && more.length === 0 && 'code' in only) return only.code;
  return `'${pieces.map((piece) => ('code' in piece ? `\${${piece.code}}` : escapeText(piece.text))).join('')}'`;
}

/** A literal text exactly as it is, whatever it holds: it never becomes code. */
export function quote(text: string): string {
  return `'${escapeText(text)}'`;
}

/** A property's name: quoted where it is no identifier. */
export function printKey(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : quote(key);
}

/** Comment lines: a line break, or what a reader takes for one, cannot lead out of them. */
export function printComment(text: string, indent = ''): readonly string[] {
  return text.split(lineBreaks).map((line) => `${indent}// ${line.replace(invisible, ' ')}`.trimEnd());
}

const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Control characters, lone halves of pairs, and signs that turn the direction of reading: none of them may be hidden in a file. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('${', '\\${')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(invisible, (sign) => {
      const code = sign.charCodeAt(0);
      return `\\u{${(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code).toString(16)}}`;
    });
}
