import { type ResourceId, toResourceId } from '../model/index.ts';

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A random id: 16 letters and digits, so that a paste, a merge or a second tab never collides. */
export function newId(): string {
  // randomUUID is missing on pages served without TLS; this is not.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}

/** A random id for a resource. */
export function newResourceId(): ResourceId {
  return toResourceId(newId());
}
