import { describe, expect, it } from 'vitest';
import { readServiceTag } from '../../catalog/facts/service-tag-names.ts';
import { serviceTagMeansTheWholeService } from './service-tag-means-the-whole-service.ts';

describe('a service tag', () => {
  it.each([
    ['Storage', 'Storage', 'westeurope', 'yes'],
    ['Storage.WestEurope', 'Storage', 'westeurope', 'yes'],
    ['Storage.NorthEurope', 'Storage', 'westeurope', 'no'],
    ['Storage.WestEurope', 'Storage', null, 'maybe'],
    ['Sql', 'Storage', 'westeurope', 'no'],
    ['Sql', null, 'westeurope', 'maybe'],
  ])('%s for a %s service in %s: %s', (text, tag, region, includes) => {
    expect(serviceTagMeansTheWholeService.includes(readServiceTag(text), { tag, region })).toBe(includes);
  });
});
