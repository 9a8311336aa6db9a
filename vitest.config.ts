import { defineConfig } from "vitest/config";

const browserTests = "test/browser/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [browserTests],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "browser",
          include: [browserTests],
          globalSetup: "test/browser/setup.ts",
          testTimeout: 240_000,
          // A browser on a busy machine may answer late once; what is wrong is wrong again.
          retry: 1,
          hookTimeout: 120_000,
          // After all others and one file at a time: pages that are measured must not compete for the processor.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
