import type { ArmDeployment } from '../../arm/deployment.ts';
import { armKey } from '../../catalog/arm-resource.ts';
import { type Plan, planDeployment } from '../deployment/plan.ts';
import type { ExportFile } from '../exporter.ts';
import type { Blocks, Heading, ModuleFile } from './file-types.ts';
import { targetsOf } from './nodes.ts';
import { printMain } from './print-main.ts';
import { printGroupModule, printModule } from './print-modules.ts';
import { printParameter, printParametersFile } from './print-parameters.ts';
import { printOutputs, printUnit, usedParameters } from './print-unit.ts';
import { printComment, quote } from './quote.ts';
import { printReadme } from './readme.ts';

/** Prints a deployment as Bicep: the main file, its parameters, modules where it is large or goes to several places, and what to do with it. */
export function bicepFiles(deployment: ArmDeployment, heading: Heading): readonly ExportFile[] {
  const plan = planDeployment(deployment);
  const notDeployed = [...deployment.notDeployed, ...plan.leftOut];
  const { main, used, modules } = plan.isModular ? modularFiles(plan) : singleFile(plan);
  const parameters = usedParameters(plan, used);
  const text = [
    [`metadata name = ${quote(heading.title)}`, `metadata description = ${quote(heading.says)}`],
    [`targetScope = '${plan.target}'`],
    ...parameters.map((parameter) => printParameter(parameter, plan.target)),
    ...main,
    ...notDeployedBlock(notDeployed),
  ];
  return [
    bicep('main.bicep', text),
    { name: 'main.bicepparam', content: printParametersFile(parameters), type: 'text/plain' },
    ...modules.map(({ name, blocks }) => bicep(name, blocks)),
    {
      name: 'README.md',
      content: printReadme({
        plan,
        heading,
        notDeployed,
        parameters,
        modules: modules.map(({ name }) => name),
      }),
      type: 'text/markdown',
    },
  ];
}

interface Files {
  /** Everything of the main file behind its parameters. */
  readonly main: Blocks;
  readonly used: ReadonlySet<string>;
  readonly modules: readonly ModuleFile[];
}

function singleFile(plan: Plan): Files {
  const { blocks, outputs, parameters } = printUnit(
    plan.units[0]?.resources ?? [],
    plan.existing,
    plan.home,
    plan,
  );
  return { main: [...blocks, ...printOutputs(outputs)], used: parameters, modules: [] };
}

function modularFiles(plan: Plan): Files {
  const named = new Set(
    plan.units
      .flatMap(({ resources }) => resources)
      .flatMap((one) => targetsOf(one, plan))
      .map(({ name }) => armKey(name)),
  );
  const unnamed = plan.existing.filter(
    ({ resource }) => ![...named].some((key) => `${key}/`.startsWith(`${armKey(resource)}/`)),
  );
  const printed = plan.units.map((unit) => printModule(unit, plan));
  const main = printMain(plan, printed, unnamed);
  const elsewhere = main.needsGroupModule ? [printGroupModule()] : [];
  return {
    main: main.blocks,
    used: main.parameters,
    modules: [...printed.map(({ file }) => file), ...elsewhere],
  };
}

function notDeployedBlock(things: readonly { readonly name: string; readonly why: string }[]): Blocks {
  if (things.length === 0) return [];
  return [['// Not deployed:', ...things.flatMap(({ name, why }) => printComment(`${name}: ${why}`))]];
}

function bicep(name: string, blocks: Blocks): ExportFile {
  const content = `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  return { name, content, type: 'text/plain' };
}
