'use client';
import { resourcesOf } from '../../model/index.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { showDialog } from '../../store/layout-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { focusAskBar } from './focus-ask-bar.ts';
import { isAskable, questionText } from './parties.ts';
import { suggestedQuestion } from './suggest-question.ts';

/** What stands where an answer would: what to do next, with the offer to do it. */
export function NothingAsked({ isAsked }: { readonly isAsked: boolean }) {
  const isEmpty = useDocument((state) => resourcesOf(shownDesign(state)).length === 0);
  const failure = useAnalysis((state) => state.failures.answer ?? state.failures.compile);
  if (isAsked)
    return failure ? (
      <EmptyState title="This question could not be answered">{failure}</EmptyState>
    ) : (
      <EmptyState title="Looking for the answer" />
    );
  if (isEmpty)
    return (
      <EmptyState
        title="Nothing is drawn yet"
        action={<Button onPress={() => showDialog('gallery')}>Start from an example</Button>}
      >
        Add a virtual network from the palette, or start from an example with a question already answered.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Ask who reaches whom"
      action={
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" onPress={focusAskBar}>
            Ask a question
          </Button>
          <KeptQuestions />
        </div>
      }
    >
      Choose a source and a destination in the bar on top, or right-click a thing and ask from here.
    </EmptyState>
  );
}

const mostKept = 3;

/** The questions that are kept with the design, one press away: after opening it again none is asked. Without any, one that is worth asking. */
function KeptQuestions() {
  const design = useDocument(shownDesign);
  const kept = useDocument((state) => state.document.questions).filter((one) => isAskable(design, one));
  const suggested = kept.length === 0 ? suggestedQuestion(design) : null;
  const offered = suggested ? [suggested] : kept.slice(0, mostKept);
  return offered.map(({ from, to, port, protocol }) => {
    const text = questionText(design, { from, to, port, protocol });
    return (
      <Button key={text} onPress={() => selectionStore.getState().ask({ from, to, port, protocol })}>
        {text}
      </Button>
    );
  });
}
