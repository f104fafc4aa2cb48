import type { Fact } from './fact.ts';

/** PAAS: services. */
export const servicesFacts: readonly Fact[] = [
  { id: 'PAAS-1', says: 'how a request over the public path is decided' },
  { id: 'PAAS-2', says: 'no rule counts while the default is Allow' },
  { id: 'PAAS-3', says: 'public access off beats the default action' },
  { id: 'PAAS-4', says: 'where trusted services still come in' },
  { id: 'PAAS-5', says: 'trusted services are a list' },
  { id: 'PAAS-6', says: 'allowing Azure admits everybody in Azure' },
  { id: 'PAAS-7', says: 'open by default, SQL closed' },
  { id: 'PAAS-8', says: 'IP rules take public addresses' },
  { id: 'PAAS-9', says: 'Storage: IP rules miss the same region' },
  { id: 'PAAS-10', says: 'Storage: nor the pair behind a service endpoint' },
  { id: 'PAAS-11', says: 'SQL redirect and proxy' },
  { id: 'PAAS-12', says: 'SQL over an endpoint' },
  { id: 'PAAS-13', says: 'SQL at a firewall' },
  { id: 'PAAS-14', says: 'SQL: rules rest while public access is off' },
  { id: 'PAAS-15', says: 'SQL: rules for subnets of its region' },
  { id: 'PAAS-16', says: 'managed instances are called in their VNet' },
  { id: 'PAAS-17', says: 'four settings of a vault' },
  { id: 'PAAS-18', says: 'a vault without trusted services shuts references out' },
  {
    id: 'PAAS-19',
    says: 'from a function to a vault',
    because:
      'follows from INJ-14, SE-2 and DNS-59; shown by the starting points and the workshop of function app and Key Vault',
  },
  { id: 'PAAS-20', says: 'Deny without rules is disputed' },
  { id: 'PAAS-21', says: 'Standard namespaces on a subnet with the endpoint' },
  { id: 'PAAS-22', says: 'a pull needs two names' },
  { id: 'PAAS-23', says: 'trusted services of a registry' },
  {
    id: 'PAAS-24',
    says: 'source of AKS pods',
  },
  {
    id: 'PAAS-25',
    says: 'who reaches AKS pods',
  },
  {
    id: 'PAAS-26',
    says: 'private AKS clusters',
  },
  {
    id: 'PAAS-27',
    says: 'AKS nodes and authorised ranges',
  },
  {
    id: 'PAAS-28',
    says: 'AKS API server in the VNet',
  },
  { id: 'PAAS-29', says: 'modes of API Management' },
  { id: 'PAAS-30', says: 'Azure Monitor private link scopes' },
  { id: 'PAAS-31', says: 'Event Grid and Service Bus open nothing into a VNet' },
  { id: 'PAAS-32', says: 'Data Factory runtimes' },
  { id: 'PAAS-33', says: 'which settings a Synapse pool follows' },
  { id: 'PAAS-34', says: 'PostgreSQL in a subnet' },
  { id: 'PAAS-35', says: 'AI services and their portals' },
];
