'use client';
import { FilePlus2 } from 'lucide-react';
import { shownVariantName, useDocument } from '../../store/document-store.ts';
import type { Imported } from '../../store/exchange-jobs.ts';
import { setSanitise, useImportForm } from '../../store/import-session.ts';
import { useSession } from '../../store/session-store.ts';
import type { ImportTarget } from '../../store/take-import.ts';
import { Button } from '../ui/Button.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { Switch } from '../ui/Switch.tsx';
import { MergePreview } from './MergePreview.tsx';
import { ParameterFields } from './ParameterFields.tsx';

/** What the left side takes. */
export interface ImportSourceProps {
  /** What was read last, even when it is read once more. */
  readonly imported: Imported | null;
  readonly target: ImportTarget;
  readonly onTarget: (target: ImportTarget) => void;
  readonly onChoose: () => void;
}

/** The files, how they are read, and where they go. */
export function ImportSource({ imported, target, onTarget, onChoose }: ImportSourceProps) {
  const sanitise = useImportForm((state) => state.sanitise);
  // How and where something is taken is worth a question only where there is something.
  if (imported && !imported.document && imported.missing.length === 0)
    return <Files imported={imported} onChoose={onChoose} />;
  return (
    <div className="flex flex-col gap-5">
      <Files imported={imported} onChoose={onChoose} />
      <Switch
        label="Sanitise"
        help="Names, subscription and tenant ids and public addresses are replaced before anything is kept, the same one by the same stand-in throughout this import."
        isSelected={sanitise}
        onChange={setSanitise}
      />
      <Target target={target} onTarget={onTarget} />
      {target === 'merge' ? <MergePreview imported={imported} /> : null}
      <ParameterFields />
    </div>
  );
}

const roleWords = {
  source: '',
  parameters: 'parameters',
  'left out': 'left out: import it on its own',
} as const;

function Files({
  imported,
  onChoose,
}: {
  readonly imported: Imported | null;
  readonly onChoose: () => void;
}) {
  const files = useImportForm((state) => state.files);
  const roles = new Map(imported?.roles.map(({ name, role }) => [name, role]));
  return (
    <section aria-label="Files" className="flex flex-col items-start gap-1.5">
      {files.map(({ name }, index) => (
        <p key={`${index} ${name}`} className="text-13 text-ink">
          <span className="break-all font-medium">{name || 'Pasted text'}</span>
          <span className="text-muted">{` ${roleWords[roles.get(name) ?? 'source']}`}</span>
        </p>
      ))}
      <Button size="small" onPress={onChoose}>
        <FilePlus2 size={14} aria-hidden /> Other files, or parameters
      </Button>
    </section>
  );
}

function Target({
  target,
  onTarget,
}: {
  readonly target: ImportTarget;
  readonly onTarget: (target: ImportTarget) => void;
}) {
  const isOpen = useSession((state) => state.phase === 'open');
  const isReadOnly = useDocument((state) => state.readOnly);
  const isTriedOut = useDocument((state) => state.aside !== null);
  const title = useDocument((state) => state.document.title);
  const variant = useDocument(shownVariantName);
  const several = useDocument((state) => state.document.variants.length > 1);
  const isEmpty = useDocument(({ document }) =>
    document.variants.every(({ design }) => Object.keys(design.resources).length === 0),
  );
  // There is nothing to choose where nothing could be lost, or where nothing may change.
  if (!isOpen || isEmpty || isReadOnly || isTriedOut) return null;
  return (
    <RadioList
      label="Where it goes"
      value={target}
      onChange={(id) => onTarget(id as ImportTarget)}
      options={[
        { id: 'new', label: 'A new design', says: `“${title}” stays as it is.` },
        {
          id: 'merge',
          label: `Into “${title}”`,
          says: `${several ? `Into the variant “${variant}”. ` : ''}What is there already is brought up to date and keeps its place.`,
        },
        { id: 'replace', label: `In place of “${title}”`, says: 'Undo brings it back.' },
      ]}
    />
  );
}
