import type { UserConfig } from "@11ty/eleventy";

/** What is done to the text of a file before it is written there. */
export type Finish = (text: string, file: string) => Promise<string>;

/** Passes every file that a template writes through `finish`, last of all. */
export function finishPages(config: UserConfig, finish: Finish): void {
  config.addTransform("finish", async function (content) {
    return finish(content, String(this.page.outputPath));
  });
}
