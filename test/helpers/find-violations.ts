import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * Lists violations of WCAG 2.2 A and AA on an open page, each with the elements.
 * @param page of a context with `bypassCSP`: a page's own policy allows no script, and axe is one.
 */
export async function findViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const results: unknown = await page.evaluate(
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join(" ")))`,
  );
  if (!Array.isArray(results)) throw new Error("axe-core gave no list of violations");
  return results.map(String);
}
