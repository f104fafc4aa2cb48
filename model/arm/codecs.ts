import type { ArmCodec } from '../catalog/arm-codec.ts';
import { type KindName, serviceEntry } from '../catalog/kinds.ts';

/** The codec of every kind that is no PaaS service: those carry theirs in their catalog entry. */
const codecs: Partial<Record<KindName, ArmCodec>> = {};

/** The codec of a kind; undefined where Azure knows nothing of it (a region's frame, the internet). */
export function codecOf(kind: KindName): ArmCodec | undefined {
  return codecs[kind] ?? serviceEntry(kind)?.arm;
}
