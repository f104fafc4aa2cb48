'use client';
import {
  ChevronLeft,
  ChevronRight,
  LayoutGrid,
  Maximize,
  NotebookText,
  Pencil,
  Pointer,
  RotateCcw,
  Spotlight,
  X,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { printSentence } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import { usePresenter } from '../../store/presenter-store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { classes } from '../ui/styles.ts';
import { printKey } from '../workbench/shortcuts.ts';
import { StageAnswer } from './StageAnswer.tsx';
import { keepEdits, runStageAction } from './stage-actions.ts';
import { type StageAction, stageKeyOf, stageKeys } from './stage-keys.ts';
import { useSteps } from './use-steps.ts';

/** The words below the picture: where we are, what is asked, what the answer is; large enough for three metres. */
export function Caption() {
  const isPresenting = usePresenter(({ mode }) => mode === 'presenting');
  const isEditing = usePresenter((state) => state.editing);
  const { step, steps, index } = useSteps();
  if (!isPresenting || !step) return null;
  const title = step.title || `Step ${index + 1}`;
  return (
    <section
      aria-label="Presentation"
      data-step={index + 1}
      data-caption={isEditing ? 'low' : 'high'}
      className={classes('relative border-line border-t bg-card', isEditing ? 'px-4 py-2' : 'px-8 py-4')}
    >
      <Progress share={(index + 1) / steps.length} />
      <div className={classes('flex flex-col gap-1.5', !isEditing && 'h-36')}>
        <div className="flex min-w-0 items-center gap-4">
          <span className={classes('shrink-0 text-muted tabular-nums', isEditing ? 'text-16' : 'text-28')}>
            <span className="sr-only">Step </span>
            {index + 1} / {steps.length}
          </span>
          <h1
            className={classes(
              'min-w-0 flex-1 truncate font-semibold text-ink',
              isEditing ? 'text-16' : 'text-28',
            )}
          >
            {title}
          </h1>
          {isEditing ? <Remarks /> : null}
          <Controls isEditing={isEditing} isFirst={index === 0} isLast={index === steps.length - 1} />
        </div>
        {isEditing ? null : (
          <div className="flex min-w-0 items-start gap-8">
            <div className="min-w-0 flex-1">
              <StageAnswer question={step.question} />
            </div>
            <div className="flex shrink-0 flex-col items-end gap-2 empty:hidden">
              <Remarks />
            </div>
          </div>
        )}
      </div>
    </section>
  );
}

function Progress({ share }: { readonly share: number }) {
  return (
    <div
      aria-hidden
      className="absolute -top-0.5 left-0 h-1 bg-accent transition-[width] duration-300"
      style={{ width: `${share * 100}%` }}
    />
  );
}

const icons: Readonly<Partial<Record<StageAction, React.ReactNode>>> = {
  back: <ChevronLeft size={20} aria-hidden />,
  next: <ChevronRight size={20} aria-hidden />,
  overview: <LayoutGrid size={18} aria-hidden />,
  laser: <Pointer size={18} aria-hidden />,
  spotlight: <Spotlight size={18} aria-hidden />,
  notes: <NotebookText size={18} aria-hidden />,
  fullScreen: <Maximize size={18} aria-hidden />,
  edit: <Pencil size={18} aria-hidden />,
  leave: <X size={20} aria-hidden />,
};

const onStage: readonly StageAction[] = [
  'back',
  'next',
  'overview',
  'laser',
  'spotlight',
  'edit',
  'notes',
  'fullScreen',
  'leave',
];
const besidePalette: readonly StageAction[] = ['back', 'next', 'overview', 'edit', 'notes', 'leave'];

function Controls(props: {
  readonly isEditing: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const { isEditing, isFirst, isLast } = props;
  const laser = usePresenter((state) => state.laser);
  const spotlight = usePresenter((state) => state.spotlight);
  const pressed: Readonly<Partial<Record<StageAction, boolean>>> = { laser, spotlight, edit: isEditing };
  return (
    <Toolbar aria-label="Presentation controls" className="flex shrink-0 items-center gap-0.5 text-muted">
      {(isEditing ? besidePalette : onStage).map((action) => (
        <IconButton
          key={action}
          label={stageKeys.find((one) => one.action === action)?.label ?? ''}
          shortcut={printKey(stageKeyOf(action))}
          icon={icons[action]}
          isDisabled={(action === 'back' && isFirst) || (action === 'next' && isLast)}
          {...(action in pressed ? { isSelected: pressed[action] === true } : {})}
          onPress={() => runStageAction(action)}
        />
      ))}
    </Toolbar>
  );
}

/** What the step does not hold yet, and where its change no longer fits. */
function Remarks() {
  const edited = usePresenter((state) => state.edited);
  const problems = usePresenter((state) => state.problems);
  const readOnly = useDocument((state) => state.readOnly);
  return (
    <>
      {edited ? (
        <div
          role="status"
          className="flex shrink-0 items-center gap-2 rounded-node bg-public/8 py-1 pr-1 pl-3 text-14"
        >
          <span className="text-ink">Edited, not in the step</span>
          {readOnly ? null : (
            <Button size="small" onPress={keepEdits}>
              Keep in the step
            </Button>
          )}
          <Button size="small" onPress={() => runStageAction('backToStep')}>
            <RotateCcw size={12} aria-hidden /> Back to the step
          </Button>
        </div>
      ) : null}
      {problems.map(({ code, says }) => (
        <p key={code} className="max-w-96 text-14 text-public">
          {printSentence(says)}
        </p>
      ))}
    </>
  );
}
