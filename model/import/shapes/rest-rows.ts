import { isJsonObject, listAt } from '../../catalog/read-json.ts';
import { nameOfRow, type Row, type Shape, toArm } from '../shape.ts';

/** A resource as ARM answers and Resource Graph lists it: `properties` hold what is inside. */
export const restRows: Shape = {
  id: 'rest',
  title: 'Resource Manager JSON',
  recognises: ({ value }) =>
    isJsonObject(value) &&
    (isJsonObject(value.properties) || !hasMore(value)) &&
    ('id' in value || 'type' in value),
  read: (row) => {
    const name = nameOfRow(row);
    const { value } = row;
    if (!name || !isJsonObject(value)) return { resources: [] };
    return {
      resources: [toArm(name, row, value, value.properties)],
      inside: listAt(value, 'resources').map(
        (child, index): Row => ({
          ...row,
          value: child,
          at: `${row.at}.resources[${index}]`,
          parent: name,
        }),
      ),
    };
  },
};

/** Is there more than a heading? Then a row without `properties` is one that a tool has flattened. */
function hasMore(value: object): boolean {
  return Object.keys(value).some((key) => !headings.has(key.toLowerCase()));
}

const headings = new Set(
  'id name type location tags sku kind zones identity plan managedby etag apiversion resourcegroup subscriptionid tenantid properties systemdata createdtime changedtime provisioningstate extendedlocation resources dependson'.split(
    ' ',
  ),
);
