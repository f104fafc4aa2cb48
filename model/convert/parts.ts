/** The three ways in which clients reach a service. */
export type ConvertTarget = 'privateEndpoint' | 'serviceEndpoint' | 'public';

/** One part of a conversion; each can be left out, to show what breaks. */
export type ConvertPart =
  | 'endpointSubnet'
  | 'endpoints'
  | 'zones'
  | 'zoneLinks'
  | 'records'
  | 'resolver'
  | 'forwarders'
  | 'publicAccessOff'
  | 'serviceEndpoints'
  | 'vnetRules'
  | 'selectedNetworks'
  | 'endpointsGone'
  | 'publicAccessOn'
  | 'rulesGone';

/** What a part does, and what happens without it. */
export interface ConvertPartEntry {
  readonly part: ConvertPart;
  readonly title: string;
  /** One line: what breaks, or stays, when it is left out. */
  readonly without: string;
  /** Not part of a conversion unless it is asked for. */
  readonly optional?: true;
}

/** A way to reach a service, with its parts in the order in which they are made. */
export interface ConvertTargetEntry {
  readonly target: ConvertTarget;
  readonly title: string;
  readonly says: string;
  /** The name of a variant that is made for it. */
  readonly variantName: string;
  readonly parts: readonly ConvertPartEntry[];
}

const endpointsGone: ConvertPartEntry = {
  part: 'endpointsGone',
  title: 'Remove private endpoints',
  without: 'The endpoints stay, and every name that leads to them still does.',
};

/** The three designs of one topology, each with the parts that make it. */
export const convertTargets: readonly ConvertTargetEntry[] = [
  {
    target: 'privateEndpoint',
    title: 'Private Link',
    says: 'Each service gets a private address; names lead to it, and the public endpoint is closed.',
    variantName: 'With Private Link',
    parts: [
      {
        part: 'endpointSubnet',
        title: 'Subnet for the endpoints',
        without: 'Endpoints have no place, unless a subnet is chosen.',
      },
      {
        part: 'endpoints',
        title: 'Private endpoints',
        without: 'Names keep the public address; with public access off nobody gets in.',
      },
      {
        part: 'zones',
        title: 'Private DNS zones',
        without: 'No zone answers the privatelink names: clients get the public address.',
      },
      {
        part: 'zoneLinks',
        title: 'Links to the VNets whose resolvers decide',
        without: 'Nobody sees the zones: clients get the public address and are refused there.',
      },
      {
        part: 'records',
        title: 'Records (zone groups)',
        without: 'A linked zone without the record answers NXDOMAIN: the name is gone.',
      },
      {
        part: 'resolver',
        title: 'DNS Private Resolver in the hub, where there is nothing to forward to',
        without: 'On-premises servers have nobody in Azure to ask.',
        optional: true,
      },
      {
        part: 'forwarders',
        title: 'Forwarders on premises',
        without: 'On-premises clients keep the public address and are refused there.',
      },
      {
        part: 'publicAccessOff',
        title: 'Public network access off',
        without:
          'The public endpoint stays open beside the private one, unless the service closes it by itself.',
      },
    ],
  },
  {
    target: 'serviceEndpoint',
    title: 'Service endpoints',
    says: 'Services keep their public address and admit the subnets of their clients by identity.',
    variantName: 'With service endpoints',
    parts: [
      {
        part: 'serviceEndpoints',
        title: 'Service endpoints on the client subnets',
        without: 'Clients come with a public source, which no virtual network rule admits.',
      },
      {
        part: 'vnetRules',
        title: 'Virtual network rules',
        without: 'The subnets show their identity, and no rule admits it.',
      },
      {
        part: 'selectedNetworks',
        title: 'Selected networks only',
        without: 'The rules restrict nothing while all networks, or none, are admitted.',
      },
      endpointsGone,
    ],
  },
  {
    target: 'public',
    title: 'Public endpoint',
    says: 'Services are open to all networks under their public address.',
    variantName: 'Public',
    parts: [
      {
        part: 'publicAccessOn',
        title: 'Public network access for all networks',
        without: 'The services stay closed to whom they refuse today.',
      },
      {
        part: 'rulesGone',
        title: 'Remove virtual network rules and service endpoints',
        without: 'Subnets keep their private source and the path of the service endpoint.',
      },
      endpointsGone,
    ],
  },
];

/** The entry of a target. */
export function convertTargetEntry(target: ConvertTarget): ConvertTargetEntry {
  return convertTargets.find((one) => one.target === target) as ConvertTargetEntry;
}

/** The parts of a target that are made when nobody chooses. */
export function usualParts(target: ConvertTarget): readonly ConvertPart[] {
  return convertTargetEntry(target)
    .parts.filter(({ optional }) => !optional)
    .map(({ part }) => part);
}
