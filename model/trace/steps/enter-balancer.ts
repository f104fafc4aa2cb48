import { type Ip, parseIp, printIp } from '../../address/ip.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { find } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { AddressHolder, CompiledNsg, Named, SubnetNode } from '../../network/network.ts';
import { evaluateNsg } from '../../nsg/evaluate-nsg.ts';
import type { NsgDecision } from '../../nsg/nsg-flow.ts';
import { nsgsInOrder } from '../../nsg/nsgs-on-the-way.ts';
import { adminRulesComeBeforeNsgs } from '../../nsg/rules/admin-rules-come-before-nsgs.ts';
import { healthProbeMustGetIn } from '../../nsg/rules/health-probe-must-get-in.ts';
import { fixBalancerRule } from '../fixes/load-balancers.ts';
import { fixClosedAddress, fixNsg } from '../fixes/security-rules.ts';
import { loadBalancerKeepsTheSourceAddress } from '../rules/load-balancer-keeps-the-source-address.ts';
import { publicFrontendAnswersPingItself } from '../rules/public-frontend-answers-ping-itself.ts';
import { serviceListensOnItsPorts } from '../rules/service-listens-on-its-ports.ts';
import { block, note, type Parcel, printFlow, takePath, type Walk } from '../walk.ts';
import { adminWord } from './ask-admin-rules.ts';
import { askClosedAddress } from './closed-address.ts';
import { arrive, enterMachine } from './enter-machine.ts';
import { fromOutside } from './from-outside.ts';

type Balancer = ResourceOf<'loadBalancer'>;

/** A machine behind a balancer, and the packet that it gets. */
interface HandedOn {
  readonly backend: AddressHolder;
  readonly subnet: SubnetNode;
  readonly inside: Parcel;
}

/** A packet to the private address of a load balancer. */
export function enterBalancer(walk: Walk, holder: AddressHolder, parcel: Parcel): void {
  const balancer = find(walk.network.design, holder.id);
  if (balancer?.kind !== 'loadBalancer') return;
  const handed = handOn(walk, balancer, parcel);
  if (handed) enterMachine(walk, handed.backend, handed.subnet, handed.inside);
  else arrive(walk, holder, parcel);
}

/** A packet to the public address of a load balancer: closed until an NSG of the machine lets the client in. */
export function enterPublicBalancer(walk: Walk, balancer: Balancer, source: Ip | null, parcel: Parcel): void {
  const { publicIp } = balancer.settings;
  const { destination } = parcel;
  if (
    destination.kind === 'public' &&
    destination.ip !== null &&
    destination.ip !== parseIp(publicIp ?? '')
  ) {
    block(walk, 'enter', {
      layer: 'appliance',
      at: balancer.id,
      rule: serviceListensOnItsPorts.id,
      evidence: say`${code(printIp(destination.ip))} is an address of the outbound rule of ${nameOf(balancer)}, which takes no connection`,
    });
    return;
  }
  if (parcel.protocol === 'icmp') {
    answerPing(walk, balancer);
    return;
  }
  const handed = handOn(walk, balancer, fromOutside(parcel, source));
  if (!handed) return;
  const { backend, subnet, inside } = handed;
  askClosedAddress(walk, backend.nic?.nsg ?? null, subnet, inside, {
    at: backend.id,
    evidence: say`${nameOf(backend)} stands behind the public address of ${nameOf(balancer)} but has no NSG. A Standard public address stays closed until an NSG opens it`,
    fix: backend.nic ? fixClosedAddress(backend, backend.nic, inside) : undefined,
  });
  enterMachine(walk, backend, subnet, inside);
  takePath(walk, 'public');
  if (walk.arrival)
    walk.arrival = {
      ...walk.arrival,
      source: source === null ? 'a public address' : printIp(source),
      sourceIp: source,
    };
}

