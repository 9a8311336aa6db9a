import type { Edition } from "../../src/model/edition.ts";
import type { PlannedPage, Template } from "../../src/site/create-template.ts";

/** Renders all pages of a template of `src/site` for an Edition. @returns their content by URL. */
export function renderPlanned(template: Template, edition: Edition): Promise<Map<string, string>> {
  return renderAll(template.plan(edition));
}

export async function renderAll(pages: readonly PlannedPage[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { url, render } of pages) files.set(url, await render());
  return files;
}
