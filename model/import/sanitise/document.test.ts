import { describe, expect, test } from 'vitest';
import { newDocument } from '../../document/document.ts';
import { newStep } from '../../document/presenter-steps.ts';
import { newResource } from '../../document/resource.ts';
import { open } from '../../document/saved/open.ts';
import { save } from '../../document/saved/save.ts';
import { toResourceId } from '../../ids.ts';
import { sanitiseDocument } from './document.ts';

const id = toResourceId;

function contoso() {
  const things = [
    newResource('region', id('r1'), 'West Europe'),
    {
      ...newResource('virtualNetwork', id('vnet-contoso'), 'vnet-contoso', id('r1'), {
        addressSpaces: ['10.0.0.0/16'],
      }),
      note: 'Ask Jane',
      tags: { owner: 'Jane' },
    },
    newResource('subnet', id('k3j4h5'), 'GatewaySubnet', id('vnet-contoso'), { prefix: '10.0.0.0/27' }),
    newResource('storageAccount', id('q1w2e3'), 'contosodata', null, { ipRules: ['20.50.1.2'] }),
    newResource('privateDnsZone', id('z9x8c7'), 'payroll.contoso.com', null, {
      links: [{ vnet: id('vnet-contoso'), resolutionPolicy: 'Default' as const, registrationEnabled: false }],
      records: [{ name: 'contosodata', type: 'A' as const, values: ['10.0.0.4'], ttl: 60 }],
    }),
  ];
  const first = newDocument('Contoso payroll', 'v1');
  const question = {
    from: { address: '20.50.1.2' },
    to: { fqdn: 'contosodata.blob.core.windows.net' },
    port: 443,
    protocol: 'tcp' as const,
  };
  return {
    ...first,
    defaults: {
      region: 'westeurope',
      resourceGroup: 'rg-contoso',
      subscription: 'ea42f556-5106-4743-99b0-c129bfa71a47',
      tenant: 'contoso.onmicrosoft.com',
    },
    variants: [
      {
        id: 'v1',
        name: 'Contoso today',
        design: { resources: Object.fromEntries(things.map((one) => [one.id, one])) },
      },
    ],
    canvas: {
      ...first.canvas,
      places: { [id('vnet-contoso')]: { x: 4, y: 8 } },
      notes: [{ id: 'n', text: 'Contoso only', x: 0, y: 0, width: 80, height: 40 }],
    },
    questions: [{ id: 'q', ...question }],
    steps: [
      newStep('s', { title: 'Contoso', notes: 'Say hello', highlight: [id('vnet-contoso')], question }),
    ],
    setAside: [{ path: 'x', why: 'y', value: 'contoso' }],
  };
}

describe('sanitiseDocument', () => {
  const clean = sanitiseDocument(contoso());
  const saved = save(clean);

  test('nothing names anybody', () => {
    for (const word of [/contoso/i, /jane/i, /payroll/i, /20\.50\.1\.2/, /ea42f556/])
      expect(saved).not.toMatch(word);
  });

  test('places, references, questions and steps still mean the same things', () => {
    const resources = Object.values(clean.variants[0]?.design.resources ?? {});
    const vnet = resources.find(({ kind }) => kind === 'virtualNetwork');
    const zone = resources.find((one) => one.kind === 'privateDnsZone');
    expect(vnet?.name).toBe('vnet-1');
    expect(vnet && clean.canvas.places[vnet.id]).toEqual({ x: 4, y: 8 });
    expect(zone?.kind === 'privateDnsZone' && zone.settings.links[0]?.vnet).toBe(vnet?.id);
    expect(zone?.kind === 'privateDnsZone' && zone.settings.records[0]?.name).toBe('st1');
    expect(resources.find(({ kind }) => kind === 'subnet')).toMatchObject({
      name: 'GatewaySubnet',
      parent: vnet?.id,
      id: 'k3j4h5',
    });
    expect(clean.questions[0]).toMatchObject({
      from: { address: '192.0.2.1' },
      to: { fqdn: 'st1.blob.core.windows.net' },
    });
    expect(clean.steps[0]?.highlight).toEqual([vnet?.id]);
    expect(resources.find(({ kind }) => kind === 'region')?.name).toBe('West Europe');
  });

  test('it opens again without a problem', () => {
    expect(open(saved).problems).toEqual([]);
  });
});
