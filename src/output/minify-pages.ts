import type { UserConfig } from "@11ty/eleventy";

export type Minify = (html: string) => Promise<string>;

/** Passes every HTML page through `minify`, last of all. */
export function minifyPages(config: UserConfig, minify: Minify): void {
  config.addTransform("minify", async function (content) {
    return String(this.page.outputPath).endsWith(".html") ? minify(content) : content;
  });
}
