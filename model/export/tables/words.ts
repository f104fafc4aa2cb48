import type { Outcome } from '../../expectations/judgement.ts';
import type { ExposureWord } from '../../exposure/exposure-types.ts';
import type { Assumption, DnsResult, Layer } from '../../trace/answer.ts';

/** Who can reach a service, as a report says it. */
export const exposureWords: Readonly<Record<ExposureWord, string>> = {
  everyNetwork: 'every network',
  allOfAzure: 'all of Azure',
  selectedNetworks: 'selected networks',
  privateEndpointsOnly: 'private endpoints only',
  trustedServicesOnly: 'trusted Microsoft services only',
  perimeterMembersOnly: 'members of its perimeter only',
  vnetOnly: 'its VNet and what is joined with it',
  nobody: 'nobody',
  undecided: 'undecided',
};

/** Whom an assumption is about. */
export const assumptionWords: Readonly<Record<Assumption['kind'], string>> = {
  guestFirewall: 'machine',
  onPremisesFirewall: 'on-premises firewall',
  identity: 'identity',
  appliance: 'appliance',
  azure: 'Azure',
  drawing: 'drawing',
};

/** What became of an expectation. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  holds: 'holds',
  fails: 'fails',
  undecided: 'undecided',
};

/** What a name gave. */
export const dnsWords: Readonly<Record<DnsResult['answer'], string>> = {
  private: 'private',
  public: 'public',
  nxdomain: 'NXDOMAIN',
  nodata: 'NODATA',
  servfail: 'SERVFAIL',
  timeout: 'no answer',
  unreliable: 'one or the other',
};

/** Where it was decided, behind "at". */
export const layerWords: Readonly<Record<Layer, string>> = {
  dns: 'DNS',
  route: 'the route',
  nsgOut: 'the NSG on the way out',
  nsgIn: 'the NSG on the way in',
  appliance: 'the appliance',
  gateway: 'the gateway',
  firewall: 'the firewall',
  serviceAccess: 'the access rules of the service',
  endpointState: 'the state of the private endpoint',
  returnPath: 'the way back',
};
