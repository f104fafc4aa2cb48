import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../document/document.ts';
import { open } from '../../document/saved/open.ts';
import { toResourceId } from '../../ids.ts';
import { matrixOf } from '../../matrix/matrix.ts';
import { compile } from '../../network/compile.ts';
import { readFile } from '../read-file.ts';
import { sanitiseDocument } from './document.ts';

/** Every verdict, way and answer of DNS in a design, in an order that names have no part in. */
function answersOf({ variants, defaults }: Document): readonly string[] {
  const [first] = variants;
  if (!first) return [];
  return matrixOf(compile(first.design, defaults))
    .cells.flatMap((row) =>
      row.flatMap((cell) =>
        cell
          ? [JSON.stringify([cell.verdict, cell.path, cell.layer, cell.initiators, cell.dns, cell.port])]
          : [],
      ),
    )
    .sort();
}

const gallery = join(dirname(fileURLToPath(import.meta.url)), '../../../public/gallery');

describe('answers stay what they were', () => {
  const designs = readdirSync(gallery).filter((name) => name.endsWith('.reachboard.json'));
  test.each(designs)('%s', (name) => {
    const { document } = open(readFileSync(join(gallery, name), 'utf8'));
    const answers = answersOf(document);
    expect(answers.length).toBeGreaterThan(0);
    expect(answersOf(sanitiseDocument(document))).toEqual(answers);
  });
});

const snapshots = '/work/shared/corpus/snapshots';

/** Reads /work/shared/corpus where it lies; skipped on a machine without it. */
describe.skipIf(!existsSync(snapshots))('answers about the corpus stay what they were', () => {
  const names = existsSync(snapshots) ? readdirSync(snapshots).filter((name) => name.endsWith('.json')) : [];
  test.each(names)('%s', (name) => {
    const bytes = readFileSync(join(snapshots, name));
    const read = (sanitise: boolean) => {
      let ids = 0;
      const newId = () => toResourceId(`id${ids++}`);
      return readFile({ name, bytes, text: bytes.toString('utf8') }, { newId, sanitise }).document;
    };
    const [plain, clean] = [read(false), read(true)];
    expect(clean && answersOf(clean)).toEqual(plain && answersOf(plain));
  });
});
