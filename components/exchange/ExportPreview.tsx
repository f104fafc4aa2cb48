'use client';
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ExportFile } from '../../model/index.ts';
import { useStandInPicture } from '../../store/export-session.ts';
import { Select } from '../ui/Select.tsx';
import { beginningOf, isDrawing, lookOf, sizeText } from './export-words.ts';

/** What a preview takes: the files, and which of them is looked at. */
export interface ExportPreviewProps {
  readonly files: readonly ExportFile[];
  readonly file: ExportFile;
  readonly onLook: (name: string) => void;
}

/** A file exactly as it will be saved, under its name. */
export function ExportPreview({ files, file, onLook }: ExportPreviewProps) {
  const look = lookOf(file);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <div className="flex min-w-0 items-center gap-3">
        {files.length > 1 ? (
          <Select
            label={`${files.length} files`}
            hideLabel
            className="w-full max-w-xl"
            value={file.name}
            onChange={onLook}
            options={files.map((one) => ({ id: one.name, label: one.name, says: sizeText(one) }))}
          />
        ) : (
          <span className="min-w-0 break-all font-mono text-12 text-ink">{file.name}</span>
        )}
        <span className="shrink-0 text-12 text-muted tabular-nums">{sizeText(file)}</span>
      </div>
      <div className="flex min-h-0 flex-1 overflow-hidden rounded-node border border-line bg-page">
        {look === 'picture' ? <Picture file={file} /> : null}
        {look === 'text' ? <Text file={file} /> : null}
        {look === 'none' ? <NoLook file={file} /> : null}
      </div>
    </div>
  );
}

function Picture({ file }: { readonly file: ExportFile }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const { content, type } = file;
    const made = URL.createObjectURL(new Blob([content as string | Uint8Array<ArrayBuffer>], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <span className="flex min-h-0 min-w-0 flex-1 items-center justify-center p-2">
      {url ? <img src={url} alt={`Preview of ${file.name}`} className="max-h-full max-w-full" /> : null}
    </span>
  );
}

function Text({ file }: { readonly file: ExportFile }) {
  const { shown, left } = beginningOf(file.content as string);
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the keyboard
      tabIndex={0}
      aria-label={`Text of ${file.name}`}
      className="min-w-0 flex-1 overflow-auto p-3 focus-visible:outline-offset-[-3px]"
    >
      <pre className="font-mono text-12 text-ink leading-5">{shown}</pre>
      {left > 0 ? <p className="pt-2 text-12 text-muted">{`${left} more lines are in the file.`}</p> : null}
    </section>
  );
}

/** Pages are looked at in their own program; here the picture on the first one stands for them. */
function NoLook({ file }: { readonly file: ExportFile }) {
  const picture = useStandInPicture();
  if (picture)
    return (
      <div className="flex min-w-0 flex-1 flex-col">
        <Picture file={picture} />
        <p className="border-line border-t px-3 py-2 text-12 text-muted">
          {isDrawing(file.type)
            ? 'The picture of the first page. In draw.io it is made of shapes that can be moved, with the icons of Azure that draw.io has.'
            : 'The picture of the first page. The pages themselves are looked at in their own program.'}
        </p>
      </div>
    );
  return (
    <p className="flex flex-1 items-center justify-center gap-2 p-6 text-13 text-muted">
      <FileDown size={16} aria-hidden /> This format is looked at in its own program. Download it.
    </p>
  );
}
