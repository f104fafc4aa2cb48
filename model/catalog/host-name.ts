/** One name under which a service can be called, and the private zone that may hide it. */
export interface HostName {
  /** The public name that clients use. */
  readonly fqdn: string;
  /** The private endpoint group that stands for it. */
  readonly subresource: string;
  /** The private DNS zone of that group. */
  readonly zone: string;
  /** The record in that zone, relative; `@` is the zone itself. */
  readonly record: string;
  /** The member of the group that answers under it, where a group has several: an endpoint has an address for each (PE-18). */
  readonly member?: string;
  /** What Azure calls that member is not known, so that its address cannot be given. */
  readonly memberUnnamed?: true;
  /** The region of what answers under it, where that is not the region of the service: of a secondary, a replica, a further region. */
  readonly region?: string;
  /** What stands behind it has a firewall of its own, which is not drawn, as a slot of an app has. */
  readonly ownRules?: true;
  /** The privatelink alias is in public DNS without any private endpoint. */
  readonly aliasAlways?: true;
  /** What public DNS answers where that is no public address: the private one at which it stands in a subnet, or nothing at all. */
  readonly publicly?: 'privateAddress' | 'nothing';
}
