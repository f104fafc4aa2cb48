import { fault } from './fault.ts';
import { type Moment, type MomentParts, partsOfMoment } from './moment.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** .NET's one-letter formats as pictures (invariant culture). https://learn.microsoft.com/dotnet/standard/base-types/standard-date-and-time-format-strings, read 2026-11-29. */
const standard: Readonly<Record<string, string>> = {
  d: 'MM/dd/yyyy',
  D: 'dddd, dd MMMM yyyy',
  f: 'dddd, dd MMMM yyyy HH:mm',
  F: 'dddd, dd MMMM yyyy HH:mm:ss',
  g: 'MM/dd/yyyy HH:mm',
  G: 'MM/dd/yyyy HH:mm:ss',
  m: 'MMMM dd',
  M: 'MMMM dd',
  o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz",
  O: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz",
  r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  t: 'HH:mm',
  T: 'HH:mm:ss',
  u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
  y: 'yyyy MMMM',
  Y: 'yyyy MMMM',
};

/** The moment as ARM writes it where no format is wanted. */
export function printMoment(moment: Moment): string {
  return formatMoment(moment, "yyyy'-'MM'-'dd'T'HH':'mm':'ss'Z'");
}

/** The moment in a format of .NET, one letter or a picture; a fault where there is no such format. */
export function formatMoment(moment: Moment, format: string): string {
  const picture = format.length === 1 ? standard[format] : format;
  if (picture === undefined || picture === '') return fault(`dates have no format "${format}"`);
  const parts = partsOfMoment(moment);
  return picture.replace(
    /'([^']*)'|"([^"]*)"|\\(.)|%(?=[A-Za-z])|([dfFghHKmMstyz])\4*/g,
    (found, single, double, escaped, letter) => {
      const plain = single ?? double ?? escaped;
      if (plain !== undefined) return plain as string;
      return letter === undefined ? '' : printPart(letter as string, found.length, parts);
    },
  );
}

function printPart(letter: string, length: number, parts: MomentParts): string {
  const pad = (number: number, width = Math.min(length, 2)): string => `${number}`.padStart(width, '0');
  switch (letter) {
    case 'd':
      return length > 2 ? named(weekdays, parts.weekday, length) : pad(parts.day);
    case 'M':
      return length > 2 ? named(months, parts.month - 1, length) : pad(parts.month);
    case 'y':
      return length <= 2 ? pad(parts.year % 100) : pad(parts.year, length);
    case 'h':
      return pad(parts.hour % 12 || 12);
    case 'H':
      return pad(parts.hour);
    case 'm':
      return pad(parts.minute);
    case 's':
      return pad(parts.second);
    case 'f':
      return `${parts.fraction}`.padStart(7, '0').slice(0, length);
    case 'F':
      return `${parts.fraction}`.padStart(7, '0').slice(0, length).replace(/0+$/, '');
    case 't':
      return (parts.hour < 12 ? 'AM' : 'PM').slice(0, length);
    case 'g':
      return 'A.D.';
    case 'z':
      return length === 1 ? '+0' : length === 2 ? '+00' : '+00:00';
    default:
      return '+00:00';
  }
}

function named(names: readonly string[], index: number, length: number): string {
  const name = names[index] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}
