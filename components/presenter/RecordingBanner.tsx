'use client';
import { CircleDot } from 'lucide-react';
import { printSentence } from '../../model/index.ts';
import { usePresenter } from '../../store/presenter-store.ts';
import { Button } from '../ui/Button.tsx';
import { leave } from './stage-actions.ts';
import { useSteps } from './use-steps.ts';

/** Says that what is edited now belongs to one step, and ends it. */
export function RecordingBanner() {
  const isRecording = usePresenter(({ mode }) => mode === 'recording');
  const problems = usePresenter((state) => state.problems);
  const { step, index } = useSteps();
  if (!isRecording || !step) return null;
  return (
    <section
      aria-label="Recording a step"
      className="flex items-center gap-3 border-line border-b bg-accent/12 px-4 py-1.5 text-13"
    >
      <CircleDot size={14} aria-hidden className="shrink-0 text-accent" />
      <p className="min-w-0 flex-1 text-ink">
        Step {index + 1}, {step.title || 'without a title'}, is on the screen with its own design. What you
        edit now changes this step only; the variants stay as they are.
        {problems.map(({ code, says }) => (
          <span key={code} className="text-public">
            {' '}
            {printSentence(says)}
          </span>
        ))}
      </p>
      <Button size="small" onPress={leave}>
        Back to the design
      </Button>
    </section>
  );
}
