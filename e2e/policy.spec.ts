import { expect, test } from './fixtures.ts';

// The fixture does the rest: a breach of the policy, an error or a request to elsewhere fails the test.
for (const path of ['./', './rules/', './notes/']) {
  test(`${path} keeps to its content policy`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await page.waitForLoadState('networkidle');

    const header = response?.headers()['content-security-policy'] ?? '';
    expect(header).toContain("default-src 'none'");
    expect(header).toContain("frame-ancestors 'none'");
    expect(header).not.toMatch(/script-src[^;]*'unsafe/);

    // The page carries the policy itself, so that it holds on a host that sends no headers.
    const first = page.locator('head > meta').first();
    await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
    expect(header.startsWith((await first.getAttribute('content')) ?? 'none')).toBe(true);
  });
}

test('scripts carry a policy of their own, for workers', async ({ page, request }) => {
  await page.goto('./');
  const source = await page.locator('script[src]').first().getAttribute('src');
  const response = await request.get(new URL(source ?? '', page.url()).href);
  expect(response.headers()['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'",
  );
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
  expect(response.headers()['referrer-policy']).toBe('no-referrer');
});

test.describe('an unknown address', () => {
  test.use({ expectedErrors: [/status of 404/] });

  test('shows the page that says so', async ({ page }) => {
    const response = await page.goto('./no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
