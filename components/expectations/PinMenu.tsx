'use client';
import { Pin } from 'lucide-react';
import { addExpectation, printSentence, type Question, sayExpectation } from '../../model/index.ts';
import { applyEdit, documentStore, shownDesign, useDocument } from '../../store/document-store.ts';
import { newId } from '../../store/new-id.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/Menu.tsx';
import { toast } from '../ui/toast-queue.ts';
import { expectationChoices, type Wanted } from './expectation-choices.ts';

/** Pins the answer of a question: from then on it is expected in every variant and step. */
export function PinMenu({ question }: { readonly question: Question }) {
  const readOnly = useDocument((state) => state.readOnly);
  return (
    <MenuTrigger>
      <Button size="small" isDisabled={readOnly}>
        <Pin size={12} aria-hidden />
        Pin as expectation
      </Button>
      <Menu aria-label="What is expected">
        {expectationChoices.map(({ id, label, wanted }) => (
          <MenuItem key={id} id={id} onAction={() => pin(question, wanted)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function pin(question: Question, wanted: Wanted): void {
  const expectation = { id: newId(), question, ...wanted };
  const words = printSentence(sayExpectation(shownDesign(documentStore.getState()), expectation));
  const { problems } = applyEdit('Pin an expectation', (document, targets) =>
    addExpectation(document, targets, { expectation }),
  );
  const [refused] = problems;
  if (refused) toast(printSentence(refused.says));
  else announce(`Pinned: ${words}`);
}
