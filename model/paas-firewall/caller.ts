import type { ResourceId } from '../ids.ts';

/** What a perimeter knows of a caller beside its address. */
export interface CallerIdentity {
  /** The subscription in which the caller stands; null or absent for nobody's, such as a person on the internet. */
  readonly subscription?: string | null;
  /** The perimeter of which the caller itself is a member. */
  readonly perimeter?: ResourceId | null;
}

/** Somebody who arrives over the public path. */
export interface PublicCaller extends CallerIdentity {
  readonly path: 'public';
  /** The public address that the service sees; null where it is not known. */
  readonly address: string | null;
  /** Every address that it may be, where it is one of a few. */
  readonly candidates?: readonly string[];
  /** The service whose own way out lends the address, where one does. */
  readonly lentBy?: ResourceId;
  /** Whom the caller stands for, in words such as `the internet`, where its address is only one of theirs. */
  readonly standsFor?: string;
  /** Does the caller stand in Azure? */
  readonly inAzure: boolean;
  /** The service tag of its address, where it is a service with one of its own, such as Front Door. */
  readonly tag?: string;
  readonly region: string | null;
  /** One of the Microsoft services that this service trusts; not known where no list of them was read. */
  readonly trusted: boolean | 'unknown';
  /** The subnet in which the caller stands, for evidence and remedies. */
  readonly subnet?: { readonly id: ResourceId; readonly name: string } | null;
}

/** Somebody who arrives with the identity of a subnet. */
export interface ServiceEndpointCaller extends CallerIdentity {
  readonly path: 'serviceEndpoint';
  readonly subnet: ResourceId;
  readonly subnetName: string;
  /** The private address of the caller. */
  readonly address: string;
  /** The public address by which a standard service endpoint makes the subnet known; null or absent at a basic one. */
  readonly identifier?: string | null;
  readonly region: string;
  readonly tenant: string;
}

/** Somebody who arrives through a private endpoint. */
export interface PrivateEndpointCaller {
  readonly path: 'privateEndpoint';
}

/** Who knocks at a service, as the service sees them. */
export type Caller = PublicCaller | ServiceEndpointCaller | PrivateEndpointCaller;
