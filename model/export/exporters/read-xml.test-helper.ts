/** An element of a document that was read strictly. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

/** Reads XML as strictly as a browser does, but for its declarations; throws where it is not well formed. */
export function readXml(text: string): XmlElement {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.exec(text);
  if (forbidden) throw new Error(`a character that XML forbids at ${forbidden.index}`);
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const path: Open[] = [root];
  const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at);
    checkText(text.slice(at, next < 0 ? text.length : next));
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(text);
    if (!found) throw new Error(`no tag at ${next}: ${text.slice(next, next + 60)}`);
    const [whole, closing, name = '', attributes = '', alone] = found;
    if (closing) {
      if (path.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const element: Open = { name, attributes: readAttributes(attributes), children: [] };
      path.at(-1)?.children.push(element);
      if (!alone) path.push(element);
    }
    at = next + whole.length;
  }
  const [only, ...others] = root.children;
  if (!only || others.length > 0 || path.length !== 1) throw new Error('not one whole element');
  return only;
}

/** An element and everything in it, in the order of the file. */
export function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`two attributes ${name}`);
    checkText(value);
    attributes.set(name, unescaped(value.replaceAll(/[\n\r\t]/g, ' ')));
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function checkText(text: string): void {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) throw new Error(`a bare & in ${text}`);
  if (text.includes(']]>')) throw new Error('a bare ]]>');
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:(\w+)|#(\d+));/g, (_, name: string | undefined, code: string | undefined) =>
    name === undefined ? String.fromCodePoint(Number(code)) : (entities[name] ?? ''),
  );
}
