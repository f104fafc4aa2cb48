import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.mjs';
import { runTool } from './run.mjs';

// `npm test`: everything, in stages. A stage that fails does not keep the next from running.
// The last line is always `N passed, N failed`.

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} Result */

const reports = mkdtempSync(join(tmpdir(), 'reachboard-test-'));
/** @type {Result[]} */
const results = [];

try {
  if (await stage('packages', install)) await runStages();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
printSummary();

async function runStages() {
  const { findOrInstallBrowser } = await import('./find-browser.mjs');
  const { buildSite } = await import('./build.mjs');
  const { buildCommand } = await import('./build-command.mjs');
  const { compilerStage } = await import('./find-compiler.mjs');
  const browser = await findOrInstallBrowser();
  await stage('types', () => succeeds('types', ['-p', 'tsconfig.json']));
  await stage('types of model/', () => succeeds('types', ['-p', 'model/tsconfig.json']));
  await stage('lint', () => succeeds('biome', ['check', '.']));
  // The command comes before the tests that start it.
  await stage('build of the command', buildCommand);
  await counted('compiler of Bicep', compilerStage);
  await counted('vitest', runVitest);
  const built = await stage('build of the site', buildSite);
  await counted('playwright', async () => {
    if (built && browser) return runPlaywright(browser);
    console.log(`not run: ${built ? 'there is no browser' : 'the site was not built'}`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
}

/**
 * A stage that counts as one test.
 * @param {string} name
 * @param {() => Promise<boolean>} work
 */
async function stage(name, work) {
  const { failed } = await counted(name, async () => {
    const passed = await work();
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  });
  return failed === 0;
}

/**
 * A stage that counts its own tests.
 * @param {string} name
 * @param {() => Promise<Omit<Result, 'name'>>} work
 */
async function counted(name, work) {
  console.log(`\n=== ${name}`);
  const startedAt = performance.now();
  const result = await work().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`=== ${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
  results.push({ name, ...result });
  return result;
}

/**
 * @param {Parameters<typeof runTool>[0]} tool
 * @param {readonly string[]} args
 */
async function succeeds(tool, args) {
  return (await runTool(tool, args)).code === 0;
}

async function runVitest() {
  const file = join(reports, 'vitest.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTool('vitest', args, { env: { NO_COLOR: '1' } });
  const report = readReport(file);
  return counts(code, report?.numPassedTests, report?.numFailedTests, report?.numPendingTests);
}

/** @param {string} browser */
async function runPlaywright(browser) {
  const file = join(reports, 'playwright.json');
  const { code } = await runTool('playwright', ['test', '--reporter=line,json'], {
    env: { REACHBOARD_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: '1' },
  });
  const stats = readReport(file)?.stats;
  const second = stats?.flaky ?? 0;
  if (second > 0) console.log(`passed only at the second try: ${second} (named above as flaky)`);
  return counts(code, (stats?.expected ?? 0) + second, stats?.unexpected, stats?.skipped);
}

/**
 * A runner that fails without a failed test (a file that does not load, a crash) is a failure all the same.
 * @param {number} code
 */
function counts(code, passed = 0, failed = 0, skipped = 0) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function printSummary() {
  console.log('\n=== summary');
  for (const { name, passed, failed, skipped } of results) {
    const more = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed${more}`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}
