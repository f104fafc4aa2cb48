import { apiVersionOf } from '../../catalog/facts/api-versions.ts';
import type { Plan } from '../deployment/plan.ts';
import type { PlanParameter } from '../deployment/resolve.ts';
import type { Unit } from '../deployment/split-units.ts';
import type { ModuleFile } from './file-types.ts';
import { printParameter } from './print-parameters.ts';
import { type Output, printOutputs, printUnit, usedParameters } from './print-unit.ts';
import { quote } from './quote.ts';

/** One module, with what the main file has to know of it. */
export interface PrintedModule {
  readonly unit: Unit;
  readonly file: ModuleFile;
  readonly parameters: readonly PlanParameter[];
  readonly outputs: readonly Output[];
}

/** Prints a unit as a module of its own. */
export function printModule(unit: Unit, plan: Plan): PrintedModule {
  const { blocks, outputs, parameters: used } = printUnit(unit.resources, [], unit, plan);
  const home = homeParameter(plan);
  const parameters = usedParameters({ ...plan, parameters: [...plan.parameters, home] }, used);
  return {
    unit,
    parameters,
    outputs,
    file: {
      name: `modules/${unit.name}.bicep`,
      blocks: [
        [
          `metadata description = ${quote(unit.isWhole ? `Everything in ${unit.resourceGroup}.` : `${tierSays[unit.tier]} In ${unit.resourceGroup}.`)}`,
        ],
        ["targetScope = 'resourceGroup'"],
        ...parameters.map((parameter) => printParameter(parameter, 'module')),
        ...blocks,
        ...printOutputs(outputs),
      ],
    },
  };
}

/** How a module of another subscription calls the main file's own. */
export function homeParameter(plan: Plan): PlanParameter {
  return {
    name: plan.subscriptionParameter(plan.home.subscription),
    type: 'string',
    says: 'Id of the subscription of the main file.',
    role: 'subscription',
  };
}

/** Where the module lies that makes a resource group in another subscription. */
export const groupModule = 'modules/resource-group.bicep';

/** A module that makes a resource group: what is in another subscription than the main file can be made by a module only. */
export function printGroupModule(): ModuleFile {
  const type = 'Microsoft.Resources/resourceGroups';
  return {
    name: groupModule,
    blocks: [
      ["metadata description = 'A resource group.'"],
      ["targetScope = 'subscription'"],
      ["@description('Required. Name of the resource group.')", 'param name string'],
      ["@description('Required. Azure region of the resource group.')", 'param location string'],
      [
        `resource resourceGroupHere '${type}@${apiVersionOf(type)}' = {`,
        '  name: name',
        '  location: location',
        '}',
      ],
    ],
  };
}

const tierSays: Readonly<Record<Unit['tier'], string>> = {
  network: 'Networks and what they stand on.',
  services: 'Services.',
  compute: 'Machines and what stands in front of them.',
  connectivity: 'Peerings, gateways and firewalls.',
  dns: 'Names: zones, their links and resolvers.',
  endpoints: 'Private endpoints.',
};
