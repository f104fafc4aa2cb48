import Dexie, { type EntityTable, type Table } from 'dexie';

/** What the recent list shows of a document, without opening it. */
export interface DocumentRecord {
  readonly id: string;
  readonly title: string;
  readonly createdAt: number;
  readonly changedAt: number;
  /** When it was deleted; it can be brought back until it is purged. */
  readonly deletedAt: number | null;
}

/** The saved text of a document; the revision grows by one with each save. */
export interface TextRecord {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
}

/** What one save brings. */
export interface SaveInput {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The revision that this text was made from; 0 for a new document. */
  readonly baseRevision: number;
  readonly at: number;
}

/** Everything that is kept in this browser. */
export type Database = Dexie & {
  documents: EntityTable<DocumentRecord, 'id'>;
  texts: EntityTable<TextRecord, 'id'>;
  /** File handles by document, where the browser gives them out. */
  handles: Table<{ id: string; handle: unknown }, string>;
};

const keepDeletedMs = 30 * 24 * 3600 * 1000;

/** Opens the database of this browser. */
export function openDatabase(name = 'reachboard'): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({ documents: 'id, changedAt', texts: 'id', handles: 'id' });
  return database;
}

/** Thrown when somebody else saved in between: nothing was written. */
export class ChangedElsewhere extends Error {
  constructor() {
    super('This design was changed in another tab.');
    this.name = 'ChangedElsewhere';
  }
}

/** Saves a document if nobody else did since; gives its new revision. */
export function saveText(database: Database, input: SaveInput): Promise<number> {
  const { id, title, text, baseRevision, at } = input;
  return database.transaction('rw', database.documents, database.texts, async () => {
    const [record, stored] = await Promise.all([database.documents.get(id), database.texts.get(id)]);
    if ((stored?.revision ?? 0) !== baseRevision) throw new ChangedElsewhere();
    const revision = baseRevision + 1;
    await database.texts.put({ id, text, revision });
    await database.documents.put({
      id,
      title,
      createdAt: record?.createdAt ?? at,
      changedAt: at,
      deletedAt: null,
    });
    return revision;
  });
}

/** The saved text of a document, or undefined. */
export function loadText(database: Database, id: string): Promise<TextRecord | undefined> {
  return database.texts.get(id);
}

/** The documents of this browser, the last changed first. */
export async function recentDocuments(database: Database): Promise<readonly DocumentRecord[]> {
  const all = await database.documents.orderBy('changedAt').reverse().toArray();
  return all.filter(({ deletedAt }) => deletedAt === null);
}

/** Takes a document off the list; `restoreDocument` brings it back. */
export async function deleteDocument(database: Database, id: string, at: number): Promise<void> {
  await database.documents.update(id, { deletedAt: at });
}

/** Brings a deleted document back. */
export async function restoreDocument(database: Database, id: string): Promise<void> {
  await database.documents.update(id, { deletedAt: null });
}

/** Removes what was deleted a month ago for good. */
export function purgeDeleted(database: Database, now: number): Promise<void> {
  return database.transaction('rw', database.documents, database.texts, database.handles, async () => {
    const gone = await database.documents
      .filter(({ deletedAt }) => deletedAt !== null && now - deletedAt > keepDeletedMs)
      .primaryKeys();
    await Promise.all([
      database.documents.bulkDelete(gone),
      database.texts.bulkDelete(gone),
      database.handles.bulkDelete(gone),
    ]);
  });
}
