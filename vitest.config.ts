import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { testLimit } from "./test/helpers/time-limits.ts";

const siteTests = "test/site/**/*.test.ts";
const growthTests = ["test/**/linear-time.test.ts", "test/bench/**"];
const browserTests = "test/browser/**/*.test.ts";
const packageTests = "test/package/**/*.test.ts";

const shared = {
  // The only limits in time: they end a test that hangs.
  testTimeout: testLimit,
  hookTimeout: testLimit,
  teardownTimeout: testLimit,
  // Importing the code for each file anew took longer than most tests.
  isolate: false,
};

/**
 * Runs whole sites and measurements first, so that all workers end at about the same time; then the tests that start git often,
 * because starting a program takes longer once a worker has used much memory.
 */
class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) =>
      project.name !== "unit" ? 0 : moduleId.includes("/test/history/") ? 1 : 2;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    globalSetup: "test/helpers/shared-folder.ts",
    // By default Vitest leaves one processor idle, which is half of a machine with two.
    maxWorkers: "100%",
    sequence: { sequencer: DearestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...growthTests, siteTests, browserTests, packageTests],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Tests that measure processor time and memory, and tests of the bench: not for a quick run.
        test: {
          ...shared,
          name: "growth",
          include: growthTests,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Each test runs commands in a copy of the project.
        test: {
          ...shared,
          name: "site",
          include: [siteTests],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: "browser",
          include: [browserTests],
          globalSetup: "test/browser/setup.ts",
          // A browser on a busy machine may answer late once; what is wrong is wrong again.
          retry: 1,
          // After all others and one file at a time: pages that are measured must not compete for the processor.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Installs from the registry: `npm run test:package` runs it, and `npm test` does not.
        test: {
          ...shared,
          name: "package",
          include: [packageTests],
          globalSetup: "test/browser/setup.ts",
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
