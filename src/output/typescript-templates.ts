import type { UserConfig } from "@11ty/eleventy";
import { isValidElement } from "preact";
import { renderPage } from "./render-page.ts";

/** Templates in TypeScript: `.11ty.tsx` returns a document, `.11ty.ts` returns the text of a file. */
export function typescriptTemplates(config: UserConfig): void {
  config.addTemplateFormats(["11ty.tsx", "11ty.ts"]);
  config.addExtension(["11ty.tsx", "11ty.ts"], {
    key: "11ty.js",
    compile: () =>
      async function (data) {
        const result = await this.defaultRenderer(data);
        if (typeof result === "string") return result;
        if (isValidElement(result)) return renderPage(result);
        throw new TypeError(`a template returned ${typeof result}; expected a document or text`);
      },
  });
}
