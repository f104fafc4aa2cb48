import { onlyOne } from '../address/only-one.ts';
import { anyOf, code, say } from '../explain/sentence.ts';
import type { SourceTranslation } from './egress.ts';
import { appKeepsItsOwnAddressesTowardsTheInternet } from './rules/app-keeps-its-own-addresses-towards-the-internet.ts';
import { siteGoesOutByItsNatAddress } from './rules/site-goes-out-by-its-nat-address.ts';

/** How a call of an app leaves, once it is known whether it goes through the VNet. */
export interface AppWay {
  readonly throughVnet: boolean;
  readonly natGateway: boolean;
  readonly appliance: boolean;
}

/** The source that a public destination sees of an app that keeps its own addresses; null where the VNet's way out decides instead. */
export function appSource(way: AppWay, outboundAddresses: readonly string[]): SourceTranslation | null {
  if (!appKeepsItsOwnAddressesTowardsTheInternet.keepsOwn(way)) return null;
  return {
    source: onlyOne(outboundAddresses),
    translated: true,
    says:
      outboundAddresses.length === 0
        ? say`The app leaves with its own outbound addresses, which are not in the drawing`
        : say`The app leaves with its own outbound address ${anyOf(outboundAddresses)}`,
    because: [appKeepsItsOwnAddressesTowardsTheInternet.id],
  };
}

/** The source that a public destination sees of a host of a site. */
export function siteSource(host: string, natAddress: string | null): SourceTranslation {
  const source = siteGoesOutByItsNatAddress.sourceSeen({ path: 'public', host, natAddress });
  return {
    source,
    translated: true,
    says:
      source === null
        ? say`The site leaves with a public NAT address that is not in the drawing`
        : say`The site leaves with its public NAT address ${code(source)}`,
    because: [siteGoesOutByItsNatAddress.id],
  };
}
