import type { ConfigData, ResolvedConfig } from "html-validate";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { PageFacts } from "../../page-facts.ts";
import { problem } from "../../problem.ts";

const config: ConfigData = {
  root: true,
  // What the standard demands, then what readers with assistive technology need, then what a whole document needs;
  // none of these presets has an opinion on quotes, case or optional tags.
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  // What checkMarkup says of every page is not said twice.
  rules: { "heading-level": "off", "no-dup-id": "off", "wcag/h37": "off" },
};

type HtmlCheck = (page: Pick<PageFacts, "path" | "source">) => Diagnostic[];

let loaded: Promise<HtmlCheck> | undefined;

/**
 * Finds whether a page is valid HTML by html-validate's presets for standard, a11y and document. To load html-validate takes
 * longer than all other checks of a site where little has changed, so it is loaded for the first page to be judged.
 */
export function loadHtmlCheck(): Promise<HtmlCheck> {
  loaded ??= createHtmlCheck();
  return loaded;
}

async function createHtmlCheck(): Promise<HtmlCheck> {
  const { HtmlValidate, StaticConfigLoader } = await import("html-validate");
  /**
   * html-validate resolves its configuration anew for every page, which takes longer than judging it: resolved once, a
   * page of 20 KB takes 7 ms instead of 15.
   */
  class RememberingLoader extends StaticConfigLoader {
    #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

    override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
      this.#resolved ??= super.getConfigFor(handle);
      return this.#resolved;
    }
  }
  const validator = new HtmlValidate(new RememberingLoader(config));
  return ({ path, source }) =>
    validator
      .validateStringSync(source, path)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) =>
          problem(`html/${ruleId}`, path, message, { line, column }),
        ),
      );
}
