import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Document,
  find,
  newDocument,
  newResource,
  newStep,
  type PresenterStep,
  printSentence,
  type Question,
  renameResource,
  save,
  toResourceId,
  variantOf,
} from '../model/index.ts';
import { startAutosave } from './autosave.ts';
import {
  applyEdit,
  documentStore,
  keptDocument,
  replaceDocument,
  shownDesign,
  undo,
} from './document-store.ts';
import {
  backToStep,
  followPresentation,
  goBack,
  goNext,
  keepInStep,
  presentedStep,
  reveal,
  showStep,
  startPresenting,
  startRecording,
  stopPresenting,
} from './presenter.ts';
import { nothingPresented, presenterStore } from './presenter-store.ts';
import { selectionStore } from './selection-store.ts';
import { applyKept } from './try-out.ts';

const vm = newResource('virtualMachine', toResourceId('vm'), 'vm-a');
const question: Question = {
  from: { resource: vm.id },
  to: { address: '10.0.0.4' },
  port: 443,
  protocol: 'tcp',
};
const step = (id: string, more: Partial<PresenterStep> = {}) =>
  newStep(id, { title: `Step ${id}`, variant: 'v1', question, ...more });
const start: Document = {
  ...newDocument('Test', 'v1'),
  variants: [
    { id: 'v1', name: 'Before', design: { resources: { [vm.id]: vm } } },
    { id: 'v2', name: 'After', design: { resources: { [vm.id]: { ...vm, name: 'vm-after' } } } },
  ],
  steps: [
    step('a'),
    step('b', { change: { set: { [vm.id]: { name: 'vm-b' } }, removed: [] }, hidesAnswer: true }),
    step('c', { variant: 'v2', question: null }),
  ],
};

const nameOnScreen = () => find(shownDesign(documentStore.getState()), vm.id)?.name;
const kept = () => keptDocument(documentStore.getState());
const asked = () => selectionStore.getState().asked;
const presenter = () => presenterStore.getState();
const rename = (name: string) =>
  applyEdit('Rename', (document, targets) => renameResource(document, targets, { id: vm.id, name }));

let stop = () => {};
beforeEach(() => {
  presenterStore.setState(nothingPresented, true);
  replaceDocument(start);
  selectionStore.getState().ask(null);
  stop = followPresentation();
});
afterEach(() => {
  stopPresenting();
  stop();
});