/** Ping ends at the frontend, which answers for its machines. */
function answerPing(walk: Walk, balancer: Balancer): void {
  const { rules, backends } = balancer.settings;
  const machines = backends.flatMap((id) => walk.network.addressesOf(id).slice(0, 1));
  const asked = rules.find(({ protocol }) => protocol === 'Tcp')?.backendPort;
  const healthy = machines.filter((one) => asked === undefined || !shutsProbeOut(walk, one, asked));
  const { id: rule, answers } = publicFrontendAnswersPingItself;
  if (answers({ rules: rules.length, healthy: healthy.length })) {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(balancer)} answers ${code('ICMP')} itself. The machines behind it do not see it`,
      rules: [rule],
      at: [balancer.id],
    });
    return;
  }
  const [first] = machines;
  if (first && rules.length > 0 && asked !== undefined) {
    blameProbe(walk, balancer, first, asked);
    return;
  }
  block(
    walk,
    'enter',
    {
      layer: 'appliance',
      at: balancer.id,
      rule: serviceListensOnItsPorts.id,
      evidence: say`${nameOf(balancer)} answers ${code('ICMP')} only while it has a rule and a machine`,
    },
    { rules: [rule] },
  );
}

/** The first machine whose probe gets in takes it on the backend port; null where none can. */
function handOn(walk: Walk, balancer: Balancer, parcel: Parcel): HandedOn | null {
  const rule = loadBalancerKeepsTheSourceAddress.pick(balancer.settings.rules, parcel.protocol, parcel.port);
  const backends = balancer.settings.backends.flatMap((id) => walk.network.addressesOf(id).slice(0, 1));
  if (!rule || backends.length === 0) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: balancer.id,
      rule: serviceListensOnItsPorts.id,
      evidence:
        backends.length === 0
          ? say`${nameOf(balancer)} has no machine behind it`
          : say`${nameOf(balancer)} has no rule for ${code(printFlow(parcel))}`,
      fix: backends.length === 0 ? undefined : fixBalancerRule(balancer, parcel),
    });
    return null;
  }
  const port = loadBalancerKeepsTheSourceAddress.backendPort(rule, parcel.port);
  const asked = rule.protocol === 'Tcp' ? rule.backendPort : null;
  const healthy = backends.find((one) => asked === null || !shutsProbeOut(walk, one, asked));
  const backend = healthy ?? backends[0];
  const subnet = backend && walk.network.subnets.get(backend.subnet);
  if (!backend || !subnet) return null;
  note(walk, {
    action: 'forward',
    says: say`${nameOf(balancer)} hands the packet to ${nameOf(backend)} on port ${code(`${port}`)} and keeps the address of the client`,
    rules: [loadBalancerKeepsTheSourceAddress.id],
    at: [balancer.id],
  });
  if (!healthy && asked !== null) blameProbe(walk, balancer, backend, asked);
  walk.hops.push({ from: balancer.id, to: backend.id, along: [], path: 'private' });
  return {
    backend,
    subnet,
    inside: { ...parcel, port, destination: { kind: 'private', ip: backend.ip } },
  };
}

/** Without a healthy machine the balancer hands nothing on. */
function blameProbe(walk: Walk, balancer: Balancer, backend: AddressHolder, port: number): void {
  const shut = shutsProbeOut(walk, backend, port);
  if (!shut) return;
  const probe = { ...probeOf(backend, port), fqdn: null, sourceText: null, originVnet: null, meant: null };
  block(
    walk,
    'forward',
    {
      layer: 'nsgIn',
      at: shut.by.id,
      rule: healthProbeMustGetIn.id,
      evidence: say`${nameOf(shut.by)} denies the health probe of ${nameOf(balancer)}, which asks ${nameOf(backend)} on port ${code(`${port}`)} from ${code(printIp(azureDnsAddress))}. So no machine counts as healthy`,
      fix: shut.nsg ? fixNsg(shut.nsg.nsg, 'Inbound', probe, shut.nsg.rule) : undefined,
    },
    { details: [shut.matched], rules: shut.because },
  );
}

/** What keeps a probe out: an admin rule, or an NSG with its rule. */
interface Shut {
  readonly by: Named;
  readonly nsg?: { readonly nsg: CompiledNsg; readonly rule: NsgDecision['rule'] };
  readonly matched: Sentence;
  readonly because: readonly string[];
}

/** The admin rule or NSG that keeps the probe from a machine; undefined where none does. */
function shutsProbeOut(walk: Walk, backend: AddressHolder, port: number): Shut | undefined {
  const subnet = walk.network.subnets.get(backend.subnet);
  if (!subnet) return undefined;
  const nsgs = nsgsInOrder('Inbound', { subnet: subnet.nsg, nic: backend.nic?.nsg ?? null });
  const { protocol } = probeOf(backend, port);
  const ends = {
    source: healthProbeMustGetIn.comesFrom(),
    destination: { kind: 'ip', ip: backend.ip },
  } as const;
  const flow = { direction: 'Inbound', protocol, port, ...ends } as const;
  const word = adminWord(subnet, flow);
  if (word?.access === 'AlwaysAllow') return undefined;
  if (word?.access === 'Deny' && word.set)
    return { by: word.set, matched: word.matched, because: [adminRulesComeBeforeNsgs.id, ...word.because] };
  const asked = nsgs.map((nsg) => ({ nsg, decision: evaluateNsg(nsg, flow, subnet.nsgTags) }));
  const shut = asked.find(({ decision }) => !healthProbeMustGetIn.getsIn([decision]));
  if (!shut) return undefined;
  const { nsg, decision } = shut;
  return {
    by: nsg,
    nsg: { nsg, rule: decision.rule },
    matched: decision.matched,
    because: decision.because,
  };
}

function probeOf({ ip }: AddressHolder, port: number) {
  return {
    sourceIp: azureDnsAddress,
    protocol: 'tcp',
    port,
    destination: { kind: 'private', ip },
  } as const;
}
