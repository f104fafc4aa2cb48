'use client';
import { Presentation } from 'lucide-react';
import { keptDocument, useDocument } from '../../store/document-store.ts';
import { presenterStore } from '../../store/presenter-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StepForm } from './StepForm.tsx';
import { StepList } from './StepList.tsx';
import { present, runStageAction } from './stage-actions.ts';
import { addForVariants, addFromView } from './step-edits.ts';
import { useSteps } from './use-steps.ts';

/** Begins at the first step; beside the palette, goes back to the stage as it is. */
function toStage(): void {
  if (presenterStore.getState().mode === 'presenting') runStageAction('edit');
  else present();
}

/** The steps of the presentation: made from what is on the screen, put in order, given words. */
export function StepsPanel() {
  const { steps, step } = useSteps();
  const isReadOnly = useDocument((state) => state.readOnly);
  const hasVariants = useDocument((state) => keptDocument(state).variants.length > 1);
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div className="flex shrink-0 gap-1.5 p-3 pb-1.5">
        <Button className="min-w-0 flex-1" isDisabled={isReadOnly} onPress={addFromView}>
          Add this view
        </Button>
        <Button kind="primary" isDisabled={steps.length === 0} onPress={toStage}>
          <Presentation size={14} aria-hidden /> Present
        </Button>
      </div>
      {steps.length === 0 ? (
        <EmptyState title="No steps yet">
          A step remembers the variant, where you look, what is selected and what you asked. Set the picture
          up as the room should see it, then add the view.
          {hasVariants && !isReadOnly ? (
            <Button className="mt-3" onPress={addForVariants}>
              Add a step for each variant
            </Button>
          ) : null}
        </EmptyState>
      ) : (
        <StepList isReadOnly={isReadOnly} />
      )}
      {step ? <StepForm key={step.id} step={step} isReadOnly={isReadOnly} /> : null}
    </div>
  );
}
