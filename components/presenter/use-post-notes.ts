import { useEffect, useRef } from 'react';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { type FromPresenter, type NotesChannel, openPresenterSide } from '../../store/notes-channel.ts';
import { isAnswerHidden, usePresenter } from '../../store/presenter-store.ts';
import { questionText } from '../answers/parties.ts';
import { notesChannelId } from './notes-window.ts';
import { runStageAction } from './stage-actions.ts';
import { useSteps } from './use-steps.ts';

/** Tells the speaker's second window what is on the stage, and hears its Next and Back. */
export function usePostNotes(): void {
  const channel = useRef<NotesChannel<FromPresenter> | null>(null);
  const { step, index, steps } = useSteps();
  const design = useDocument(shownDesign);
  const isPresenting = usePresenter(({ mode }) => mode === 'presenting');
  const isHidden = usePresenter(isAnswerHidden);
  const startedAt = usePresenter((state) => state.startedAt);
  const next = steps[index + 1];
  const message: FromPresenter =
    isPresenting && step
      ? {
          type: 'view',
          view: {
            number: index + 1,
            total: steps.length,
            title: step.title,
            notes: step.notes,
            question: step.question ? questionText(design, step.question) : '',
            isHidden,
            next: next ? next.title || `Step ${index + 2}` : null,
            startedAt,
          },
        }
      : { type: 'over' };
  const text = JSON.stringify(message);
  const latest = useRef(text);
  latest.current = text;

  useEffect(() => {
    channel.current = openPresenterSide(notesChannelId(), (heard) => {
      if (heard.type === 'hello') channel.current?.post(JSON.parse(latest.current));
      else runStageAction(heard.way);
    });
    return () => {
      channel.current?.post({ type: 'over' });
      channel.current?.close();
    };
  }, []);
  useEffect(() => channel.current?.post(JSON.parse(text)), [text]);
}
