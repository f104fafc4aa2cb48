'use client';
import { CircleDot, RefreshCw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { designOfStep, find, type PresenterStep, printSentence, variantOfStep } from '../../model/index.ts';
import { keptDocument, useDocument } from '../../store/document-store.ts';
import { usePresenter } from '../../store/presenter-store.ts';
import { questionText } from '../answers/parties.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { leave, record } from './stage-actions.ts';
import { editStep, updateFromView } from './step-edits.ts';

/** What one step shows, asks and says. */
export function StepForm({
  step,
  isReadOnly,
}: {
  readonly step: PresenterStep;
  readonly isReadOnly: boolean;
}) {
  const document = useDocument(keptDocument);
  const { id } = step;
  const { design, problems } = designOfStep(document, step);
  const names = step.highlight.flatMap((one) => find(design, one)?.name ?? []);
  return (
    <section aria-label="The chosen step" className="flex flex-col gap-3 border-line border-t p-3">
      <TextField
        label="Title"
        value={step.title}
        isReadOnly={isReadOnly}
        onChange={(title) => editStep(id, { title }, 'title')}
      />
      <TextField
        label="Speaker notes"
        multiline
        value={step.notes}
        isReadOnly={isReadOnly}
        onChange={(notes) => editStep(id, { notes }, 'notes')}
      />
      <Switch
        label="The room guesses first"
        help="The answer waits until you press A or Next."
        isSelected={step.hidesAnswer}
        isDisabled={isReadOnly || step.question === null}
        onChange={(hidesAnswer) => editStep(id, { hidesAnswer })}
      />
      <dl className="flex flex-col gap-2 text-12">
        <Fact title="Shows">
          {variantOfStep(document, step).name}
          {step.camera ? ', from its own view' : ', all of it'}
        </Fact>
        <Fact
          title="Points at"
          {...(isReadOnly || names.length === 0
            ? {}
            : { clear: 'Point at nothing', onClear: () => editStep(id, { highlight: [] }) })}
        >
          {names.length > 0 ? names.join(', ') : 'nothing'}
        </Fact>
        <Fact
          title="Asks"
          {...(isReadOnly || !step.question
            ? {}
            : { clear: 'Ask nothing', onClear: () => editStep(id, { question: null, hidesAnswer: false }) })}
        >
          {step.question ? questionText(design, step.question) : 'nothing'}
        </Fact>
        <Fact
          title="Changes"
          {...(isReadOnly || !step.change
            ? {}
            : { clear: 'Change nothing', onClear: () => editStep(id, { change: null }) })}
        >
          {changeWords(step)}
          {problems.map(({ code, says }) => (
            <span key={code} className="block text-public">
              {printSentence(says)}
            </span>
          ))}
        </Fact>
      </dl>
      {isReadOnly ? null : <Actions step={step} />}
    </section>
  );
}

function Actions({ step }: { readonly step: PresenterStep }) {
  const isRecording = usePresenter(({ mode }) => mode === 'recording');
  const isPresenting = usePresenter(({ mode }) => mode === 'presenting');
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button size="small" onPress={() => updateFromView(step)}>
        <RefreshCw size={12} aria-hidden /> Update from the view
      </Button>
      {isPresenting ? null : isRecording ? (
        <Button size="small" onPress={leave}>
          <CircleDot size={12} aria-hidden className="text-accent" /> Back to the design
        </Button>
      ) : (
        <Button size="small" onPress={() => record(step.id)}>
          <CircleDot size={12} aria-hidden /> Record changes
        </Button>
      )}
    </div>
  );
}

function Fact(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly clear?: string;
  readonly onClear?: () => void;
}) {
  const { title, children, clear, onClear } = props;
  return (
    <div className="flex items-start gap-2">
      <dt className="w-14 shrink-0 text-muted">{title}</dt>
      <dd className="flex min-w-0 flex-1 items-start gap-1 text-ink">
        <span className="min-w-0 flex-1 break-words">{children}</span>
        {clear && onClear ? (
          <IconButton
            label={clear}
            size="small"
            className="-my-1"
            icon={<X size={12} aria-hidden />}
            onPress={onClear}
          />
        ) : null}
      </dd>
    </div>
  );
}

function changeWords({ change }: PresenterStep): string {
  if (!change) return 'nothing';
  const count = Object.keys(change.set).length + change.removed.length;
  return count === 1 ? '1 thing of the design' : `${count} things of the design`;
}
