import { fault } from './fault.ts';

/** A moment in steps of 100 nanoseconds since 1970, in UTC: .NET's precision without a clock. */
export type Moment = bigint;

const second = 10_000_000n;
const day = 86_400n * second;

/** The parts of a moment in UTC. */
export interface MomentParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** In steps of 100 nanoseconds, below ten million. */
  readonly fraction: number;
}

/** The moment that a text in ISO 8601 (also with a blank for the T) names; without a zone it is UTC. As on the clock: the zone is not counted in. A fault where it is none. */
export function parseMoment(text: string, asOnTheClock = false): Moment {
  const found =
    /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7})\d*)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/i.exec(
      text,
    );
  if (!found) return fault(`"${text.slice(0, 40)}" is no date and time`);
  const [, year, month, date, hour = '0', minute = '0', seconds = '0', fraction = '', zone = 'Z'] = found;
  const days = daysOf(Number(year), Number(month), Number(date));
  const inDay = (Number(hour) * 60 + Number(minute)) * 60 + Number(seconds);
  const [sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)?.slice(1) ?? ['+', '0', '0'];
  const offset = asOnTheClock ? 0 : (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  if (Number(month) < 1 || Number(month) > 12 || Number(date) < 1 || Number(date) > 31 || inDay >= 86_400)
    return fault(`"${text.slice(0, 40)}" is no date and time`);
  return BigInt(days) * day + BigInt(inDay - offset) * second + BigInt(fraction.padEnd(7, '0'));
}

/** The length of a duration such as `P1Y2M3DT4H5M6S`; a year has 365 days and a month 30, as .NET counts. A fault where it is none. */
export function parseDuration(text: string): bigint {
  const found =
    /^(-)?P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,7})\d*)?S)?)?$/.exec(
      text,
    );
  if (!found) return fault(`"${text.slice(0, 40)}" is no duration such as P1D or PT2H`);
  const [, sign, years, months, days, hours, minutes, seconds, fraction = ''] = found;
  const count = (digits: string | undefined): bigint => BigInt(digits?.slice(0, 12) ?? '0');
  const whole =
    (count(years) * 365n + count(months) * 30n + count(days)) * day +
    (count(hours) * 3600n + count(minutes) * 60n + count(seconds)) * second +
    BigInt(fraction.padEnd(7, '0'));
  return sign === '-' ? -whole : whole;
}

/** The moment of so many seconds since 1970. */
export function momentOfEpoch(seconds: number): Moment {
  return BigInt(Math.trunc(seconds)) * second;
}

/** Whole seconds since 1970. */
export function epochOf(moment: Moment): number {
  return Number(floorDivide(moment, second));
}

/** Takes a moment apart; a fault outside the years 1 to 9999. */
export function partsOfMoment(moment: Moment): MomentParts {
  const days = floorDivide(moment, day);
  const inDay = moment - days * day;
  const seconds = Number(inDay / second);
  const [year, month, date] = dateOf(Number(days));
  if (year < 1 || year > 9999) return fault('the date lies outside the years 1 to 9999');
  return {
    year,
    month,
    day: date,
    weekday: Number(((days % 7n) + 11n) % 7n),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: Number(inDay % second),
  };
}

function floorDivide(a: bigint, b: bigint): bigint {
  const whole = a / b;
  return a % b < 0n ? whole - 1n : whole;
}

/** Days since 1970 of a date in the Gregorian calendar (civil calendar arithmetic by eras of 400 years). */
function daysOf(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOf(days: number): readonly [number, number, number] {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  return [
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * part + 2) / 5) + 1,
  ];
}
