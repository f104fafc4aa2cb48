import { fault } from './fault.ts';

/** A number in one of .NET's shapes: a letter with a precision (`D3`, `N2`, `X4`), or a picture (`000`, `#,##0.00`). */
export function formatNumber(number: number, shape: string): string {
  const standard = /^([A-Za-z])(\d{0,3})$/.exec(shape);
  if (!standard) return formatPicture(number, shape);
  const [, letter = '', digits = ''] = standard;
  const places = Math.min(digits === '' ? 2 : Number(digits), 100);
  const width = digits === '' ? 0 : Number(digits);
  const sign = number < 0 ? '-' : '';
  const size = Math.abs(number);
  switch (letter.toUpperCase()) {
    case 'D':
      return sign + size.toFixed(0).padStart(width, '0');
    case 'N':
      return sign + grouped(size.toFixed(places));
    case 'F':
      return sign + size.toFixed(places);
    case 'P':
      return `${sign}${grouped((size * 100).toFixed(places))} %`;
    case 'C':
      return number < 0 ? `(¤${grouped(size.toFixed(places))})` : `¤${grouped(size.toFixed(places))}`;
    case 'X': {
      const hex = (number < 0 ? BigInt.asUintN(64, BigInt(number)) : BigInt(number)).toString(16);
      return (letter === 'X' ? hex.toUpperCase() : hex).padStart(width, '0');
    }
    case 'E': {
      const [base = '', power = '0'] = number
        .toExponential(Math.min(digits === '' ? 6 : Number(digits), 100))
        .split('e');
      const exponent = Number(power);
      return `${base}${letter}${exponent < 0 ? '-' : '+'}${`${Math.abs(exponent)}`.padStart(3, '0')}`;
    }
    case 'G':
    case 'R':
      return `${number}`;
    default:
      return fault(`numbers have no shape "${shape}"`);
  }
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** A picture of digits: 0 always stands, # only where there is a digit, a comma between them groups. */
function formatPicture(number: number, shape: string): string {
  const picture = /[0#][0#,]*(?:\.[0#]+)?|\.[0#]+/.exec(shape)?.[0];
  if (picture === undefined) return shape;
  const [whole = '', fraction = ''] = picture.split('.');
  const least = whole.replace(/[^0]/g, '').length;
  const fixed = Math.abs(number).toFixed(Math.min(fraction.length, 100));
  const [digits = '', decimals = ''] = fixed.split('.');
  const padded = (least === 0 && digits === '0' ? '' : digits).padStart(least, '0');
  const kept = fraction.replace(/#+$/, '').length;
  const tail = decimals.replace(/0+$/, '').padEnd(kept, '0');
  const text = (/,/.test(whole) ? grouped(padded) : padded) + (tail === '' ? '' : `.${tail}`);
  return (number < 0 ? '-' : '') + shape.replace(picture, () => text);
}
