'use client';
import { useEffect, useRef, useState } from 'react';
import {
  type NotesChannel,
  type NotesView,
  openNotesSide,
  type ToPresenter,
} from '../../store/notes-channel.ts';
import { Button } from '../ui/Button.tsx';
import { Clock } from './Clock.tsx';

type State = { readonly kind: 'waiting' | 'over' } | { readonly kind: 'view'; readonly view: NotesView };

/** The speaker's second window: what to say now, what comes next, how long it has been. */
export function NotesPage() {
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const channel = useRef<NotesChannel<ToPresenter> | null>(null);
  const go = (way: 'next' | 'back') => channel.current?.post({ type: 'go', way });

  useEffect(() => {
    channel.current = openNotesSide(location.hash.slice(1), (message) =>
      setState(message.type === 'over' ? { kind: 'over' } : { kind: 'view', view: message.view }),
    );
    channel.current?.post({ type: 'hello' });
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (target instanceof Element && target.closest('button') && (key === ' ' || key === 'Enter')) return;
      if (['ArrowRight', 'ArrowDown', 'PageDown', ' '].includes(key)) go('next');
      if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key)) go('back');
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      channel.current?.close();
    };
  }, []);

  if (state.kind !== 'view') {
    return (
      <main className="mx-auto flex h-dvh max-w-xl flex-col justify-center gap-3 p-8">
        <h1 className="font-semibold text-28">Speaker notes</h1>
        <p className="text-16 text-muted">
          {state.kind === 'over'
            ? 'The presentation has ended. This window follows again when it begins.'
            : 'No presentation is running. Present a design in Reachboard and press N there.'}
        </p>
      </main>
    );
  }
  return <Notes view={state.view} onGo={go} />;
}

function Notes(props: { readonly view: NotesView; readonly onGo: (way: 'next' | 'back') => void }) {
  const { view, onGo } = props;
  return (
    <main className="flex h-dvh flex-col">
      <header className="flex items-baseline gap-4 border-line border-b bg-card px-6 py-4">
        <span className="shrink-0 text-20 text-muted tabular-nums">
          <span className="sr-only">Step </span>
          {view.number} / {view.total}
        </span>
        <h1 className="min-w-0 flex-1 font-semibold text-20">{view.title}</h1>
        <Clock startedAt={view.startedAt} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by the keyboard */}
      <section aria-label="Notes" tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 py-5">
        {view.question ? (
          <p className="pb-4 text-16 text-muted">
            Asks: {view.question}
            {view.isHidden ? '. The room guesses; Next shows the answer.' : ''}
          </p>
        ) : null}
        <p className="max-w-prose whitespace-pre-wrap text-24">{view.notes || 'No notes for this step.'}</p>
      </section>
      <footer className="flex items-center gap-3 border-line border-t bg-card px-6 py-4">
        <p className="min-w-0 flex-1 truncate text-16">
          <span className="text-muted">Next: </span>
          {view.isHidden ? 'the answer' : (view.next ?? 'the end')}
        </p>
        <Button className="h-11 px-5 text-16" isDisabled={view.number === 1} onPress={() => onGo('back')}>
          Back
        </Button>
        <Button
          kind="primary"
          className="h-11 px-6 text-16"
          isDisabled={view.next === null && !view.isHidden}
          onPress={() => onGo('next')}
        >
          Next
        </Button>
      </footer>
    </main>
  );
}
