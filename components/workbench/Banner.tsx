'use client';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { continueInCopy, takeOver } from '../../store/session.ts';
import { useSession } from '../../store/session-store.ts';
import { Button } from '../ui/Button.tsx';

/** What stands in the way of editing or saving, and what can be done about it. */
export function Banner() {
  const role = useSession((state) => state.role);
  const saveState = useSession((state) => state.saveState);
  if (role === 'reader') return <ReaderBanner />;
  if (saveState.kind === 'failed') {
    return (
      <Line words={`Not saved: ${saveState.reason}`}>
        <Button size="small" onPress={() => void continueInCopy()}>
          Continue in a copy
        </Button>
      </Line>
    );
  }
  return <div />;
}

function ReaderBanner() {
  const [isAsking, setAsking] = useState(false);
  return (
    <Line words="This design is open in another tab. Its changes appear here; nothing can be changed here.">
      <Button
        size="small"
        isDisabled={isAsking}
        onPress={async () => {
          setAsking(true);
          await takeOver();
          setAsking(false);
        }}
      >
        Take over
      </Button>
    </Line>
  );
}

function Line({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  return (
    <div role="alert" className="flex items-center gap-3 border-line border-b bg-public/12 px-4 py-1.5">
      <TriangleAlert size={14} aria-hidden className="shrink-0 text-public" />
      <p className="min-w-0 flex-1 text-13 text-ink">{words}</p>
      {children}
    </div>
  );
}
