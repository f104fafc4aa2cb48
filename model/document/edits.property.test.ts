import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../catalog/kinds.ts';
import { printSentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { designOf, id, shown } from './building.test-helper.ts';
import { checkDesign } from './checks.ts';
import { possibleConnections } from './connections.ts';
import { find, resourcesOf } from './design.ts';
import { type Document, newDocument } from './document.ts';
import type { EditResult } from './edit.ts';
import { addResource } from './edits/add-resource.ts';
import { attachNatGateway } from './edits/attach-nat-gateway.ts';
import { connect } from './edits/connect.ts';
import { connectSite } from './edits/connect-site.ts';
import { createPrivateEndpoint } from './edits/create-private-endpoint.ts';
import { disconnect } from './edits/disconnect.ts';
import { duplicateResources } from './edits/duplicate-resources.ts';
import { integrateApp } from './edits/integrate-app.ts';
import { moveResource } from './edits/move-resource.ts';
import { copyText, pasteText } from './edits/paste-resources.ts';
import { peerVnets } from './edits/peer-vnets.ts';
import { addInterfaceNsg, addPublicAddress } from './edits/public-address.ts';
import { removeResources } from './edits/remove-resources.ts';
import { addSubnetRoute } from './edits/subnet-routes.ts';
import { referencesOf } from './references.ts';
import { open } from './saved/open.ts';
import { save } from './saved/save.ts';

/** One random wish of a person: what to do, and numbers that choose among what is there. */
interface Wish {
  readonly verb: 'add' | 'connect' | 'mend' | 'move' | 'duplicate' | 'paste' | 'remove' | 'disconnect';
  readonly kind: (typeof kinds)[number]['kind'];
  readonly one: number;
  readonly other: number;
}

// Containers come more often, so that there is somewhere to put things.
const kind = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('virtualNetwork' as const, 'subnet' as const, 'onPremisesSite' as const),
  },
  { weight: 3, arbitrary: fc.constantFrom(...kinds.map((entry) => entry.kind)) },
);
const verb = fc.constantFrom<Wish['verb']>(
  'add',
  'add',
  'add',
  'add',
  'add',
  'connect',
  'connect',
  'connect',
  'mend',
  'mend',
  'move',
  'duplicate',
  'paste',
  'remove',
  'disconnect',
);
const wishes = fc.array(fc.record({ verb, kind, one: fc.nat(1000), other: fc.nat(1000) }), {
  minLength: 5,
  maxLength: 40,
});

function grant(
  document: Document,
  { verb: what, kind: wanted, one, other }: Wish,
  newId: () => ResourceId,
): EditResult {
  const all = resourcesOf(designOf(document));
  const pick = (number: number) => all[number % Math.max(all.length, 1)]?.id;
  const [a, b] = [pick(one), pick(other)];
  if (what === 'add') {
    const homes = [null, ...all.map((resource) => resource.id)];
    return addResource(document, shown, {
      id: newId(),
      kind: wanted,
      parent: homes[one % homes.length] ?? null,
    });
  }
  if (!a || !b) return { document, problems: [] };
  switch (what) {
    case 'connect': {
      const offers = possibleConnections(designOf(document), a, b, document.defaults);
      const offer = offers[one % Math.max(offers.length, 1)];
      return offer
        ? connect(document, shown, { from: a, to: b, connection: offer.id, id: newId() })
        : { document, problems: [] };
    }
    case 'mend':
      return mend(document, a, b, one);
    case 'move':
      return moveResource(document, shown, { id: a, parent: one % 7 === 0 ? null : b });
    case 'duplicate':
      return duplicateResources(document, shown, { ids: [a], newId });
    case 'paste':
      return pasteText(document, shown, { text: copyText(document, 'v', [a]), newId, parent: b });
    case 'disconnect':
      return disconnect(document, shown, { from: a, to: b });
    case 'remove':
      return removeResources(document, shown, { ids: [a] });
  }
}

/** One of the edits that make what a fix needs, with ids that follow from its ends. */
function mend(document: Document, a: ResourceId, b: ResourceId, choice: number): EditResult {
  const route = { prefix: '10.9.0.0/16', nextHopType: 'VirtualAppliance', nextHopAddress: '10.0.0.9' };
  const rule = { name: 'allow-443-in', priority: 200, direction: 'Inbound', access: 'Allow', ports: '443' };
  const ways: readonly (() => EditResult)[] = [
    () => peerVnets(document, shown, { vnet: a, peer: b, usesGatewayOfPeer: choice % 2 === 0 }),
    () => connectSite(document, shown, { vnet: a, site: b }),
    () => attachNatGateway(document, shown, { subnet: a }),
    () => addPublicAddress(document, shown, { machine: a }),
    () => addInterfaceNsg(document, shown, { machine: a, index: 0, rule }),
    () => addSubnetRoute(document, shown, { subnet: a, route }),
    () => integrateApp(document, shown, { app: a, vnet: b }),
    () => createPrivateEndpoint(document, shown, { service: a, vnet: b }),
  ];
  // What does not fit its ends changes nothing, so the first that does counts.
  const turned = [...ways.slice(choice % ways.length), ...ways.slice(0, choice % ways.length)];
  return (
    turned.map((way) => way()).find((result) => result.document !== document) ?? { document, problems: [] }
  );
}

/** Everything is somewhere, names only what is there, and Azure would take it. */
function faultsOf(document: Document): readonly string[] {
  const design = designOf(document);
  const loose = resourcesOf(design).flatMap((resource) => [
    ...(resource.parent !== null && !find(design, resource.parent)
      ? [`${resource.name} stands nowhere`]
      : []),
    ...referencesOf(resource).flatMap((one) =>
      find(design, one.id) ? [] : [`${resource.name} names nothing at ${one.path}`],
    ),
  ]);
  const wrong = checkDesign(design, document.defaults).filter(({ severity }) => severity === 'error');
  return [...loose, ...wrong.map(({ code, says }) => `${code}: ${printSentence(says)}`)];
}

test('whatever is added, joined, moved, copied and removed, no edit makes a design that Azure refuses', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      let count = 0;
      const newId = () => {
        count += 1;
        return id(`r${count}`);
      };
      let document = newDocument('Test', 'v');
      for (const wish of list) {
        const before = document;
        document = grant(document, wish, newId).document;
        expect(
          faultsOf(document),
          JSON.stringify({
            wish,
            after: resourcesOf(designOf(before)).map((one) => `${one.id} ${one.kind} ${one.name}`),
          }),
        ).toEqual([]);
      }
      expect(open(save(document)).document).toEqual(document);
    }),
    { numRuns: 150 },
  );
});
