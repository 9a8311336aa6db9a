import path from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import type { Progress } from "../loading/encode-pictures.ts";
import { explainEleventyError } from "./eleventy-errors.ts";

export interface EleventyOptions {
  /** Absolute path of the publication: the working folder of the process. */
  readonly root: string;
  /** Absolute path of Eleventy's configuration file. */
  readonly config: string;
  /** Absolute path of an empty folder for the site. */
  readonly folder: string;
  readonly progress: Progress;
}

/**
 * Runs Eleventy once, without its log.
 * @param configure runs before the configuration file.
 * @throws ContentError with every diagnostic of content, facts and templates.
 */
export async function runEleventy(
  { root, config, folder, progress, runMode }: EleventyOptions & { readonly runMode: "build" | "serve" },
  configure: (config: UserConfig) => void,
): Promise<void> {
  // Skips a module hook that takes 0.3 s, and that only Eleventy's own watch mode needs (11ty/eleventy#3371).
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(undefined, path.relative(root, folder), {
    source: "cli",
    quietMode: true,
    configPath: path.relative(root, config),
    config: (userConfig) => {
      // No warnings about slow transforms.
      userConfig.benchmarks.config.setMinimumThresholdMs(0);
      userConfig.on("offprint.load", (request) => {
        request.progress = progress;
      });
      configure(userConfig);
    },
    runMode,
  });
  try {
    await eleventy.init();
    eleventy.disableLogger();
    await eleventy.write();
  } catch (error) {
    throw explainEleventyError(error, root);
  } finally {
    // Eleventy sets it after an error, for its own command line.
    process.exitCode = 0;
  }
}
