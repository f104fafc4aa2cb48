'use client';
import { ClipboardCopy } from 'lucide-react';
import { copyTextToClipboard } from '../commands/clipboard.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** A command to be run elsewhere, with a button that copies it. */
export function CommandLine({ text }: { readonly text: string }) {
  return (
    <div className="flex items-start gap-1 rounded-control border border-line bg-page pl-2.5">
      <code className="min-w-0 flex-1 break-words py-1.5 font-mono text-12 text-ink">{text}</code>
      <IconButton
        label={`Copy ${text}`}
        icon={<ClipboardCopy size={14} aria-hidden />}
        onPress={() => void copyTextToClipboard(text, 'Command copied')}
      />
    </div>
  );
}
