import { isJsonObject } from '../../catalog/read-json.ts';
import { flatToNested } from '../flat-to-nested.ts';
import { nameOfRow, type Shape, toArm } from '../shape.ts';

/** A resource as `az network vnet show` and its like print it: flattened, without `properties`, null where nothing is. */
export const cliRows: Shape = {
  id: 'cli',
  title: 'Azure CLI output',
  recognises: ({ value }) =>
    isJsonObject(value) &&
    !Object.keys(value).some((key) => key.toLowerCase() === 'properties') &&
    (typeof value.id === 'string' || (typeof value.type === 'string' && typeof value.name === 'string')),
  read: (row) => {
    const name = nameOfRow(row);
    if (!name || !isJsonObject(row.value)) return { resources: [] };
    const nested = flatToNested(row.value, name);
    return { resources: [toArm(name, row, nested, nested.properties)] };
  },
};
