import { beforeEach, describe, expect, it } from 'vitest';
import { find, newDocument, type ResourceId, resourcesOf } from '../../model/index.ts';
import { documentStore, replaceDocument, shownDesign, undo } from '../../store/document-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import {
  add,
  addAnywhere,
  changeScope,
  changeSetting,
  createAndRefer,
  duplicate,
  moveInto,
  remove,
  rename,
} from './editing.ts';

const design = () => shownDesign(documentStore.getState());
const steps = () => documentStore.getState().past.map(({ label }) => label);
const made = (id: ResourceId | null): ResourceId => {
  if (!id) throw new Error('not added');
  return id;
};

beforeEach(() => {
  replaceDocument(newDocument('Test', 'v'));
  selectionStore.getState().clear();
});

describe('adding', () => {
  it('adds, selects and says no where Azure does', () => {
    const vnet = made(add('virtualNetwork', null));
    expect(selectionStore.getState().selected).toEqual([vnet]);
    expect(add('virtualMachine', vnet)).toBeNull();
    expect(steps()).toHaveLength(1);
  });

  it('finds the only place, or the one around the selection', () => {
    const vnet = made(add('virtualNetwork', null));
    addAnywhere('subnet');
    addAnywhere('virtualMachine');
    const machine = resourcesOf(design()).find(({ kind }) => kind === 'virtualMachine');
    const subnet = find(design(), machine?.parent ?? null);
    expect([subnet?.kind, subnet?.parent]).toEqual(['subnet', vnet]);
  });
});

describe('fields', () => {
  it('writes into rows, merges what is typed into one step, and tells a refusal', () => {
    const nsg = made(add('networkSecurityGroup', null));
    expect(changeSetting(nsg, ['rules'], [{}], 'Add rule', 'rules')).toBeNull();
    expect(changeSetting(nsg, ['rules', 0, 'name'], 'a', 'Name', 'name')).toBeNull();
    expect(changeSetting(nsg, ['rules', 0, 'name'], 'ab', 'Name', 'name')).toBeNull();
    expect(steps()).toEqual(['Add NSG', 'Add rule', 'Name']);
    expect(changeSetting(nsg, ['rules', 0, 'priority'], 7, 'Priority', 'priority')).toMatch(/100/);
    expect(steps()).toHaveLength(3);
  });

  it('refuses a name in words', () => {
    const account = made(add('storageAccount', null));
    expect(rename(account, 'Not A Name')).not.toBeNull();
    expect(rename(account, 'stfine')).toBeNull();
    expect(changeScope([account], { region: 'northeurope' }, 'Change region')).toBeNull();
    expect(find(design(), account)).toMatchObject({ name: 'stfine', region: 'northeurope' });
  });

  it('makes an NSG for a subnet in one step', () => {
    const vnet = made(add('virtualNetwork', null));
    const subnet = made(add('subnet', vnet));
    createAndRefer(subnet, ['networkSecurityGroup'], 'networkSecurityGroup');
    const [nsg] = resourcesOf(design()).filter(({ kind }) => kind === 'networkSecurityGroup');
    expect(find(design(), subnet)?.settings).toMatchObject({ networkSecurityGroup: nsg?.id });
    expect(nsg?.parent).toBe(vnet);
    undo();
    expect(resourcesOf(design()).map(({ kind }) => kind)).not.toContain('networkSecurityGroup');
  });
});

describe('whole things', () => {
  it('moves, duplicates and deletes, each as one step', () => {
    const vnet = made(add('virtualNetwork', null));
    const [one, two] = [made(add('subnet', vnet)), made(add('subnet', vnet))];
    const machine = made(add('virtualMachine', one));
    moveInto([machine], two);
    expect(find(design(), machine)?.parent).toBe(two);
    duplicate([machine]);
    expect(selectionStore.getState().selected).toHaveLength(1);
    expect(selectionStore.getState().selected).not.toContain(machine);
    remove([vnet]);
    expect(resourcesOf(design())).toEqual([]);
    undo();
    expect(resourcesOf(design())).toHaveLength(5);
  });
});
