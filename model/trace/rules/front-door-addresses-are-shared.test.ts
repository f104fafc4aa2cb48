import { expect, test } from 'vitest';
import { readServiceTag } from '../../catalog/facts/service-tag-names.ts';
import { frontDoorAddressesAreShared } from './front-door-addresses-are-shared.ts';

const { tag, calledAt } = frontDoorAddressesAreShared;

test.each([tag(), calledAt()])('%s is a service tag', (name) => {
  expect(readServiceTag(name)).toMatchObject({ name, known: true });
});
