import { describe, expect, test } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { draw, drawn } from '../../scenarios/draw.ts';
import { checkDesign } from '../checks.ts';
import { addResource } from './add-resource.ts';

const id = toResourceId('psql');

describe('a database server that is put into a subnet', () => {
  test.each([
    ['privatePostgresqlServer', 'psql-1.private.postgres.database.azure.com'],
    ['privateMysqlServer', 'mysql-1.private.mysql.database.azure.com'],
  ] as const)('%s brings the zone that Azure wants, linked to its VNet', (kind, zone) => {
    const d = draw();
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    const parent = d.subnet(vnet, 'data', '10.0.1.0/28');
    const name = kind === 'privateMysqlServer' ? 'mysql-1' : 'psql-1';
    const { document } = addResource(d.document('Test'), ['design'], { id, kind, parent, name });
    const design = document.variants[0]?.design ?? { resources: {} };
    const made = Object.values(design.resources).find((one) => one.kind === 'privateDnsZone');
    expect(made?.name).toBe(zone);
    expect(made?.settings.links.map((link) => link.vnet)).toEqual([vnet]);
    expect(drawn(design, id, kind).settings.privateDnsZone).toBe(made?.id);
    expect(checkDesign(design, document.defaults).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('takes a zone that is drawn and can hold it', () => {
    const d = draw();
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    const parent = d.subnet(vnet, 'data', '10.0.1.0/28');
    const zone = d.zone('shop.private.postgres.database.azure.com', [vnet]);
    const input = { id, kind: 'privatePostgresqlServer', parent } as const;
    const { document } = addResource(d.document('Test'), ['design'], input);
    const design = document.variants[0]?.design ?? { resources: {} };
    expect(drawn(design, id, input.kind).settings.privateDnsZone).toBe(zone);
    expect(Object.values(design.resources).filter((one) => one.kind === 'privateDnsZone')).toHaveLength(1);
  });
});
