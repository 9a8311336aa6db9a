import { defineConfig } from "vitest/config";
import { testLimit } from "./test/helpers/time-limits.ts";

const browserTests = "test/browser/**/*.test.ts";
/** The only limits in time: they end what hangs. */
const limits = { testTimeout: testLimit, hookTimeout: testLimit, teardownTimeout: testLimit };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [browserTests],
          ...limits,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "browser",
          include: [browserTests],
          globalSetup: "test/browser/setup.ts",
          ...limits,
          // A browser on a busy machine may answer late once; what is wrong is wrong again.
          retry: 1,
          // After all others and one file at a time: pages that are measured must not compete for the processor.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
