import { fault } from './fault.ts';
import type { Value, ValueObject } from './value.ts';

/** A URI and one relative to it as one, by the rules of RFC 3986. */
export function joinUri(base: string, relative: string): string {
  const found = /^([A-Za-z][\w+.-]*):\/\/([^/?#]*)([^?#]*)/.exec(base);
  if (!found) return fault(`"${base.slice(0, 80)}" is no URI`);
  const [, scheme = '', host = '', path = ''] = found;
  if (/^[A-Za-z][\w+.-]*:\/\//.test(relative)) return relative;
  if (relative.startsWith('//')) return `${scheme}:${relative}`;
  const [, way = '', rest = ''] = /^([^?#]*)([\s\S]*)$/.exec(relative) ?? [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1) || '/';
  const joined = way.startsWith('/') ? way : way === '' ? path || '/' : folder + way;
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${withoutDots(joined)}${rest}`;
}

/** The parts of a URI as ARM names them. */
export function parseUri(uri: string): ValueObject {
  const found = /^([A-Za-z][\w+.-]*):\/\/([^/?#:]*)(?::(\d+))?([^?#]*)(\?[^#]*)?/.exec(uri);
  if (!found) return fault(`"${uri.slice(0, 80)}" is no URI`);
  const [, scheme = '', host = '', port, path = '', query] = found;
  return {
    scheme,
    host,
    port: port === undefined ? null : Number(port),
    ...(path !== '' && { path }),
    ...(query !== undefined && { query }),
  };
}

/** The URI of its parts. */
export function buildUri(part: (key: string) => Value): string {
  const port = part('port');
  const word = (key: string): string => (typeof part(key) === 'string' ? String(part(key)) : '');
  const path = word('path');
  const slash = path === '' || path.startsWith('/') ? '' : '/';
  return `${word('scheme')}://${word('host')}${port === null ? '' : `:${String(port)}`}${slash}${path}${word('query')}`;
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  const parts = path.split('/');
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    if (part === '..') {
      if (kept.length > 1) kept.pop();
      if (last) kept.push('');
    } else if (part === '.') {
      if (last) kept.push('');
    } else kept.push(part);
  });
  return kept.join('/');
}
