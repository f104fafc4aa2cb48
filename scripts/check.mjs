import { install } from './install.mjs';
import { runTool } from './run.mjs';

// `npm run check`: the types, Biome and the model's tests at once, for the hand; what fails is printed.
if (await install()) {
  const checks = await Promise.all([
    check('types', runTool('types', ['-p', 'tsconfig.json'], { capture: true })),
    check('types of model/', runTool('types', ['-p', 'model/tsconfig.json'], { capture: true })),
    check('biome', runTool('biome', ['check', '.'], { capture: true })),
    check('model tests', runTool('vitest', ['run', 'model/'], { capture: true })),
  ]);
  process.exitCode = checks.every(Boolean) ? 0 : 1;
} else {
  process.exitCode = 1;
}

/**
 * @param {string} name
 * @param {Promise<{ code: number, output: string }>} result
 */
async function check(name, result) {
  const { code, output } = await result;
  console.log(code === 0 ? `ok      ${name}` : `FAILED  ${name}\n${output}`);
  return code === 0;
}
