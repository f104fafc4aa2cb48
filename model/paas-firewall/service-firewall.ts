import type { FirewallFacet } from '../catalog/service.ts';
import type { ResourceId } from '../ids.ts';
import type { Perimeter } from './perimeter.ts';

/** A subnet that a service admits by its service endpoint. */
export interface VnetRule {
  readonly subnet: ResourceId;
  readonly subnetName: string;
  /** Is the service's endpoint enabled on the subnet? */
  readonly hasServiceEndpoint: boolean;
  readonly region: string;
  readonly tenant: string;
}

/** One ordered rule of an app: a public prefix or a tag, or a subnet. */
export interface AccessRule {
  readonly name: string;
  readonly priority: number;
  readonly action: 'Allow' | 'Deny';
  /** A public prefix or a service tag; empty where a subnet is named. */
  readonly source: string;
  readonly subnet: ResourceId | null;
}

/** The firewall of one PaaS service in one shape for all of them. */
export interface ServiceFirewall {
  readonly id: ResourceId;
  readonly name: string;
  /** The kind of the catalog, for what one service alone does. */
  readonly kind: string;
  readonly facet: FirewallFacet;
  readonly publicNetworkAccess: 'Enabled' | 'Disabled' | 'SecuredByPerimeter' | null;
  /** Nothing of it is public, whatever its switch says. */
  readonly hasNoPublicSide?: boolean;
  readonly defaultAction: 'Allow' | 'Deny' | null;
  readonly ipRules: readonly string[];
  readonly vnetRules: readonly VnetRule[];
  /** Trusted services or all of Azure are admitted, by what the facet offers. */
  readonly exception: boolean;
  /** App Service only; in any order. */
  readonly accessRules: readonly AccessRule[];
  readonly unmatchedAction: 'Allow' | 'Deny' | null;
  readonly hasApprovedEndpoint: boolean;
  readonly region: string;
  readonly tenant: string;
  readonly tier: string | null;
  /** The network security perimeter of which the service is a member. */
  readonly perimeter: Perimeter | null;
}
