import AxeBuilder from '@axe-core/playwright';
import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

export type { BrowserContext, Locator, Page };
export { expect };

interface Guard {
  /** Console errors that a test provokes on purpose, by what they say. */
  readonly expectedErrors: readonly RegExp[];
  /** Watches every page of the test; there is nothing to call. */
  readonly guard: undefined;
}

/**
 * The test of every journey: it fails on each breach of the content policy, each error in the console or uncaught,
 * and each request that leaves the origin.
 */
export const test = base.extend<Guard>({
  expectedErrors: [[], { option: true }],
  guard: [
    async ({ context, expectedErrors }, use) => {
      const faults = await watch(context, expectedErrors);
      await use(undefined);
      expect(faults, 'policy breaches, errors and requests to elsewhere').toEqual([]);
    },
    { auto: true },
  ],
});

/** Fails when axe finds something serious or critical on the page as it is now, or in a part of it. */
export async function expectNoSeriousAxeViolations(page: Page, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.slice(0, 5).map(({ target }) => target.join(' ')),
    }));
  expect(serious, 'serious or critical axe violations').toEqual([]);
}

async function watch(context: BrowserContext, expectedErrors: readonly RegExp[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const report = (fault: string) => {
    if (!expectedErrors.some((expected) => expected.test(fault))) faults.push(fault);
  };
  await context.exposeBinding('reportPolicyViolation', (_, text: string) => report(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportPolicyViolation } = window as unknown as { reportPolicyViolation(text: string): void };
      reportPolicyViolation(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`,
      );
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} ${placeOf(message)}`);
  });
  context.on('weberror', (error) => report(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    if (!isOwn(request.url())) report(`request to elsewhere: ${request.url()}`);
  });
  return faults;
}

function placeOf(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return url ? `(${url}:${lineNumber})` : '';
}

function isOwn(url: string): boolean {
  const { protocol, origin } = new URL(url);
  return protocol === 'data:' || protocol === 'blob:' || origin === new URL(siteAddress()).origin;
}

function siteAddress(): string {
  const address = process.env.REACHBOARD_E2E_ADDRESS;
  if (!address) throw new Error('The site is not served: start the tests with `npx playwright test`.');
  return address;
}
