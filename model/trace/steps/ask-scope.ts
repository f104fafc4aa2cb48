import { code, nameOf, say } from '../../explain/sentence.ts';
import type { EndpointNode, ServiceNode } from '../../network/network.ts';
import { scopesIn } from '../../network/services.ts';
import {
  privateOnlyScopeRefusesWhatIsOutside,
  type ScopeMode,
} from '../../paas-firewall/rules/private-only-scope-refuses-what-is-outside.ts';
import { fixSettings } from '../fixes/fix-settings.ts';
import { block, note, type Parcel, type Walk } from '../walk.ts';

const rule = privateOnlyScopeRefusesWhatIsOutside;

/** At an endpoint of a private link scope: is what the question is about in the scope, and what does its mode say of the rest? */
export function askScope(walk: Walk, scope: ServiceNode, endpoint: EndpointNode, parcel: Parcel): void {
  const isQuery = parcel.fqdn?.startsWith('api.') === true;
  const mode = modeOf(scope, endpoint, isQuery ? 'query' : 'ingestion');
  const wanted = walk.network.services.get(parcel.wanted ?? scope.id);
  if (!wanted || wanted.id === scope.id) {
    tellMode(walk, scope, mode, isQuery);
    return;
  }
  const isInside = scopesIn(wanted).includes(scope.id);
  if (!rule.admits({ mode, isInside })) {
    const scopes = [...scopesIn(wanted), scope.id];
    block(walk, 'knock', {
      layer: 'serviceAccess',
      at: scope.id,
      rule: rule.id,
      evidence: say`${nameOf(scope)} is ${code(mode)}, and ${nameOf(wanted)} is not in it`,
      fix: fixSettings(wanted.id, { scopes }, say`Add ${nameOf(wanted)} to ${nameOf(scope)}`),
    });
    return;
  }
  if (!isInside && wanted.settings.publicNetworkAccess === 'Disabled') {
    block(walk, 'knock', {
      layer: 'serviceAccess',
      at: wanted.id,
      rule: rule.id,
      evidence: say`${nameOf(scope)} passes calls for ${nameOf(wanted)} on to public networks, because ${nameOf(wanted)} is not in it, but ${nameOf(wanted)} accepts nothing from there`,
      fix: fixSettings(
        wanted.id,
        { publicNetworkAccess: 'Enabled' },
        say`Let ${nameOf(wanted)} accept data from public networks`,
      ),
    });
    return;
  }
  note(walk, {
    action: 'knock',
    says: isInside
      ? say`${nameOf(wanted)} is in ${nameOf(scope)}`
      : say`${nameOf(wanted)} is not in ${nameOf(scope)}, which is ${code('Open')} and passes calls for others on`,
    rules: [rule.id],
    at: [wanted.id],
  });
}

function modeOf(scope: ServiceNode, { name }: EndpointNode, what: 'ingestion' | 'query'): ScopeMode {
  const { ingestionAccessMode, queryAccessMode, exclusions } = scope.settings as {
    readonly ingestionAccessMode: ScopeMode;
    readonly queryAccessMode: ScopeMode;
    readonly exclusions: readonly {
      readonly connection: string;
      readonly ingestion: ScopeMode;
      readonly query: ScopeMode;
    }[];
  };
  const usual = what === 'query' ? queryAccessMode : ingestionAccessMode;
  const own = exclusions.map((one) => ({ connection: one.connection, mode: one[what] }));
  return rule.modeAt(usual, own, name);
}

/** A name that all of Azure Monitor shares does not say for whom it is called. */
function tellMode(walk: Walk, scope: ServiceNode, mode: ScopeMode, isQuery: boolean): void {
  const what = isQuery ? 'Queries' : 'Telemetry';
  walk.remarks.push({
    rule: rule.id,
    says:
      mode === 'PrivateOnly'
        ? say`${what} for resources that are not in ${nameOf(scope)} are refused: it is ${code(mode)}`
        : say`${what} for resources that are not in ${nameOf(scope)} may go on to their public side: it is ${code(mode)}`,
  });
}
