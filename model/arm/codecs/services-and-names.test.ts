import { describe, expect, test } from 'vitest';
import type { ServiceEntry } from '../../catalog/service.ts';
import { services } from '../../catalog/services.ts';
import { find } from '../../document/design.ts';
import { usualDefaults } from '../../document/document.ts';
import { toResourceId } from '../../ids.ts';
import { typeFaults } from '../azure-types.test-helper.ts';
import { codecOf } from '../codecs.ts';
import { fromArm } from '../from-arm.ts';
import { heldByArm } from '../held-by-arm.test-helper.ts';
import { manyAddresses } from '../not-held.ts';
import { toArm } from '../to-arm.ts';
import { codecCases, drawAround } from './services-and-names.test-helper.ts';

test('every service of the catalog goes to ARM by its own entry, what stands for many types by a codec', () => {
  for (const entry of services) {
    if (entry.kind === 'paasService') continue;
    const types = 'arm' in entry ? entry.arm.types : [];
    expect([entry.kind, ...types]).toEqual([entry.kind, entry.armType]);
    expect(codecOf(entry.kind)).toBe(entry.arm);
  }
});

test('the services whose members have no name that is known, or take no address, are those of whose endpoints ARM holds no address', () => {
  const several = services.filter(({ service }: ServiceEntry) =>
    service.subresources.some(({ member }) => member === null),
  );
  expect(several.map(({ kind }): string => kind).toSorted()).toEqual([...manyAddresses].toSorted());
});

describe.each(codecCases)('$title', ({ kind, title, add }) => {
  const around = drawAround();
  const id = add(around);
  const design = around.d.design();
  const deployment = toArm(design, usualDefaults);
  const own = deployment.resources.filter(({ of }) => of === id);

  test('is printed', async () => {
    const printed = own.map(({ type, name, apiVersion, body }) => ({ type, name, apiVersion, ...body }));
    const text = `${JSON.stringify(printed, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`expected/${title}.json`);
    expect(own.flatMap((one) => typeFaults(one) ?? [])).toEqual([]);
    expect(find(design, id)?.kind).toBe(kind);
  });

  test('comes back as it was', () => {
    let count = 0;
    const newId = () => toResourceId(`new-${++count}`);
    const back = fromArm(deployment.resources, { newId, defaults: usualDefaults });
    // That a machine is taken for an appliance is said, and tested in forwarding-machine.test.ts.
    expect(back.warnings.filter(({ says }) => !says.startsWith('IP forwarding is on'))).toEqual([]);
    expect(back.entries.filter(({ became }) => became === 'generic')).toEqual([]);
    expect(heldByArm(back.design, usualDefaults)).toEqual(heldByArm(design, usualDefaults));
  });
});
