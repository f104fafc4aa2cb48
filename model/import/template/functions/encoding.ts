import { fault } from '../fault.ts';
import { type AnyFunction, fn, object, text } from '../function.ts';
import { parseTemplateJson } from '../parse-json.ts';
import { buildUri, joinUri, parseUri } from '../uri.ts';
import { base64Of, bytesOfBase64, textOfUtf8, utf8Of } from '../utf8.ts';
import { getKey } from '../value.ts';

/** Texts in other alphabets: base 64, data URIs, URIs. */
export const encodingFunctions: readonly AnyFunction[] = [
  fn('base64', [1, 1], (args) => base64Of(utf8Of(text(args, 0)))),
  fn('base64ToString', [1, 1], (args) => decode(text(args, 0))),
  fn('base64ToJson', [1, 1], (args) => {
    const parsed = parseTemplateJson(decode(text(args, 0)));
    return parsed.ok ? parsed.root : fault(`the decoded text is no JSON: ${parsed.says}`);
  }),
  fn('dataUri', [1, 1], (args) => `data:text/plain;charset=utf-8;base64,${base64Of(utf8Of(text(args, 0)))}`),
  fn('dataUriToString', [1, 1], (args) => {
    const found = /^data:([^,]*),([\s\S]*)$/i.exec(text(args, 0));
    if (!found) return fault('the text is no data URI');
    return /;\s*base64\s*$/i.test(found[1] ?? '') ? decode(found[2] ?? '') : percentDecode(found[2] ?? '');
  }),
  fn('uriComponent', [1, 1], (args) => percentEncode(text(args, 0))),
  fn('uriComponentToString', [1, 1], (args) => percentDecode(text(args, 0).replaceAll('+', ' '))),
  fn('uri', [2, 2], (args) => joinUri(text(args, 0), text(args, 1))),
  fn('parseUri', [1, 1], (args) => parseUri(text(args, 0))),
  fn('buildUri', [1, 1], (args) => buildUri((key) => getKey(object(args, 0), key) ?? null)),
];

function decode(base64: string): string {
  const bytes = bytesOfBase64(base64);
  return bytes ? textOfUtf8(bytes) : fault('the text is not in base 64');
}

function percentEncode(whole: string): string {
  return utf8Of(whole)
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[A-Za-z0-9_.~-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

/** Sequences that are no UTF-8 stay as they are. */
function percentDecode(whole: string): string {
  return whole.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = [...run.matchAll(/%(..)/g)].map(([, hex = '']) => Number.parseInt(hex, 16));
    return textOfUtf8(bytes);
  });
}
