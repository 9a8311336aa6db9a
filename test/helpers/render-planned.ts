import type { Edition } from "../../src/edition/edition.ts";
import type { WriteFile } from "../../src/output/create-template.ts";

interface Template<Planned> {
  plan(edition: Edition): readonly Planned[];
  render(data: {
    readonly batch: readonly Planned[];
    readonly writeFile: WriteFile;
    readonly eleventy: { readonly directories: { readonly output: string } };
  }): Promise<string>;
}

/** Every file that a template of `src/pages` writes for an Edition, by its URL. */
export async function renderPlanned<Planned>(
  template: Template<Planned>,
  edition: Edition,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const writeFile: WriteFile = async (url, text) => {
    files.set(url, text);
  };
  const batch = template.plan(edition);
  await template.render({ batch, writeFile, eleventy: { directories: { output: "" } } });
  return files;
}
