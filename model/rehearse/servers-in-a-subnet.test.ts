import { describe, expect, it } from 'vitest';
import type { Design } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { draw } from '../scenarios/draw.ts';
import { rehearse } from './rehearse.ts';

type Place = 'public' | 'snet-a' | 'snet-b';

/** A machine, and a PostgreSQL server in public access mode or in one of two subnets. */
function drawServer(place: Place): Design {
  const d = draw();
  const vnet = d.vnet('vnet-1', '10.0.0.0/16');
  d.vm(d.subnet(vnet, 'snet-app', '10.0.0.0/24'), 'vm-app', '10.0.0.4');
  const delegation = 'Microsoft.DBforPostgreSQL/flexibleServers';
  const homes = {
    'snet-a': d.subnet(vnet, 'snet-a', '10.0.1.0/28', { delegation }),
    'snet-b': d.subnet(vnet, 'snet-b', '10.0.2.0/28', { delegation }),
  };
  const privateDnsZone = d.zone('shop.private.postgres.database.azure.com', [vnet]);
  if (place === 'public') d.add('postgresqlServer', 'psql-shop', null, { allowAzureServices: true });
  else d.add('privatePostgresqlServer', 'psql-shop', homes[place], { privateDnsZone });
  return d.design();
}

const run = (from: Place, to: Place) =>
  rehearse(drawServer(from), drawServer(to), usualDefaults, { progress: () => {} });

describe('a flexible server with another network', () => {
  it.each<[string, Place, Place]>([
    ['into a subnet', 'public', 'snet-a'],
    ['into another subnet', 'snet-a', 'snet-b'],
  ])('%s is made anew, and says so', (_name, from, to) => {
    const { steps, judgements } = run(from, to);
    expect(steps.map(({ id }) => id)).toContain('replace psql-shop');
    const notes = judgements.flatMap(({ notes: one }) => one.map(({ says }) => printSentence(says)));
    expect(notes.join('\n')).toMatch(/Azure does not move psql-shop: make a new server there/);
  });
});
