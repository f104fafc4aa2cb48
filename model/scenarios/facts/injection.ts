import type { Fact } from './fact.ts';

/** INJ: injection and integration. */
export const injectionFacts: readonly Fact[] = [
  { id: 'INJ-1', says: 'injected services behave like machines' },
  { id: 'INJ-2', says: 'from the internet by a public address only' },
  { id: 'INJ-3', says: 'injected services need destinations of their own' },
  { id: 'INJ-4', says: 'managed instances lost their management ports' },
  { id: 'INJ-5', says: 'App Service Environment needs one port' },
  { id: 'INJ-6', says: 'API Management needs its management port' },
  { id: 'INJ-7', says: 'routes that a managed instance must have' },
  {
    id: 'INJ-8',
    says: 'what AKS nodes must reach',
  },
  { id: 'INJ-9', says: 'VNet integration is outbound only' },
  { id: 'INJ-10', says: 'an address of the integration subnet' },
  { id: 'INJ-11', says: 'what goes through the VNet' },
  { id: 'INJ-12', says: 'NSG and routes of the integration subnet' },
  { id: 'INJ-13', says: 'what the internet sees of an app' },
  { id: 'INJ-14', says: 'what an app reaches through the VNet' },
  { id: 'INJ-15', says: 'pulls, shares and references follow switches of their own' },
  { id: 'INJ-16', says: 'size and plans of an integration subnet' },
  { id: 'INJ-17', says: 'apps in an environment need no integration' },
  { id: 'INJ-18', says: 'endpoint for in, integration for out' },
  { id: 'INJ-19', says: 'managed VNets are Microsoft’s' },
];
