import { expect, it } from 'vitest';
import { imagePullNeedsTwoNames } from './image-pull-needs-two-names.ts';

it.each<[boolean, 'dataEndpoint' | 'blobStorage']>([
  [true, 'dataEndpoint'],
  [false, 'blobStorage'],
])('dedicated data endpoints: %s', (dataEndpoints, from) => {
  expect(imagePullNeedsTwoNames.layersFrom({ dataEndpoints })).toBe(from);
});
