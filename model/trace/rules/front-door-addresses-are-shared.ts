import { defineRule } from '../../explain/rule.ts';

/** Rule: Front Door calls public origins from the addresses of the service tag AzureFrontDoor.Backend, which all its customers share; only the header X-Azure-FDID tells whose Front Door it is. */
export const frontDoorAddressesAreShared = defineRule({
  id: 'trace/front-door-addresses-are-shared',
  says: 'Front Door calls public origins from the addresses of the service tag AzureFrontDoor.Backend, which all its customers share; only the header X-Azure-FDID tells whose Front Door it is.',
  source: 'https://learn.microsoft.com/azure/frontdoor/origin',
  checkedOn: '2022-03-10',
  facts: [],
  /** The tag of the addresses that an origin sees. */
  tag: (): string => 'AzureFrontDoor.Backend',
  /** The tag of the addresses that a client calls. */
  calledAt: (): string => 'AzureFrontDoor.Frontend',
});
