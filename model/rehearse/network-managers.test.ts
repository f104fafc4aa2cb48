import { describe, expect, it } from 'vitest';
import type { Design } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { drawAdminRules, drawConnectivity } from '../scenarios/manager-drawings.ts';
import { drawVnetA, drawVnetB } from '../scenarios/reachability/landscape.ts';
import { rehearse } from './rehearse.ts';

interface Ground {
  readonly a: ResourceId;
  readonly b: ResourceId;
  readonly app: ResourceId;
}

/** Two VNets with a machine in each that calls the other one, joined in one way or another. */
function ground(join: (d: Drawing, ground: Ground) => void): Design {
  const d = draw();
  const { vnet, app } = drawVnetA(d);
  const account = d.add('storageAccount', 'st1', null, { publicNetworkAccess: 'Disabled' });
  const b = drawVnetB(d);
  const zone = d.zone('privatelink.blob.core.windows.net', [vnet, b]);
  d.endpoint('b' as ResourceId, 'pe-st1', '10.1.0.9', account, 'blob', { dnsZoneGroup: [zone] });
  join(d, { a: vnet, b, app });
  return d.design();
}

const run = (a: Design, b: Design) => rehearse(a, b, usualDefaults, { progress: () => {} });
const peered = ground((d, { a, b }) => void d.peer(a, b));

function notesOf(rehearsal: ReturnType<typeof run>): readonly string[] {
  return rehearsal.judgements.flatMap(({ notes }) => notes.map(({ says }) => printSentence(says)));
}

describe('migrations with a network manager', () => {
  it('goes from a peering to a mesh without an interruption: the peering goes last', () => {
    const rehearsal = run(
      peered,
      ground((d, { a, b }) => void drawConnectivity(d, [a, b])),
    );
    expect(rehearsal.found.outcome).toBe('safe');
    const { order } = rehearsal.found;
    expect(order.indexOf('create cc')).toBeGreaterThanOrEqual(0);
    expect(order.indexOf('create cc')).toBeLessThan(order.indexOf('remove vnet-a--vnet-b'));
    expect(notesOf(rehearsal).join(' ')).toContain('counts once it is deployed');
  });

  it('knows that an admin rule takes down whom it denies', () => {
    const denied = ground((d, { a, b }) => {
      d.peer(a, b);
      drawAdminRules(d, [a], [{ direction: 'Outbound', ports: '443' }]);
    });
    const rehearsal = run(peered, denied);
    const states = rehearsal.judgements.flatMap(({ pairs }) =>
      pairs.map(({ pair, state }) => `${rehearsal.pairs[pair]?.client.name} ${state}`),
    );
    expect(states).toContain('vm-app down');
  });

  it('says that Azure makes a subnet peering anew', () => {
    const bySubnets = ground((d, { a, b, app }) => {
      const id = d.peer(a, b, { subnets: [app] }, { subnets: ['b' as ResourceId] });
      d.set('peering', id, { reach: 'subnets' });
    });
    const rehearsal = run(peered, bySubnets);
    expect(rehearsal.found.order).toEqual(['replace vnet-a--vnet-b']);
    expect(notesOf(rehearsal).join(' ')).toContain('Azure does not convert vnet-a--vnet-b');
  });
});
