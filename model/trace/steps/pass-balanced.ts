import { find } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { applianceMustForward } from '../../routing/rules/appliance-must-forward.ts';
import { applianceNextHopMustBeNear } from '../../routing/rules/appliance-next-hop-must-be-near.ts';
import { balancedAppliancesWantHaPorts } from '../../routing/rules/balanced-appliances-want-ha-ports.ts';
import { fixHaPorts } from '../fixes/load-balancers.ts';
import { fixMissingAppliance } from '../fixes/routes.ts';
import { block, doubt, type Leg, newWalk, type Parcel, printFlow, type Walk } from '../walk.ts';
import { enterNsgs } from './leave.ts';
import { passMachine, routeTo } from './pass-machine.ts';

type Balancer = ResourceOf<'loadBalancer'>;

/** Through an internal load balancer that is a next hop: one of its machines gets the packet, and any of them may. */
export function passBalanced(
  walk: Walk,
  holder: AddressHolder,
  from: SubnetNode | null,
  parcel: Parcel,
): Leg {
  const balancer = find(walk.network.design, holder.id);
  if (balancer?.kind !== 'loadBalancer') return null;
  const machines = balancer.settings.backends.flatMap((id) => walk.network.addressesOf(id).slice(0, 1));
  const [first] = machines;
  if (!first) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: holder.id,
      rule: applianceNextHopMustBeNear.id,
      evidence: say`${nameOf(holder)} has no machine behind it`,
      fix: from ? fixMissingAppliance(walk.network, from, routeTo(from, parcel), holder.ip) : undefined,
    });
    return null;
  }
  askRules(walk, balancer, parcel);
  for (const other of machines.slice(1)) askOther(walk, balancer, first, other, parcel);
  walk.hops.push({ from: holder.id, to: first.id, along: [], path: 'private' });
  return passMachine(walk, first, from, parcel, { id: balancer.id, pool: machines.map(({ id }) => id) });
}

/** The rules have to take what is meant for others. */
function askRules(walk: Walk, balancer: Balancer, parcel: Parcel): void {
  const { id: rule, takes } = balancedAppliancesWantHaPorts;
  const taken = takes(balancer.settings.rules, { ...parcel, isReply: walk.quiet });
  if (taken === 'yes') return;
  const at = { rule, layer: 'appliance', at: balancer.id } as const;
  if (taken === 'no')
    block(walk, 'forward', {
      ...at,
      evidence: say`${nameOf(balancer)} has no rule for ${code(printFlow(parcel))} to its machines; as a next hop it needs an HA ports rule`,
      fix: fixHaPorts(balancer),
    });
  else
    doubt(walk, 'forward', {
      ...at,
      says:
        parcel.protocol === 'icmp'
          ? say`${nameOf(balancer)} passes on TCP and UDP; Microsoft's pages do not say whether it passes on ${code('ICMP')}`
          : say`${nameOf(balancer)} has a rule of one port and no HA ports rule; whether that takes packets for others is not said`,
    });
}

/** Whichever machine gets the flow has to do with it what the first does. */
function askOther(
  walk: Walk,
  balancer: Balancer,
  first: AddressHolder,
  other: AddressHolder,
  parcel: Parcel,
): void {
  const odd = oddity(walk, first, other, parcel);
  if (!odd) return;
  doubt(walk, 'forward', {
    says: say`${nameOf(balancer)} may give the flow to ${nameOf(other)} instead of ${nameOf(first)}, and ${odd}`,
    rule: applianceMustForward.id,
    layer: 'appliance',
    at: other.id,
  });
}

function oddity(walk: Walk, first: AddressHolder, other: AddressHolder, parcel: Parcel): Sentence | null {
  const [one, two] = [first, other].map(({ id }) => find(walk.network.design, id));
  if (one?.kind !== 'virtualMachine' || two?.kind !== 'virtualMachine' || !first.nic || !other.nic)
    return null;
  const passes = (nic: typeof first.nic, machine: typeof one) =>
    nic !== null && applianceMustForward.passes(nic) && machine.settings.appliance.enabled;
  // Where the first does not pass anything on either, that is told already.
  if (!passes(first.nic, one)) return null;
  if (!passes(other.nic, two)) return say`that one does not pass on packets of others`;
  if (one.settings.appliance.snat !== two.settings.appliance.snat)
    return say`only one of them hides the source behind its own address`;
  const subnet = walk.network.subnets.get(other.subnet);
  if (walk.quiet || !subnet) return null;
  const probe = newWalk(walk.network, walk.resolveAtFirewall);
  enterNsgs(probe, subnet, other.nic, other.id, parcel);
  const [shut] = probe.blockers;
  return shut ? shut.evidence : null;
}
