import type { ArmDeployment } from '../../arm/deployment.ts';
import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { apiVersionOf } from '../../catalog/facts/api-versions.ts';
import { compact } from '../../catalog/read-json.ts';
import { type Plan, planDeployment } from '../deployment/plan.ts';
import type { PlanParameter } from '../deployment/resolve.ts';
import type { Unit } from '../deployment/split-units.ts';
import type { ExportFile } from '../exporter.ts';
import { type JsonUnit, printJsonParameter, printJsonUnit } from './print-unit.ts';
import { quote, templateText } from './quote.ts';

const schemas = 'https://schema.management.azure.com/schemas';
const groupTemplate = `${schemas}/2019-04-01/deploymentTemplate.json#`;
const subscriptionTemplate = `${schemas}/2018-05-01/subscriptionDeploymentTemplate.json#`;
const deployments = 'Microsoft.Resources/deployments';
const resourceGroups = 'Microsoft.Resources/resourceGroups';

/** Prints a deployment as an ARM template with its parameters: several resource groups get a nested deployment each. */
export function armFiles(deployment: ArmDeployment, says: string): readonly ExportFile[] {
  const plan = planDeployment(deployment);
  const { resources, used } = plan.target === 'subscription' ? inGroups(plan) : inOneGroup(plan);
  const parameters = plan.parameters.filter(({ name }) => used.has(name));
  const target = plan.target;
  const notDeployed = [...deployment.notDeployed, ...plan.leftOut].map(({ name, why }) => `${name}: ${why}`);
  const existing = plan.existing.map(({ resource }) => `${resource.name} (${resource.type})`);
  return [
    json('azuredeploy.json', {
      $schema: target === 'subscription' ? subscriptionTemplate : groupTemplate,
      contentVersion: '1.0.0.0',
      metadata: compact({
        description: says,
        existing: existing.length === 0 ? undefined : existing,
        notDeployed: notDeployed.length === 0 ? undefined : notDeployed,
      }),
      parameters: Object.fromEntries(parameters.map((one) => [one.name, printJsonParameter(one, target)])),
      resources: [...resources],
    }),
    json('azuredeploy.parameters.json', {
      $schema: `${schemas}/2019-04-01/deploymentParameters.json#`,
      contentVersion: '1.0.0.0',
      parameters: Object.fromEntries(
        parameters.flatMap(({ name, value, secure }) =>
          value === undefined || secure ? [] : [[name, { value }]],
        ),
      ),
    }),
  ];
}

interface Printed {
  readonly resources: readonly JsonObject[];
  readonly used: ReadonlySet<string>;
}

function inOneGroup(plan: Plan): Printed {
  const all = plan.units.flatMap(({ resources }) => resources);
  const ordered = all.toSorted((a, b) => plan.needs.positionOf(a) - plan.needs.positionOf(b));
  const { resources, parameters } = printJsonUnit(ordered, plan.home, plan);
  return { resources, used: parameters };
}

function inGroups(plan: Plan): Printed {
  const printed = plan.units.map((unit) => ({ unit, ...printJsonUnit(unit.resources, unit, plan) }));
  const groups = plan.groups.map((group) => ({
    group,
    isHere: isSame(group.subscription, plan.home.subscription),
  }));
  const used = new Set([
    ...printed.flatMap(({ parameters }) => [...parameters]),
    ...plan.groups.map(({ location }) => location),
    ...groups.flatMap(({ group, isHere }) =>
      isHere ? [] : [plan.subscriptionParameter(group.subscription)],
    ),
    ...plan.units.flatMap(({ subscription }) =>
      isSame(subscription, plan.home.subscription) ? [] : [plan.subscriptionParameter(subscription)],
    ),
  ]);
  return {
    used,
    resources: [
      ...groups.map(({ group, isHere }) => (isHere ? printGroup(group) : printGroupElsewhere(group, plan))),
      ...printed.map((one) => printNested(one.unit, one, plan)),
    ],
  };
}

