import { parseArmId } from '../../catalog/arm-resource.ts';
import { spellType } from '../../catalog/facts/api-versions.ts';
import type { Shape } from '../shape.ts';

/** A resource of which only the id is known. */
export const ids: Shape = {
  id: 'ids',
  title: 'Resource ids',
  recognises: ({ value }) => parseArmId(value) !== undefined,
  read: ({ value, at }) => {
    const name = parseArmId(value);
    return { resources: name ? [{ ...name, type: spellType(name.type), body: {}, at }] : [] };
  },
};
