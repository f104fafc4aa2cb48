import { describe, expect, test } from 'vitest';
import type { ArmDeployment } from '../../arm/deployment.ts';
import { armFiles } from '../arm-json/arm-files.ts';
import { bicepFiles } from '../bicep/bicep-files.ts';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';
import { differences, foreseen, inPublicCloud, meant, parametersFor } from './engine-sees.test-helper.ts';
import { planDeployment } from './plan.ts';
import {
  circle,
  expressions,
  hostile,
  hubAndSpokes,
  large,
  longNames,
  odd,
  small,
} from './sample-deployments.test-helper.ts';

const samples: readonly (readonly [string, ArmDeployment])[] = [
  ['small', small],
  ['hub-and-spokes', hubAndSpokes],
  ['large', large],
  ['circle', circle],
  ['expressions', expressions],
  ['odd', odd],
  ['long-names', longNames],
  ['hostile', hostile],
];
// biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
const heading = { title: "It's ${a} sample", says: 'For tests.' };

describe('a deployment as Bicep', () => {
  test.each(samples)('%s reads like this', async (name, deployment) => {
    const text = bicepFiles(deployment, heading)
      .map((file) => `===== ${file.name}\n${file.content}`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`expected/${name}.bicep.txt`);
  });
});

describe('a deployment as an ARM template', () => {
  test.each(samples.filter(([name]) => name !== 'large' && name !== 'hostile'))(
    '%s reads like this',
    async (name, deployment) => {
      const text = armFiles(deployment, 'For tests.')
        .map((file) => `===== ${file.name}\n${file.content}`)
        .join('\n');
      await expect(text).toMatchFileSnapshot(`expected/${name}.arm.txt`);
    },
  );
});

describe.skipIf(!hasCompiler)('asked of the compiler', () => {
  const compiler = testCompiler();

  test.each(samples)(
    '%s compiles without a word and is laid out as the formatter does',
    async (_, deployment) => {
      const { says, reformatted } = await compiler.compile(bicepFiles(deployment, heading));
      expect({ says, reformatted }).toEqual({ says: [], reformatted: [] });
    },
  );

  test.each(samples)('%s deploys what was meant', async (_, deployment) => {
    const isSubscription = planDeployment(deployment).target === 'subscription';
    const files = inPublicCloud(bicepFiles(deployment, heading));
    const fromBicep = foreseen(await compiler.snapshot(files, 'main.bicepparam', isSubscription));
    expect(differences(meant(deployment), fromBicep)).toEqual([]);
  });

  test.each(samples)('%s deploys the same as an ARM template', async (_, deployment) => {
    const isSubscription = planDeployment(deployment).target === 'subscription';
    const files = parametersFor(armFiles(deployment, 'For tests.'));
    const fromArm = foreseen(await compiler.snapshot(files, 'azuredeploy.bicepparam', isSubscription));
    expect(differences(meant(deployment), fromArm)).toEqual([]);
  });
});
