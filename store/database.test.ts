import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  ChangedElsewhere,
  deleteDocument,
  loadText,
  openDatabase,
  purgeDeleted,
  recentDocuments,
  restoreDocument,
  saveText,
} from './database.ts';

let count = 0;
const fresh = () => openDatabase(`test-${++count}`);
const doc = (id: string, baseRevision: number, at: number) => ({
  id,
  title: id,
  text: `${at}`,
  baseRevision,
  at,
});

describe('database', () => {
  it('keeps several documents, the last changed first', async () => {
    const database = fresh();
    await saveText(database, doc('a', 0, 1));
    await saveText(database, doc('b', 0, 2));
    await saveText(database, doc('a', 1, 3));
    const list = await recentDocuments(database);
    expect(list.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(list[0]).toMatchObject({ createdAt: 1, changedAt: 3 });
    expect(await loadText(database, 'a')).toEqual({ id: 'a', text: '3', revision: 2 });
  });

  it('refuses to overwrite what another tab saved', async () => {
    const database = fresh();
    await saveText(database, doc('a', 0, 1));
    await saveText(database, doc('a', 1, 2));
    await expect(saveText(database, doc('a', 1, 3))).rejects.toBeInstanceOf(ChangedElsewhere);
    expect((await loadText(database, 'a'))?.text).toBe('2');
  });

  it('lets one of two writers win, never both', async () => {
    const database = fresh();
    const outcomes = await Promise.allSettled([
      saveText(database, doc('a', 0, 1)),
      saveText(database, doc('a', 0, 2)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('deletes, restores, and purges after a month', async () => {
    const database = fresh();
    await saveText(database, doc('a', 0, 1));
    await deleteDocument(database, 'a', 2);
    expect(await recentDocuments(database)).toEqual([]);
    await restoreDocument(database, 'a');
    expect(await recentDocuments(database)).toHaveLength(1);
    await deleteDocument(database, 'a', 2);
    await purgeDeleted(database, 2 + 31 * 24 * 3600 * 1000);
    expect(await loadText(database, 'a')).toBeUndefined();
  });
});
