/** Where a saved document stands in a picture: XML that only we write, and any program may carry along. */
const namespace = 'urn:reachboard:document';
const opening = `<reachboard:document xmlns:reachboard="${namespace}">`;

/** The attribute of a draw.io file that holds a saved document. */
export const documentAttribute = 'reachboardDocument';

/** An SVG that carries the text of a saved document, so that the picture opens again as a design. */
export function embedInSvg(svg: string, saved: string): string {
  const end = svg.lastIndexOf('</svg>');
  if (end < 0) return svg;
  const metadata = `<metadata>${opening}${escapeAscii(toAscii(saved))}</reachboard:document></metadata>\n`;
  return `${svg.slice(0, end)}${metadata}${svg.slice(end)}`;
}

/** The saved document as the value of an attribute. */
export function toAttribute(saved: string): string {
  // A parser makes spaces of line breaks in attributes, and between the tokens of JSON they mean nothing.
  return escapeAscii(toAscii(saved).replaceAll('\n', ' '));
}

/** The text of the saved document that an SVG or a draw.io file carries; undefined where it carries none. */
export function documentInXml(text: string): string | undefined {
  return documentInElement(text) ?? documentInAttribute(text);
}

/** JSON in ASCII alone: whatever reads it needs no knowledge of encodings, and XML forbids none of it. */
export function toAscii(json: string): string {
  return json.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An editor may have chosen another prefix for the namespace, or wrapped the text in CDATA. */
function documentInElement(text: string): string | undefined {
  const named = text.indexOf(namespace);
  if (named < 0) return undefined;
  const name = `${prefixOf(text, named)}document`;
  const start = text.indexOf('>', named);
  const end = text.lastIndexOf(`</${name}`);
  if (start < 0 || end < start) return undefined;
  const content = text.slice(start + 1, end).trim();
  return content.startsWith('<![CDATA[')
    ? content.replaceAll('<![CDATA[', '').replaceAll(']]>', '')
    : unescapeXml(content);
}

function prefixOf(text: string, named: number): string {
  const before = text.slice(Math.max(0, named - 80), named);
  const declared = /xmlns(?::([\w.-]{1,40}))?\s{0,9}=\s{0,9}["']$/.exec(before);
  return declared?.[1] === undefined ? '' : `${declared[1]}:`;
}

function documentInAttribute(text: string): string | undefined {
  const named = text.indexOf(` ${documentAttribute}="`);
  if (named < 0) return undefined;
  const start = named + documentAttribute.length + 3;
  const end = text.indexOf('"', start);
  return end < 0 ? undefined : unescapeXml(text.slice(start, end));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function escapeAscii(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name, ten, sixteen) => {
      if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
      const code = ten !== undefined ? Number(ten) : Number.parseInt(String(sixteen), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
