import type { TemplateData, UserConfig } from "@11ty/eleventy";
import { isValidElement } from "preact";
import { renderToString } from "preact-render-to-string";
import { z } from "zod";
import { importTypeScript } from "../loading/import-typescript.ts";

const endings = ["11ty.ts", "11ty.tsx"];

type Render = (this: object, data: TemplateData) => unknown;

/** The exports of a template, as in `.11ty.js` (https://www.11ty.dev/docs/languages/javascript/), without classes. */
const templateModule = z.object({
  data: z.unknown().optional(),
  render: z.custom<Render>((value) => typeof value === "function").optional(),
  default: z.custom<Render>((value) => typeof value === "function").optional(),
});

/**
 * Adds templates in TypeScript. The default export or `render` returns text or TSX; its `this` has the configuration's filters and
 * shortcodes, as in `.11ty.js`.
 * @param root absolute path of the publication.
 */
export function addTypeScriptTemplates(config: UserConfig, root: string): void {
  const importTemplate = async (file: string): Promise<unknown> => {
    try {
      const [exports] = await importTypeScript(root, [file.replace(/^\.\//, "")]);
      return exports;
    } catch (error) {
      // The template throws the error when it renders. Eleventy calls this function long before it awaits the result: a rejection
      // would be unhandled until then, and end the process.
      const render = () => {
        throw error;
      };
      return { data: {}, render };
    }
  };
  config.addTemplateFormats(endings);
  config.addExtension(endings, {
    outputFileExtension: "html",
    read: false,
    getData: true,
    useLayouts: true,
    getInstanceFromInputPath: importTemplate,
    compile: async (_content, file) => {
      const { render, default: main = render } = templateModule.parse(await importTemplate(file));
      return async (data) => {
        const rendered = await main?.call(config.javascript.functions, data);
        return isValidElement(rendered) ? renderToString(rendered) : String(rendered ?? "");
      };
    },
  });
}
