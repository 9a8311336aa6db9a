import type { Edition } from "../../src/edition/edition.ts";
import type { Template } from "../../src/output/create-template.ts";
import { noPageStore } from "../../src/store/page-store.ts";

/** Every file that a template of `src/pages` writes for an Edition, by its URL. */
export async function renderPlanned(template: Template, edition: Edition): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { url, render } of template.listNew(edition, noPageStore)) files.set(url, await render());
  return files;
}
