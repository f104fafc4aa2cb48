import { describe, expect, it, test } from 'vitest';
import type { Design } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { drawShop, idOf } from './migrations-drawn.test-helper.ts';
import { printPlan } from './print-plan.ts';
import { judgeOrder, rehearse } from './rehearse.ts';

/** The design with its zone deleted and made again under another id. */
function withZoneAnew({ resources }: Design): Design {
  const old = idOf('privatelink.database.windows.net');
  const anew = idOf('zone-2');
  const { [old]: zone, ...rest } = resources;
  const endpoint = rest[idOf('pe-sql')];
  return {
    resources: {
      ...rest,
      [anew]: { ...zone, id: anew },
      'pe-sql': { ...endpoint, settings: { ...endpoint?.settings, dnsZoneGroup: [anew] } },
    },
  } as unknown as Design;
}

const silent = { progress: () => {} };
const run = (a: Design, b: Design) => rehearse(a, b, usualDefaults, silent);
const off = 'change sql-shop publicNetworkAccess';
const vmToSql = (rehearsal: ReturnType<typeof run>) =>
  rehearsal.pairs.findIndex(({ client, service }) => client.name === 'vm-app' && service.name === 'sql-shop');

describe('from service endpoint to private endpoint', () => {
  const [a, b] = [drawShop('serviceEndpoint'), drawShop('privateEndpoint')];
  const rehearsal = run(a, b);

  it('has a safe order: the endpoint and its zone before public access goes', () => {
    expect(rehearsal.found.outcome).toBe('safe');
    const order = rehearsal.found.order;
    expect(order.indexOf('create pe-sql')).toBeLessThan(order.indexOf(off));
    expect(order.indexOf('link privatelink.database.windows.net')).toBeLessThan(order.indexOf(off));
    expect(rehearsal.judgements.every(({ interrupted }) => interrupted === 0)).toBe(true);
  });

  it('names the classic mistake where public access goes first', () => {
    const order = [off, ...rehearsal.found.order.filter((id) => id !== off)];
    const [first] = judgeOrder(a, b, usualDefaults, order);
    const down = first?.pairs.find(({ pair }) => pair === vmToSql(rehearsal));
    expect(down?.mistake && printSentence(down.mistake.says)).toBe(
      'Public access off before DNS is ready: for vm-app the name sql-shop.database.windows.net still leads to the public address of sql-shop, which refuses it now. Make the name lead to the private endpoint first.',
    );
    expect(down).toMatchObject({ state: 'down', mustWork: true });
    expect(down?.until).toBe(order.findIndex((id) => id.startsWith('link ')));
  });

  it('says how long clients keep the old address, and that it still serves', () => {
    const turn = rehearsal.found.order.findIndex((id) => id.startsWith('link ') || id === 'create pe-sql');
    const changed = rehearsal.judgements
      .flatMap(({ pairs }) => pairs)
      .find(({ state }) => state === 'changed');
    expect(turn).toBeGreaterThanOrEqual(0);
    expect(changed?.cached).toMatchObject({ oldWayWorks: true, seconds: null });
    expect(changed?.connections?.rule).toBe('rehearse/open-connections-stay-on-the-old-way');
  });

  it('says before which step old answers have to be gone', () => {
    const moved = rehearsal.judgements.findIndex(({ pairs }) =>
      pairs.some(({ state }) => state === 'changed'),
    );
    const left = rehearsal.judgements.findIndex(({ pairs }) => pairs.some(({ leftBehind }) => leftBehind));
    expect(left).toBeGreaterThan(moved);
    expect(rehearsal.judgements[left]?.pairs[0]?.leftBehind?.since).toBe(moved);
  });

  it('refuses what comes too early', () => {
    const order = rehearsal.found.order.toSorted((one) => (one === 'create pe-sql' ? -1 : 0));
    const [first] = judgeOrder(a, b, usualDefaults, order);
    expect(first?.tooEarly).toContain('create privatelink.database.windows.net');
  });

  test('as Markdown', async () => {
    const told = printPlan(rehearsal, {
      title: 'Shop',
      from: 'Service endpoint',
      to: 'Private Link',
      byHand: false,
    });
    await expect(told).toMatchFileSnapshot('expected/service-endpoint-to-private-link.md');
  });
});

