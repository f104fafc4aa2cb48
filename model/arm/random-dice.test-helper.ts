import fc, { type GeneratorValue } from 'fast-check';
import type { ResourceId } from '../ids.ts';
import type { Drawing } from '../scenarios/draw.ts';

/** One throw of the dice after another, each of its own arbitrary. */
export type Dice = GeneratorValue;

/** What has been drawn so far. */
export interface Drawn {
  readonly d: Drawing;
  readonly dice: Dice;
  readonly vnets: ResourceId[];
  /** Subnets in which machines, endpoints and balancers may stand. */
  readonly subnets: ResourceId[];
  /** The first three numbers of their addresses. */
  readonly prefixes: Map<ResourceId, string>;
  readonly machines: ResourceId[];
}

/** Heads or tails. */
export function flip(dice: Dice): boolean {
  return dice(fc.boolean);
}

/** One of several. */
export function pick<const T>(dice: Dice, ...values: readonly T[]): T {
  return values[dice(fc.nat, { max: values.length - 1 })] as T;
}

/** A few of several, in their order. */
export function some<T>(dice: Dice, ...values: readonly T[]): T[] {
  return values.filter(() => flip(dice));
}
