/** What the speaker's second window shows. */
export interface NotesView {
  readonly number: number;
  readonly total: number;
  readonly title: string;
  readonly notes: string;
  readonly question: string;
  /** The room guesses; the next press of Next tells. */
  readonly isHidden: boolean;
  readonly next: string | null;
  readonly startedAt: number | null;
}

/** From the presentation to the second window. */
export type FromPresenter = { readonly type: 'view'; readonly view: NotesView } | { readonly type: 'over' };

/** From the second window to the presentation. */
export type ToPresenter = { readonly type: 'hello' } | { readonly type: 'go'; readonly way: 'next' | 'back' };

/** One side of the channel between the two windows. */
export interface NotesChannel<Message> {
  post(message: Message): void;
  close(): void;
}

/** The presentation's side; only windows of this origin that know the id can speak on it. */
export function openPresenterSide(
  id: string,
  hear: (message: ToPresenter) => void,
): NotesChannel<FromPresenter> | null {
  return open(id, (data) => {
    if (isToPresenter(data)) hear(data);
  });
}

/** The second window's side. */
export function openNotesSide(
  id: string,
  hear: (message: FromPresenter) => void,
): NotesChannel<ToPresenter> | null {
  return open(id, (data) => {
    if (isFromPresenter(data)) hear(data);
  });
}

function open(id: string, hear: (data: unknown) => void) {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(`reachboard-notes-${id}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
  return { post: (message: unknown) => channel.postMessage(message), close: () => channel.close() };
}

/** Is it a word of the second window? A page of another version may say others. */
export function isToPresenter(data: unknown): data is ToPresenter {
  if (!isRecord(data)) return false;
  return data.type === 'hello' || (data.type === 'go' && (data.way === 'next' || data.way === 'back'));
}

/** Is it a word of the presentation? */
export function isFromPresenter(data: unknown): data is FromPresenter {
  if (!isRecord(data)) return false;
  if (data.type === 'over') return true;
  const view = data.view;
  return (
    data.type === 'view' &&
    isRecord(view) &&
    ['number', 'total'].every((key) => typeof view[key] === 'number') &&
    ['title', 'notes', 'question'].every((key) => typeof view[key] === 'string') &&
    typeof view.isHidden === 'boolean' &&
    (view.next === null || typeof view.next === 'string') &&
    (view.startedAt === null || typeof view.startedAt === 'number')
  );
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}
