import axe from "axe-core";
import type { Page } from "playwright-core";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Lists violations of WCAG 2.2 A and AA on an open page, each with the elements: of all rules in light colours, and of contrast, which
 * alone depends on colours, in dark ones.
 * @param page of a context with `bypassCSP`: a page's own policy allows no script, and axe is one.
 */
export async function findViolations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  await page.addScriptTag({ content: axe.source });
  const light = await run(page, wcag);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await run(page, ["color-contrast"]);
  return [...light, ...dark.map((violation) => `in the dark: ${violation}`)];
}

/** @param only tags or names of rules. */
async function run(page: Page, only: readonly string[]): Promise<string[]> {
  const options = JSON.stringify({ runOnly: only, resultTypes: ["violations"] });
  const results: unknown = await page.evaluate(
    `axe.run(${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join(" ")))`,
  );
  if (!Array.isArray(results)) throw new Error("axe-core gave no list of violations");
  return results.map(String);
}
