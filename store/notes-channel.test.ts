import { describe, expect, it } from 'vitest';
import {
  type FromPresenter,
  isFromPresenter,
  isToPresenter,
  type NotesView,
  openNotesSide,
  openPresenterSide,
  type ToPresenter,
} from './notes-channel.ts';

const view: NotesView = {
  number: 1,
  total: 3,
  title: 'One',
  notes: 'Say it',
  question: '',
  isHidden: false,
  next: null,
  startedAt: 0,
};

describe('the channel to the notes', () => {
  it.each<[unknown, boolean]>([
    [{ type: 'view', view }, true],
    [{ type: 'over' }, true],
    [{ type: 'view' }, false],
    [{ type: 'view', view: { ...view, notes: 5 } }, false],
    [{ type: 'view', view: { ...view, next: undefined } }, false],
    ['over', false],
    [null, false],
  ])('%j to the window', (data, isKnown) => expect(isFromPresenter(data)).toBe(isKnown));

  it.each<[unknown, boolean]>([
    [{ type: 'hello' }, true],
    [{ type: 'go', way: 'next' }, true],
    [{ type: 'go', way: 'away' }, false],
    [7, false],
  ])('%j to the presentation', (data, isKnown) => expect(isToPresenter(data)).toBe(isKnown));

  it('carries both ways, and to nobody with another id', async () => {
    const heard: unknown[] = [];
    const answered = new Promise<FromPresenter>((resolve) => {
      const presenter = openPresenterSide('a', (message: ToPresenter) => {
        heard.push(message);
        presenter?.post({ type: 'view', view });
      });
      const stranger = openNotesSide('b', (message) => heard.push(message));
      const notes = openNotesSide('a', (message) => {
        for (const one of [presenter, stranger, notes]) one?.close();
        resolve(message);
      });
      notes?.post({ type: 'hello' });
    });
    expect(await answered).toEqual({ type: 'view', view });
    expect(heard).toEqual([{ type: 'hello' }]);
  });
});
