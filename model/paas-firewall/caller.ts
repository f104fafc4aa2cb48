import type { ResourceId } from '../ids.ts';

/** Somebody who arrives over the public path. */
export interface PublicCaller {
  readonly path: 'public';
  /** The public address that the service sees; null where it is not known. */
  readonly address: string | null;
  /** Every address that it may be, where it is one of a few. */
  readonly candidates?: readonly string[];
  /** The service whose own way out lends the address, where one does. */
  readonly lentBy?: ResourceId;
  /** Does the caller stand in Azure? */
  readonly inAzure: boolean;
  readonly region: string | null;
  /** One of the Microsoft services that this service trusts. */
  readonly trusted: boolean;
  /** The subnet in which the caller stands, for evidence and remedies. */
  readonly subnet?: { readonly id: ResourceId; readonly name: string } | null;
}

/** Somebody who arrives with the identity of a subnet. */
export interface ServiceEndpointCaller {
  readonly path: 'serviceEndpoint';
  readonly subnet: ResourceId;
  readonly subnetName: string;
  /** The private address of the caller. */
  readonly address: string;
  readonly region: string;
  readonly tenant: string;
}

/** Somebody who arrives through a private endpoint. */
export interface PrivateEndpointCaller {
  readonly path: 'privateEndpoint';
}

/** Who knocks at a service, as the service sees them. */
export type Caller = PublicCaller | ServiceEndpointCaller | PrivateEndpointCaller;
