import { typeFaults } from '../../arm/azure-types.test-helper.ts';
import { toArm } from '../../arm/to-arm.ts';
import type { JsonObject } from '../../catalog/arm-resource.ts';
import type { Defaults, Design } from '../../document/design.ts';
import { armFiles } from '../arm-json/arm-files.ts';
import { bicepFiles } from '../bicep/bicep-files.ts';
import type { testCompiler } from '../bicep/compiler.test-helper.ts';
import { differences, foreseen, inPublicCloud, meant, parametersFor } from './engine-sees.test-helper.ts';
import { planDeployment } from './plan.ts';

/** Everything that is wrong with what leaves of a design: nothing, if all is well. */
export interface Checked {
  /** What the compiler says, and files that its formatter would change. */
  readonly compiler: readonly string[];
  /** Compiled bodies that Azure's types do not take. */
  readonly types: readonly string[];
  /** Where Bicep deploys something else than was meant. */
  readonly bicep: readonly string[];
  /** Where the ARM template deploys something else than was meant. */
  readonly arm: readonly string[];
}

/** What `checkDesign` gives where nothing is wrong. */
export const nothingWrong: Checked = { compiler: [], types: [], bicep: [], arm: [] };

/** Resources seen and API versions that the calendar has overtaken, over all designs that were checked. */
export interface Tally {
  resources: number;
  oldVersions: number;
}

/** Exports a design, compiles it, and asks the engine what would be deployed. */
export async function checkDesign(
  compiler: ReturnType<typeof testCompiler>,
  design: Design,
  defaults: Defaults,
  tally: Tally,
): Promise<Checked> {
  const deployment = toArm(design, defaults);
  const files = bicepFiles(deployment, { title: 'A design', says: 'For tests.' });
  const { says, reformatted, templates, oldVersions } = await compiler.compile(files);
  tally.resources += deployment.resources.length;
  tally.oldVersions += oldVersions;
  const isSubscription = planDeployment(deployment).target === 'subscription';
  const wanted = meant(deployment);
  const fromBicep = await compiler.snapshot(inPublicCloud(files), 'main.bicepparam', isSubscription);
  const fromArm = await compiler.snapshot(
    parametersFor(armFiles(deployment, 'For tests.')),
    'azuredeploy.bicepparam',
    isSubscription,
  );
  return {
    compiler: [...says, ...reformatted],
    types: [...templates.values()].flatMap((text) => bodiesIn(JSON.parse(text))).flatMap(faultsOf),
    bicep: differences(wanted, foreseen(fromBicep)),
    arm: differences(wanted, foreseen(fromArm)),
  };
}

interface CompiledResource extends JsonObject {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
}

/** The resources of a compiled template; those of modules are compiled by themselves. */
function bodiesIn({ resources }: { readonly resources: unknown }): readonly CompiledResource[] {
  const all = Array.isArray(resources) ? resources : Object.values(resources as object);
  return (all as readonly CompiledResource[]).filter(
    (one) => !('existing' in one) && !/^Microsoft\.Resources\//i.test(one.type),
  );
}

function faultsOf({ type, apiVersion, name, dependsOn: _, scope: __, ...body }: CompiledResource) {
  // A child's name is put together by the template; its last word is what the types speak of.
  const last = /'([^']*)'\)\]$/.exec(name)?.[1] ?? name;
  return typeFaults({ type, apiVersion, name: last, body }) ?? [];
}