describe('presenting', () => {
  it('goes from step to step and leaves the document as it was, the same object', () => {
    expect(startPresenting()).toBe(true);
    expect([presentedStep()?.id, nameOnScreen(), asked()]).toEqual(['a', 'vm-a', question]);
    goNext();
    expect([presentedStep()?.id, nameOnScreen()]).toEqual(['b', 'vm-b']);
    goNext();
    goNext();
    expect([presentedStep()?.id, nameOnScreen(), asked()]).toEqual(['c', 'vm-after', null]);
    expect(goNext()).toBeNull();
    goBack();
    expect(presentedStep()?.id).toBe('b');
    stopPresenting();
    expect(documentStore.getState()).toMatchObject({ aside: null, variant: 'v1' });
    expect(documentStore.getState().document).toBe(start);
    expect(presenter().mode).toBe('off');
  });

  it('needs a step', () => {
    replaceDocument({ ...start, steps: [] });
    expect(startPresenting()).toBe(false);
    expect(presenter().mode).toBe('off');
  });

  it('does not ask what the room should guess, until it is revealed', () => {
    startPresenting('b');
    expect(asked()).toBeNull();
    expect(goNext()).toBe('revealed');
    expect([presentedStep()?.id, asked()]).toEqual(['b', question]);
    goBack();
    goNext();
    expect(asked()).toBeNull();
    reveal();
    expect(asked()).toEqual(question);
  });

  it('puts the asked question back at the end', () => {
    const mine = { ...question, port: 22 };
    selectionStore.getState().ask(mine);
    startPresenting('c');
    expect(asked()).toBeNull();
    stopPresenting();
    expect(asked()).toEqual(mine);
  });

  it('edits are play: undo works, back to the step restores, and nothing is saved', async () => {
    const written: Document[] = [];
    const autosave = startAutosave<Document>({
      current: kept,
      write: async (document) => void written.push(document),
      onState: () => {},
      now: () => 0,
    });
    startPresenting('b');
    rename('vm-play');
    autosave.changed();
    expect([nameOnScreen(), presenter().edited]).toEqual(['vm-play', true]);
    undo();
    expect([nameOnScreen(), presenter().edited]).toEqual(['vm-b', false]);
    rename('vm-play');
    backToStep();
    expect([nameOnScreen(), presenter().edited]).toEqual(['vm-b', false]);
    await autosave.flush();
    expect(written).toEqual([]);
    expect(kept()).toBe(start);
  });

  it('keeps what was edited in the step and in no variant', () => {
    startPresenting('a');
    rename('vm-kept');
    keepInStep();
    expect([nameOnScreen(), presenter().edited]).toEqual(['vm-kept', false]);
    stopPresenting();
    const { document } = documentStore.getState();
    expect(document.steps[0]?.change).toEqual({ set: { vm: { name: 'vm-kept' } }, removed: [] });
    expect(document.variants).toEqual(start.variants);
    expect(document.steps.slice(1)).toEqual(start.steps.slice(1));
    undo();
    expect(save(documentStore.getState().document)).toBe(save(start));
  });

  it('hands back what the next step leaves behind, to be kept after all', () => {
    startPresenting('a');
    rename('vm-left');
    const left = goNext();
    expect(left).toMatchObject({ title: 'Step a' });
    expect([nameOnScreen(), kept()]).toEqual(['vm-b', start]);
    if (typeof left === 'object') left?.keep();
    expect(kept().steps[0]?.change?.set).toEqual({ vm: { name: 'vm-left' } });
    expect(nameOnScreen()).toBe('vm-b');
    rename('vm-late');
    stopPresenting()?.keep();
    expect(documentStore.getState().document.steps[1]?.change?.set).toEqual({ vm: { name: 'vm-late' } });
  });

  it('shows a change of the steps at once', () => {
    startPresenting('a');
    applyKept('Change', (document) => ({
      document: {
        ...document,
        steps: document.steps.map((one) =>
          one.id === 'a' ? { ...one, change: { set: { [vm.id]: { name: 'vm-new' } }, removed: [] } } : one,
        ),
      },
      problems: [],
    }));
    expect(nameOnScreen()).toBe('vm-new');
  });

  it('tells where the change of a step no longer fits', () => {
    replaceDocument({
      ...start,
      steps: [step('a', { change: { set: { [toResourceId('gone')]: { name: 'x' } }, removed: [] } })],
    });
    startPresenting();
    expect(presenter().problems.map(({ says }) => printSentence(says))).toEqual([
      expect.stringContaining('no longer fits'),
    ]);
  });

  it.each<[string, () => void]>([
    ['another document is opened', () => replaceDocument(newDocument('Other', 'x'))],
    [
      'the step is deleted',
      () => void applyKept('Delete', (document) => ({ document: { ...document, steps: [] }, problems: [] })),
    ],
  ])('ends when %s', (_, happen) => {
    startPresenting('b');
    happen();
    expect(presenter().mode).toBe('off');
    expect(documentStore.getState().aside).toBeNull();
  });

  it('follows another tab without losing the step', () => {
    startPresenting('a');
    documentStore.getState().followDocument({ ...start, title: 'From another tab' });
    expect([presentedStep()?.id, kept().title]).toEqual(['a', 'From another tab']);
    stopPresenting();
    expect(documentStore.getState().document.title).toBe('From another tab');
  });
});

describe('recording', () => {
  it('every edit goes to the step, undo too, and to no variant', () => {
    startRecording('a');
    rename('vm-rec');
    expect(kept().steps[0]?.change?.set).toEqual({ vm: { name: 'vm-rec' } });
    rename('vm-rec-2');
    undo();
    undo();
    expect(kept().steps[0]?.change).toBeNull();
    rename('vm-rec-3');
    stopPresenting();
    expect(variantOf(documentStore.getState().document, 'v1').design).toBe(start.variants[0]?.design);
    expect(documentStore.getState().past.map(({ label }) => label)).toEqual(['Change a step']);
    undo();
    expect(documentStore.getState().document).toBe(start);
  });

  it('keeps the place of what the step takes away', () => {
    const placed = { ...start, canvas: { ...start.canvas, places: { [vm.id]: { x: 5, y: 6 } } } };
    replaceDocument(placed);
    startRecording('a');
    applyEdit('Delete', (document, targets) => ({
      document: {
        ...document,
        canvas: { ...document.canvas, places: {} },
        variants: document.variants.map((one) =>
          targets.includes(one.id) ? { ...one, design: { resources: {} } } : one,
        ),
      },
      problems: [],
    }));
    expect(kept().steps[0]?.change?.removed).toEqual([vm.id]);
    expect(kept().canvas.places).toEqual({ [vm.id]: { x: 5, y: 6 } });
  });

  it('goes over into presenting and back', () => {
    startRecording('a');
    rename('vm-rec');
    startPresenting('a');
    expect(nameOnScreen()).toBe('vm-rec');
    showStep('c');
    stopPresenting();
    expect(find(variantOf(documentStore.getState().document, 'v1').design, vm.id)?.name).toBe('vm-a');
  });
});
