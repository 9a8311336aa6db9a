import type { ConfigData, ResolvedConfig } from "html-validate";
import { findEnd } from "../../../model/decode-text.ts";
import type { Finding } from "../../finding.ts";
import type { PageFacts } from "../../page-facts.ts";

export type Minify = (html: string) => Promise<string>;

type Page = Pick<PageFacts, "path" | "source">;

const config: ConfigData = {
  root: true,
  // The standard, the needs of assistive technology, and those of a whole document; none of these presets has rules on quotes,
  // case or optional tags.
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // `checkMarkup` reports these on every page.
    "heading-level": "off",
    "no-dup-id": "off",
    "wcag/h37": "off",
    // A list may have a name (WAI-ARIA 1.2, 5.2.8.4); by default the rule allows one only where it is usual.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};

/** Creates a check for valid HTML with html-validate's presets. html-validate is imported only here, because that takes long. */
export async function createHtmlCheck(): Promise<(page: Page) => Finding[]> {
  const { HtmlValidate, StaticConfigLoader } = await import("html-validate");
  /** Resolves the configuration once; html-validate does so for every page, and a page of 20 KB takes 15 ms instead of 7. */
  class CachingLoader extends StaticConfigLoader {
    #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

    override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
      this.#resolved ??= super.getConfigFor(handle);
      return this.#resolved;
    }
  }
  const validator = new HtmlValidate(new CachingLoader(config));
  return ({ path, source }) =>
    validator.validateStringSync(source, path).results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => ({
        message: `${message} (${ruleId})`,
        at: { line, column },
      })),
    );
}

/** Checks that the minifier leaves a page as it is. */
export async function checkFixedPoint({ source }: Page, minify: Minify): Promise<Finding[]> {
  const small = await minify(source);
  if (small === source) return [];
  let offset = 0;
  while (source[offset] === small[offset]) offset++;
  const show = (text: string) => JSON.stringify(text.slice(offset, offset + 30));
  const message = `is not minified: found ${show(source)}; ${show(small)} would pass`;
  return [{ message, at: findEnd(source.slice(0, offset)) }];
}
