import { describe, expect, it } from 'vitest';
import { readServiceTag } from '../../catalog/facts/service-tag-names.ts';
import { azureCloudTagIncludesOtherCustomers } from './azure-cloud-tag-includes-other-customers.ts';

describe('the tag AzureCloud', () => {
  it.each([
    ['AzureCloud', 'westeurope', 'yes'],
    ['AzureCloud.westeurope', 'westeurope', 'yes'],
    ['AzureCloud.eastus', 'westeurope', 'no'],
    ['AzureCloud.eastus', null, 'maybe'],
  ])('%s in %s: %s', (text, region, includes) => {
    expect(azureCloudTagIncludesOtherCustomers.includes(readServiceTag(text), region)).toBe(includes);
  });
});
