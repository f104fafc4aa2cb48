'use client';
import { Wrench } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Fix, printSentence } from '../../model/index.ts';
import type { Preview } from '../../store/analysis-protocol.ts';
import { carryOutFix, previewFix } from '../../store/analysis-session.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { reasonOf } from '../../store/reason-of.ts';
import { useSelection } from '../../store/selection-store.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { DialogTrigger, Popover } from '../ui/Popover.tsx';
import { toast } from '../ui/toast-queue.ts';
import { PreviewedChanges } from './PreviewedChanges.tsx';
import { ReasonText } from './ReasonText.tsx';

/** Offers a fix: first what it would change, then one undo step. */
export function FixButton({ fix }: { readonly fix: Fix }) {
  const readOnly = useDocument((state) => state.readOnly);
  const button = useRef<HTMLButtonElement>(null);
  const isApplied = useRef(false);
  useHandOver(button, isApplied);
  return (
    <DialogTrigger>
      <Button ref={button} size="small" isDisabled={readOnly} aria-label={`Fix: ${printSentence(fix.says)}`}>
        <Wrench size={12} aria-hidden />
        Fix
      </Button>
      <Popover label="What the fix would change" placement="top" className="w-96">
        {(close) => (
          <FixPreview
            fix={fix}
            close={close}
            onApply={() => {
              isApplied.current = true;
            }}
          />
        )}
      </Popover>
    </DialogTrigger>
  );
}

/** The preview that closes gives the keyboard back first. */
const closeMs = 200;

/** A fix that was carried out takes its button away; the tab of the new answer gets the keyboard that would be lost. */
function useHandOver(button: RefObject<HTMLButtonElement | null>, isApplied: RefObject<boolean>): void {
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (!element || (!isApplied.current && element !== document.activeElement)) return;
      const panel = element.closest('[role="tabpanel"]');
      const tab = document.getElementById(panel?.getAttribute('aria-labelledby') ?? '');
      setTimeout(() => {
        if (document.activeElement === document.body) tab?.focus();
      }, closeMs);
    };
  }, [button, isApplied]);
}

type Outlook =
  | { readonly state: 'asking' }
  | { readonly state: 'known'; readonly preview: Preview | null }
  | { readonly state: 'failed'; readonly reason: string };

interface FixPreviewProps {
  readonly fix: Fix;
  readonly close: () => void;
  readonly onApply: () => void;
}

function FixPreview({ fix, close, onApply }: FixPreviewProps) {
  const design = useDocument(shownDesign);
  const asked = useSelection((state) => state.asked);
  const outlook = useOutlook(fix);
  const apply = () => {
    onApply();
    close();
    const label = printSentence(fix.says);
    const { problems } = carryOutFix(label, fix);
    const refused = problems.find(({ severity }) => severity === 'error');
    if (refused) toast(printSentence(refused.says));
    else announce(`Done: ${label}`);
  };
  return (
    <div className="flex flex-col gap-2.5">
      <p className="font-semibold">
        <ReasonText sentence={fix.says} />
      </p>
      {outlook.state === 'asking' ? <p className="text-muted">Looking at what would change</p> : null}
      {outlook.state === 'failed' ? (
        <p className="text-muted">What it would change could not be computed: {outlook.reason}</p>
      ) : null}
      {outlook.state === 'known' && outlook.preview ? (
        <PreviewedChanges design={design} asked={asked} preview={outlook.preview} />
      ) : null}
      {outlook.state === 'known' && !outlook.preview ? (
        <p className="text-muted">The design has changed. Open this again to see what the fix would do.</p>
      ) : null}
      <div className="flex gap-2">
        <Button kind="primary" onPress={apply}>
          Apply
        </Button>
        <Button kind="quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function useOutlook(fix: Fix): Outlook {
  const [outlook, setOutlook] = useState<Outlook>({ state: 'asking' });
  useEffect(() => {
    let isShown = true;
    previewFix(fix).then(
      (preview) => isShown && setOutlook({ state: 'known', preview }),
      (error: unknown) => isShown && setOutlook({ state: 'failed', reason: reasonOf(error) }),
    );
    return () => {
      isShown = false;
    };
  }, [fix]);
  return outlook;
}
