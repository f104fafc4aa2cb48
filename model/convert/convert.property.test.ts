import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFaults } from '../document/checks.ts';
import { find } from '../document/design.ts';
import { type Document, newDocument, variantOf } from '../document/document.ts';
import { open } from '../document/saved/open.ts';
import { save } from '../document/saved/save.ts';
import { matrixEnds, matrixOf } from '../matrix/matrix.ts';
import { compile } from '../network/compile.ts';
import { documentOf } from '../scenarios/starting-point.ts';
import { startingPoints } from '../scenarios/starting-points.ts';
import { choices, drawNetwork } from '../trace/random-network.test-helper.ts';
import { trace } from '../trace/trace.ts';
import { convert } from './convert.ts';
import type { ConvertResult } from './convert-types.ts';
import { drawLandscape, landscapes } from './landscape.test-helper.ts';
import type { ConvertTarget } from './parts.ts';

const targets: readonly ConvertTarget[] = ['privateEndpoint', 'serviceEndpoint', 'public'];
const gallery = startingPoints.map((point) => [point.slug, documentOf(point)] as const);

const randomNetworks = choices.map((choice): Document => {
  const document = newDocument('Random', 'design');
  return { ...document, variants: [{ id: 'design', name: 'Design', design: drawNetwork(choice) }] };
});
const documents = fc.oneof(landscapes.map(drawLandscape), randomNetworks);

function converted(document: Document, to: ConvertTarget, withResolver = true): ConvertResult {
  const parts = withResolver && to === 'privateEndpoint' ? everyPart : null;
  return convert(document, ['design'], { to, services: null, parts });
}

const everyPart = [
  'endpointSubnet',
  'endpoints',
  'zones',
  'zoneLinks',
  'records',
  'resolver',
  'forwarders',
  'publicAccessOff',
] as const;

/** Every client that reached a service before reaches it by private endpoint, or a problem names both. */
function expectNobodyIsLostInSilence(document: Document, result: ConvertResult) {
  const before = compile(variantOf(document, 'design').design, document.defaults);
  const after = compile(variantOf(result.document, 'design').design, document.defaults);
  const { sources } = matrixEnds(before.design);
  for (const service of result.services) {
    for (const source of sources.filter((one) => one !== service)) {
      const question = { from: { resource: source }, to: { resource: service }, port: null, protocol: null };
      if (trace(before, question).verdict !== 'reachable') continue;
      const { verdict, path } = trace(after, question);
      const told = result.problems.some(
        ({ code, says, where }) =>
          code === 'convert/lost' &&
          where.resource === service &&
          says.some((part) => typeof part === 'object' && 'resource' in part && part.resource === source),
      );
      const name = find(after.design, source)?.name;
      expect(told || (verdict === 'reachable' && path === 'privateEndpoint'), `${name} and ${service}`).toBe(
        true,
      );
    }
  }
}

function verdictsOf(document: Document) {
  const network = compile(variantOf(document, 'design').design, document.defaults);
  const matrix = matrixOf(network);
  return matrix.sources.flatMap((source, row) =>
    matrix.destinations.map((destination, column) => {
      const cell = matrix.cells[row]?.[column];
      return [source, destination, cell?.verdict, cell?.path, cell?.layer, cell?.source];
    }),
  );
}

function expectRoundTrip(document: Document) {
  const first = converted(document, 'serviceEndpoint').document;
  const there = converted(first, 'privateEndpoint').document;
  const back = converted(there, 'serviceEndpoint').document;
  expect(verdictsOf(back)).toEqual(verdictsOf(first));
}

function expectIdempotent(document: Document) {
  for (const to of targets) {
    const once = converted(document, to);
    const twice = converted(once.document, to);
    expect(twice.parts, to).toEqual([]);
    expect(twice.document, to).toBe(once.document);
  }
}

describe.each(gallery)('the gallery: %s', (_slug, document) => {
  it('loses nobody in silence', () => {
    expectNobodyIsLostInSilence(document, converted(document, 'privateEndpoint'));
  });

  it('comes back from Private Link to service endpoints with the same verdicts', () => {
    expectRoundTrip(document);
  });

  it('changes nothing the second time', () => {
    expectIdempotent(document);
  });

  it('makes documents that open again as they were saved', () => {
    for (const to of targets) {
      const { document: after } = converted(document, to);
      expect(save(open(save(after)).document)).toBe(save(after));
    }
  });
});

describe('random designs', () => {
  const runs = { numRuns: 30 };

  it('lose nobody in silence', () => {
    fc.assert(
      fc.property(documents, (document) =>
        expectNobodyIsLostInSilence(document, converted(document, 'privateEndpoint')),
      ),
      runs,
    );
  });

  it('come back from Private Link to service endpoints with the same verdicts', () => {
    fc.assert(fc.property(documents, expectRoundTrip), runs);
  });

  it('change nothing the second time', () => {
    fc.assert(fc.property(documents, expectIdempotent), runs);
  });

  it('get no new faults', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...targets), (document, to) => {
        const before = variantOf(document, 'design').design;
        const after = variantOf(converted(document, to).document, 'design').design;
        const errors = newFaults(before, after, document.defaults).filter(
          ({ severity }) => severity === 'error',
        );
        expect(errors).toEqual([]);
      }),
      runs,
    );
  });
});
