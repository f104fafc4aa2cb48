import { fault } from '../fault.ts';
import { formatText, plainText } from '../format-text.ts';
import { type AnyFunction, any, fn, int, list, text, wrong } from '../function.ts';
import { uniqueStringOf } from '../murmur.ts';
import { sha1 } from '../sha1.ts';
import { utf8Of } from '../utf8.ts';
import { isList, type Value } from '../value.ts';

/** Texts. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string, read 2026-11-29. */
export const stringFunctions: readonly AnyFunction[] = [
  fn('toLower', [1, 1], (args) => text(args, 0).toLowerCase()),
  fn('toUpper', [1, 1], (args) => upper(text(args, 0))),
  fn('trim', [1, 1], (args) => text(args, 0).trim()),
  fn('startsWith', [2, 2], (args) => text(args, 0).toLowerCase().startsWith(text(args, 1).toLowerCase())),
  fn('endsWith', [2, 2], (args) => text(args, 0).toLowerCase().endsWith(text(args, 1).toLowerCase())),
  fn('replace', [3, 3], (args) => {
    const [whole, old, fresh] = [text(args, 0), text(args, 1), text(args, 2)];
    return old === '' ? fault('argument 2 is empty') : whole.replaceAll(old, () => fresh);
  }),
  fn('substring', [2, 3], (args) => {
    const whole = text(args, 0);
    const start = int(args, 1);
    const length = args.length > 2 ? int(args, 2) : whole.length - start;
    if (start < 0 || length < 0 || start + length > whole.length)
      fault(`the text has ${whole.length} characters, too few for ${length} from ${start} on`);
    return whole.slice(start, start + length);
  }),
  fn('split', [2, 2], (args) => split(text(args, 0), args[1] ?? null)),
  fn('join', [2, 2], (args) => list(args, 0).map(plainItem).join(text(args, 1))),
  fn('padLeft', [2, 3], (args) => {
    const whole = typeof args[0] === 'number' ? `${args[0]}` : text(args, 0);
    const pad = args.length > 2 ? text(args, 2) : ' ';
    const width = int(args, 1);
    if (pad.length !== 1) fault('argument 3 has to be one character');
    return width > 10_000
      ? fault('a text of more than 10,000 characters is wanted')
      : whole.padStart(width, pad);
  }),
  fn('format', [1, any], (args) => formatText(text(args, 0), args.slice(1))),
  fn('string', [1, 1], ([value = null]) => {
    if (value === null) return wrong(0, 'a value', value);
    return typeof value === 'object' ? JSON.stringify(value) : plainText(value);
  }),
  fn('uniqueString', [1, any], (args) => uniqueStringOf(utf8Of(joined(args)))),
  fn('guid', [1, any], (args) => guidOf(joined(args))),
];

/** The name-based UUID that Azure's guid() gives for a text: version 5 in Azure's own namespace. */
export function guidOf(name: string): string {
  const namespace = '11fb06fb712d4ddd98c7e71bbd588830'.match(/../g) ?? [];
  const hash = sha1([...namespace.map((byte) => Number.parseInt(byte, 16)), ...utf8Of(name)]).slice(0, 16);
  const bytes = hash.map((byte, index) =>
    index === 6 ? (byte & 15) | 0x50 : index === 8 ? (byte & 63) | 128 : byte,
  );
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function plainItem(value: Value, index: number): string {
  return typeof value === 'object' ? wrong(index, 'a text or a number', value) : plainText(value);
}

function joined(args: readonly Value[]): string {
  return args.map((_, index) => text(args, index)).join('-');
}

/** Letter by letter, as .NET does: ß has no capital. */
function upper(whole: string): string {
  return [...whole]
    .map((char) => (char.toUpperCase().length === char.length ? char.toUpperCase() : char))
    .join('');
}

function split(whole: string, by: Value): readonly string[] {
  const marks = isList(by) ? by.map((_, index) => text(by, index)) : [text([by], 0)];
  const wanted = marks.filter((mark) => mark !== '');
  if (wanted.length === 0) return [whole];
  const pattern = wanted.map((mark) => mark.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|');
  return whole.split(new RegExp(pattern));
}
