import type { UserConfig } from "@11ty/eleventy";
import offprint, { directories } from "offprint";

/** The sample publication's configuration of Eleventy. */
export default function (config: UserConfig) {
  config.addPlugin(offprint);
  return { dir: directories };
}
