import type { Plan } from '../deployment/plan.ts';
import type { PlanParameter } from '../deployment/resolve.ts';
import { mdCode, mdTable, mdText } from '../text/markdown.ts';
import { plainLine } from '../text/plain-line.ts';
import type { Heading } from './file-types.ts';
import { variableOf } from './print-parameters.ts';

/** What the README tells about. */
export interface ReadmeInput {
  readonly plan: Plan;
  readonly heading: Heading;
  readonly notDeployed: readonly { readonly name: string; readonly why: string }[];
  readonly parameters: readonly PlanParameter[];
  readonly modules: readonly string[];
}

/** A page for whoever gets the files: how to deploy them, what is in them, what is not. */
export function printReadme({ plan, heading, notDeployed, parameters, modules }: ReadmeInput): string {
  return [
    `# ${mdText(heading.title)}`,
    '',
    mdText(heading.says),
    '',
    '## Deploy',
    '',
    ...deploySection(plan, parameters),
    ...parametersSection(parameters),
    ...contentsSection(plan, modules),
    ...existingSection(plan),
    ...notDeployedSection(notDeployed),
  ].join('\n');
}

function deploySection(
  { target, home, units, groups, existing }: Plan,
  parameters: readonly PlanParameter[],
): readonly string[] {
  if (units.length === 0 && groups.length === 0) return ['Nothing here is deployed.', ''];
  const secrets = parameters.filter(({ secure, default: usual }) => secure && usual === undefined);
  const region = parameters.find(({ name, role }) => role === 'location' && name === 'location')?.value;
  const command =
    target === 'subscription'
      ? `az deployment sub create --name reachboard --location ${shell(String(region ?? 'westeurope'))} --parameters main.bicepparam`
      : `az deployment group create --name reachboard --resource-group ${shell(home.resourceGroup)} --parameters main.bicepparam`;
  const isThere = existing.some(
    ({ resource }) => resource.resourceGroup.toLowerCase() === home.resourceGroup.toLowerCase(),
  );
  const look = command.replace(' create ', ' what-if ');
  return [
    target === 'subscription'
      ? 'The main file makes the resource groups that are new and puts everything into its group. Choose the subscription first (`az account set`).'
      : `Choose the subscription first (\`az account set\`). ${isThere ? 'The resource group is there already, with what has to be there.' : 'The first line makes the resource group where there is none.'}`,
    secrets.length === 0
      ? '`what-if` tells what would change, `create` does it.'
      : 'Secrets come from the environment. `what-if` tells what would change, `create` does it.',
    '',
    '```sh',
    ...(target === 'subscription' || isThere
      ? []
      : [
          `az group create --name ${shell(home.resourceGroup)} --location ${shell(String(region ?? 'westeurope'))}`,
        ]),
    ...secrets.map(({ name }) => `export ${variableOf(name)}='…'`),
    look,
    command,
    '```',
    '',
  ];
}

function parametersSection(parameters: readonly PlanParameter[]): readonly string[] {
  if (parameters.length === 0) return [];
  const where = ({ secure, name, value, role, default: usual }: PlanParameter) => {
    if (secure) return `environment variable ${mdCode(variableOf(name))}`;
    if (role === 'subscription' && String(value).startsWith('00000000-')) return 'to be filled in';
    if (value !== undefined) return mdCode(JSON.stringify(value));
    return usual === undefined
      ? 'to be filled in'
      : `${mdCode(JSON.stringify(usual))}, if nothing else is said`;
  };
  return [
    '## Parameters',
    '',
    mdTable(
      ['parameter', 'value in main.bicepparam', 'what it is'],
      parameters.map((one) => [mdCode(one.name), where(one), mdText(one.says)]),
    ),
    '',
  ];
}

function contentsSection({ units, isModular }: Plan, modules: readonly string[]): readonly string[] {
  const rows = units.flatMap((unit) =>
    unit.resources.map(({ resource }) => {
      const file = isModular ? `modules/${unit.name}.bicep` : 'main.bicep';
      return [mdText(resource.name), mdCode(resource.type), mdText(resource.resourceGroup), mdCode(file)];
    }),
  );
  if (rows.length === 0) return [];
  return [
    '## What is in it',
    '',
    `${rows.length} ${rows.length === 1 ? 'resource' : 'resources'}${modules.length === 0 ? '' : `, in ${modules.length} modules`}.`,
    '',
    mdTable(['name', 'type', 'resource group', 'file'], rows),
    '',
  ];
}

function existingSection({ existing }: Plan): readonly string[] {
  if (existing.length === 0) return [];
  return [
    '## What has to be there',
    '',
    ...existing.map(
      ({ resource }) =>
        `- ${mdText(resource.name)} (${mdCode(resource.type)}) in ${mdText(resource.resourceGroup)}`,
    ),
    '',
  ];
}

function notDeployedSection(things: ReadmeInput['notDeployed']): readonly string[] {
  if (things.length === 0) return [];
  return [
    '## What is not deployed',
    '',
    ...things.map(({ name, why }) => `- ${mdText(name)}: ${mdText(why)}`),
    '',
  ];
}

/** A text as one word of a shell command. */
function shell(text: string): string {
  const line = plainLine(text);
  return /^[\w.-]+$/.test(line) ? line : `'${line.replaceAll("'", `'\\''`)}'`;
}