function printGroup({ resourceGroup, location }: Plan['groups'][number]): JsonObject {
  return {
    type: resourceGroups,
    apiVersion: apiVersionOf(resourceGroups) ?? '',
    name: templateText(resourceGroup),
    location: `[parameters('${location}')]`,
  };
}

/** A group in another subscription than the template's is made by a deployment there. */
function printGroupElsewhere(group: Plan['groups'][number], plan: Plan): JsonObject {
  return {
    type: deployments,
    apiVersion: apiVersionOf(deployments) ?? '',
    name: deploymentName(`make-${group.resourceGroup}`),
    subscriptionId: `[parameters('${plan.subscriptionParameter(group.subscription)}')]`,
    location: `[parameters('${group.location}')]`,
    properties: nested(
      { location: `[parameters('${group.location}')]` },
      { location: { type: 'string' } },
      subscriptionTemplate,
      [{ ...printGroup(group), location: "[parameters('location')]" }],
    ),
  };
}

function printNested(unit: Unit, { resources, parameters }: JsonUnit, plan: Plan): JsonObject {
  const home = plan.subscriptionParameter(plan.home.subscription);
  const isHere = isSame(unit.subscription, plan.home.subscription);
  // A group that is there already is not made.
  const isMade = plan.groups.some(
    (one) => isSame(one.subscription, unit.subscription) && isSame(one.resourceGroup, unit.resourceGroup),
  );
  const homeParameter: PlanParameter = {
    name: home,
    type: 'string',
    says: 'Id of the subscription of the template.',
    role: 'subscription',
  };
  const used = [...plan.parameters, homeParameter].filter(({ name }) => parameters.has(name));
  return compact({
    type: deployments,
    apiVersion: apiVersionOf(deployments),
    name: deploymentName(unit.name),
    subscriptionId: isHere ? undefined : `[parameters('${plan.subscriptionParameter(unit.subscription)}')]`,
    resourceGroup: templateText(unit.resourceGroup),
    dependsOn: [
      ...(isMade ? [groupId(unit, isHere, plan)] : []),
      ...unit.after.map((name) => nestedId(name, plan)),
    ],
    properties: nested(
      Object.fromEntries(
        used.map(({ name }) => [
          name,
          name === home ? '[subscription().subscriptionId]' : `[parameters('${name}')]`,
        ]),
      ),
      Object.fromEntries(used.map((one) => [one.name, printJsonParameter(one, 'nested')])),
      groupTemplate,
      resources,
    ),
  });
}

function nested(
  values: Readonly<Record<string, Json>>,
  parameters: JsonObject,
  schema: string,
  resources: readonly JsonObject[],
): JsonObject {
  return {
    mode: 'Incremental',
    expressionEvaluationOptions: { scope: 'inner' },
    parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
    template: { $schema: schema, contentVersion: '1.0.0.0', parameters, resources: [...resources] },
  };
}

function groupId({ resourceGroup, subscription }: Unit, isHere: boolean, plan: Plan): string {
  if (isHere) return `[subscriptionResourceId('${resourceGroups}', ${quote(resourceGroup)})]`;
  const elsewhere = `parameters('${plan.subscriptionParameter(subscription)}')`;
  const name = quote(deploymentName(`make-${resourceGroup}`));
  return `[subscriptionResourceId(${elsewhere}, '${deployments}', ${name})]`;
}

function nestedId(name: string, plan: Plan): string {
  const unit = plan.units.find((one) => one.name === name);
  if (!unit) return name;
  const isHere = isSame(unit.subscription, plan.home.subscription);
  const subscription = isHere
    ? 'subscription().subscriptionId'
    : `parameters('${plan.subscriptionParameter(unit.subscription)}')`;
  return `[resourceId(${subscription}, ${quote(unit.resourceGroup)}, '${deployments}', ${quote(deploymentName(name))})]`;
}

/** Names of deployments take 64 letters, digits and a few signs. */
function deploymentName(name: string): string {
  return name.replace(/[^\w.()-]+/g, '-').slice(0, 64);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function json(name: string, content: JsonObject): ExportFile {
  return { name, content: `${JSON.stringify(content, null, 2)}\n`, type: 'application/json' };
}
