import { fault } from './fault.ts';
import { formatNumber } from './format-number.ts';
import { isList, isObject, type Value } from './value.ts';

/** A value inside a text: true is `True`, nothing is an empty text. */
export function plainText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isList(value)) return `[${value.map(quoted).join(',')}]`;
  if (!isObject(value)) return `${String(value)}`;
  return `{${Object.entries(value)
    .map(([key, inner]) => `'${key}':${quoted(inner)}`)
    .join(',')}}`;
}

/** The text with its `{0}`, `{1,8:N2}` filled in as .NET's composite formatting does. Checked against Bicep CLI 0.49.2, 2026-11-29. */
export function formatText(pattern: string, values: readonly Value[]): string {
  return pattern.replace(
    /\{\{|\}\}|\{\s*(\d+)\s*(?:,\s*(-?\d+)\s*)?(?::((?:[^{}]|\{\{|\}\})*))?\}|[{}]/g,
    (found, index?: string, width?: string, shape?: string) => {
      if (found === '{{') return '{';
      if (found === '}}') return '}';
      const value = index === undefined ? undefined : values[Number(index)];
      if (value === undefined)
        return fault(
          index === undefined ? 'the pattern has a lonely brace' : `there is no value for {${index}}`,
        );
      const text = typeof value === 'number' && shape ? formatNumber(value, shape) : plainText(value);
      const wide = Math.min(Math.abs(Number(width ?? 0)), 10_000);
      return width?.startsWith('-') ? text.padEnd(wide) : text.padStart(wide);
    },
  );
}

function quoted(value: Value): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : plainText(value);
}
