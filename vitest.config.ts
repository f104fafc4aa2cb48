import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['model', 'store', 'cli', 'components', 'bench', 'scripts'].map(
      (folder) => `${folder}/**/*.test.{ts,tsx}`,
    ),
    // Properties and golden scenarios on a busy machine with two cores.
    testTimeout: 30_000,
  },
});
