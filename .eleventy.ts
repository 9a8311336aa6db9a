import type { UserConfig } from "@11ty/eleventy";
import offprint, { directories } from "./src/build/plugin.ts";

/** The sample publication's configuration of Eleventy. */
export default function (config: UserConfig) {
  config.addPlugin(offprint);
  return { dir: directories };
}
