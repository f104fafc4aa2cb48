import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KindName } from '../catalog/kinds.ts';
import { kindEntry, kinds } from '../catalog/kinds.ts';
import type { Place } from '../document/canvas.ts';
import { type Document, newDocument } from '../document/document.ts';
import { newResource, type Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { toResourceId } from '../ids.ts';
import { type Box, overlaps } from './box.ts';
import { boxesOf } from './boxes-of.ts';
import { freePlace } from './free-place.ts';

/** Random documents: every kind somewhere where it may stand, with or without a place. */
const documents: fc.Arbitrary<Document> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds.map(({ kind }) => kind)),
      pick: fc.nat(),
      place: fc.option(
        fc.record({ x: fc.integer({ min: -200, max: 900 }), y: fc.integer({ min: -200, max: 900 }) }),
      ),
    }),
    { maxLength: 30 },
  )
  .map((wishes) => {
    const resources: Record<ResourceId, Resource> = {};
    const places: Record<ResourceId, Place> = {};
    wishes.forEach(({ kind, pick, place }, index) => {
      const id = toResourceId(`r${String(index).padStart(2, '0')}`);
      const homes = Object.values(resources).filter((one) =>
        kindEntry(kind as KindName).livesIn.includes(one.kind),
      );
      const parent = homes[pick % Math.max(1, homes.length)]?.id ?? null;
      resources[id] = newResource(kind as KindName, id, `${kind}-${index}`, parent) as Resource;
      if (place) places[id] = place;
    });
    const empty = newDocument('random', 'v');
    return {
      ...empty,
      canvas: { ...empty.canvas, places },
      variants: [{ id: 'v', name: 'v', design: { resources } }],
    };
  });

const frameOf = (boxes: readonly Box[], box: Box): Box | undefined =>
  boxes.find(({ id, role }) => role === 'frame' && id === (box.owner ?? box.parent));

describe('boxes of any document', () => {
  test('nothing is clipped: every box lies inside its frame, under the title', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const boxes = boxesOf(document, 'v');
        for (const box of boxes) {
          const frame = frameOf(boxes, box);
          if (!frame) continue;
          expect(box.x).toBeGreaterThanOrEqual(frame.x);
          expect(box.y).toBeGreaterThan(frame.y);
          expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
          expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
        }
      }),
    );
  });

  test('parents are painted before what stands in them', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const boxes = boxesOf(document, 'v');
        boxes.forEach((box, index) => {
          const frame = frameOf(boxes, box);
          if (frame) expect(boxes.indexOf(frame)).toBeLessThan(index);
        });
      }),
    );
  });

  test('a free place touches nothing that stands beside it', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const boxes = boxesOf(document, 'v');
        const place = freePlace(document, 'v', null, 'keyVault');
        const spot = { ...place, width: 160, height: 48 };
        expect(
          boxes.filter((box) => box.parent === null && box.role !== 'badge' && overlaps(box, spot)),
        ).toEqual([]);
      }),
    );
  });

  test('things without a place never cover each other', () => {
    fc.assert(
      fc.property(documents, (placed) => {
        const document = { ...placed, canvas: { ...placed.canvas, places: {} } };
        const boxes = boxesOf(document, 'v').filter(({ role }) => role !== 'badge');
        for (const one of boxes) {
          for (const other of boxes) {
            if (one.id < other.id && one.parent === other.parent) expect(overlaps(one, other)).toBe(false);
          }
        }
      }),
    );
  });
});