describe('from private endpoint to service endpoint', () => {
  const [a, b] = [drawShop('privateEndpoint'), drawShop('serviceEndpoint')];
  const rehearsal = run(a, b);

  it('has a safe order', () => {
    expect(rehearsal.found.outcome).toBe('safe');
  });

  it('leaves ten seconds of the old address where the endpoint goes before its link', () => {
    const order = [
      ...rehearsal.found.order.filter((id) => !/^(remove|unlink) /.test(id)),
      'remove pe-sql',
      'unlink privatelink.database.windows.net',
      'remove privatelink.database.windows.net',
      'remove snet-endpoints',
    ];
    const judged = judgeOrder(a, b, usualDefaults, order);
    const gone = judged.find(({ step }) => step === 'remove pe-sql');
    const pair = gone?.pairs.find((one) => one.pair === vmToSql(rehearsal));
    expect(pair?.cached).toMatchObject({ oldWayWorks: false, seconds: 10 });
  });
});

describe('from public access by IP rule to service endpoint', () => {
  const [a, b] = [drawShop('public'), drawShop('serviceEndpoint')];
  const on = 'change snet-app serviceEndpoints';

  it('admits the subnet before its endpoint is on, and says that connections are closed once', () => {
    const rehearsal = run(a, b);
    expect(rehearsal.found.outcome).toBe('safe');
    const { order } = rehearsal.found;
    expect(order.indexOf('change sql-shop vnetRules')).toBeLessThan(order.indexOf(on));
    const switched = rehearsal.judgements
      .find(({ step }) => step === on)
      ?.pairs.find(({ state }) => state === 'changed');
    expect(switched?.connections?.rule).toBe('rehearse/switching-a-service-endpoint-closes-connections');
  });

  it('names the mistake where the endpoint comes first', () => {
    const order = [on, 'change sql-shop vnetRules', 'change sql-shop ipRules'];
    const [first] = judgeOrder(a, b, usualDefaults, order);
    expect(first?.pairs[0]?.mistake?.rule).toBe('rehearse/service-endpoint-on-before-its-rule');
  });
});

describe('a zone that is made anew', () => {
  const a = drawShop('privateEndpoint');
  const b = withZoneAnew(a);

  it('cannot replace the old one without an interruption, and that is proved', () => {
    const { found, pairs, judgements } = run(a, b);
    expect(found.outcome).toBe('provedNone');
    const always =
      found.outcome === 'provedNone' ? found.always.map((index) => pairs[index]?.client.name) : [];
    expect(always).toEqual(['vm-app']);
    const down = judgements
      .flatMap((one) => one.pairs)
      .find(({ mustWork, fate }) => mustWork && fate.now === 'down');
    expect(down?.because?.rule).not.toBe('');
    expect(down?.until).not.toBeNull();
  });

  test('as Markdown', async () => {
    const told = printPlan(run(a, b), { title: 'Shop', from: 'Old zone', to: 'New zone', byHand: false });
    await expect(told).toMatchFileSnapshot('expected/zone-made-anew.md');
  });
});

describe('more than fourteen steps that hang together', () => {
  /** Routes can matter to everybody, so that steps which change them hang together. */
  const withRoutes = (way: 'public' | 'privateEndpoint', prefix: string) =>
    drawShop(way, (d) => {
      for (let index = 0; index < 15; index += 1) d.routes(`rt-${index}`, [{ prefix, nextHopType: 'None' }]);
    });

  it('can have a safe order, which needs no proof', () => {
    const { found, steps } = run(
      withRoutes('public', '10.9.0.0/16'),
      withRoutes('privateEndpoint', '10.8.0.0/16'),
    );
    expect(steps.length).toBeGreaterThan(14);
    expect(found.outcome).toBe('safe');
  });

  it('prove nothing where no safe order is found', () => {
    const a = withRoutes('privateEndpoint', '10.9.0.0/16');
    const b = withRoutes('privateEndpoint', '10.8.0.0/16');
    const { found, judgements } = run(a, withZoneAnew(b));
    expect(found.outcome).toBe('notFound');
    expect(found.outcome === 'notFound' && printSentence(found.why)).toMatch(/hang together/);
    expect(judgements.some(({ interrupted }) => interrupted > 0)).toBe(true);
  });
});

it('says nothing of two variants that do not differ', () => {
  const a = drawShop('public');
  expect(run(a, a)).toMatchObject({ steps: [], found: { outcome: 'safe', order: [] }, judgements: [] });
});
