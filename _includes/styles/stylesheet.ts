import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { bundle, bundleAsync, transform } from "lightningcss";
import { z } from "zod";
import { ContentError } from "../../src/model/diagnostic.ts";
import { packageRoot } from "../../src/model/package-root.ts";
import { type StylePart, styleParts } from "../../src/model/style-part.ts";
import type { Theme } from "../../src/model/theme.ts";
import type { Href } from "../../src/model/urls.ts";
import { renderThemeCss } from "./theme-css.ts";

const styles = "_includes/styles";

const onOtherHost = /^([a-z][a-z\d+.-]*:|\/\/)/i;

export interface Stylesheet {
  /** Minified CSS. */
  readonly css: string;
  /** CSP source expression of this text (CSP Level 3, section 2.3.1): `'sha256-…'`. */
  readonly cspSource: string;
}

/**
 * Bundles and minifies a CSS file with its imports.
 * @throws ContentError with file, line and column of a syntax error or of an import of a missing file.
 */
export function buildStylesheet(file: string): Stylesheet {
  try {
    return createStylesheet(bundle({ filename: file, minify: true }).code);
  } catch (error) {
    throw explainError(error, file);
  }
}

/**
 * Bundles and minifies the theme's stylesheet. A file of the same name in the publication's `_includes/styles` takes the place of
 * the theme's, which it can import as `theme/<name>`.
 * @throws ContentError like {@link buildStylesheet}.
 */
async function buildOwnStylesheet(root: string): Promise<Stylesheet> {
  const [own, theme] = [root, packageRoot].map((folder) => path.join(folder, styles));
  const find = (name: string) => [own, theme].map((folder) => path.join(folder ?? "", name)).find(existsSync);
  const filename = find("main.css") ?? path.join(theme ?? "", "main.css");
  try {
    const { code } = await bundleAsync({
      filename,
      minify: true,
      resolver: {
        read: (file) => readFile(file, "utf8"),
        resolve: (name, from) => {
          if (onOtherHost.test(name)) throw new Error(`"${name}" is on another host`);
          return name.startsWith("theme/")
            ? path.join(theme ?? "", name.slice("theme/".length))
            : (find(name) ?? path.resolve(path.dirname(from), name));
        },
      },
    });
    return createStylesheet(code);
  } catch (error) {
    throw explainError(error, filename);
  }
}

function createStylesheet(code: Uint8Array): Stylesheet {
  return describeStyle(new TextDecoder().decode(code).trim());
}

function describeStyle(css: string): Stylesheet {
  return { css, cspSource: `'sha256-${hash("sha256", css, "base64")}'` };
}

/** An error of lightningcss, without `loc` for a file that it cannot read. Lines and columns count from 1. */
const cssError = z.object({
  message: z.string(),
  fileName: z.string().optional(),
  loc: z.object({ line: z.int(), column: z.int() }).optional(),
  data: z.union([z.object({}), z.string()]),
});

/** Returns a ContentError for an error of lightningcss, and any other error as it is. */
function explainError(error: unknown, file: string): unknown {
  const parsed = cssError.safeParse(error);
  if (!parsed.success) return error;
  const { message, fileName = file, loc } = parsed.data;
  const place = { line: loc?.line ?? 1, column: loc?.column ?? 1 };
  const remedy = loc ? "mend the CSS there, or the name of the imported file" : "expected a CSS file";
  return new ContentError([
    {
      file: path.relative(process.cwd(), fileName).replaceAll(path.sep, "/"),
      ...place,
      field: "css",
      message: `${message.replaceAll(process.cwd() + path.sep, "")}; ${remedy}`,
    },
  ]);
}

let stylesheet: Stylesheet | undefined;

/** The stylesheet with some of its parts, by their names. */
let reduced = new Map<string, string>();

/** The stylesheets of pages, by theme, then by parts and the way to font files. */
let themed = new WeakMap<Theme, Map<string, Stylesheet>>();

/**
 * Returns the stylesheet of a page: the tokens of a theme, then the publication's styles, without the parts that the page does not
 * need. Each is built once.
 * @param parts in any order.
 * @param href finds the address of a file for the page; without it, the page has no font files.
 * @throws ContentError like {@link buildStylesheet}.
 */
export function buildPageStyle(theme: Theme, parts: readonly StylePart[], href?: Href): Stylesheet {
  const styles = themed.get(theme) ?? new Map<string, Stylesheet>();
  themed.set(theme, styles);
  const [font] = theme.fonts;
  const key = `${styleParts.filter((part) => parts.includes(part))} ${font && href ? href(font.url) : ""}`;
  const cached = styles.get(key);
  if (cached) return cached;
  const built = describeStyle(renderThemeCss(theme, href) + keepParts(parts));
  styles.set(key, built);
  return built;
}

/** Adds rules that one page alone has; they are not cached, as they differ from page to page. */
export function addRules(style: Stylesheet, rules: string): Stylesheet {
  return rules === "" ? style : describeStyle(style.css + rules);
}

/** Returns the publication's stylesheet without the layers of other parts. A layer that is no part is always kept. */
function keepParts(parts: readonly StylePart[]): string {
  const left: readonly string[] = styleParts.filter((part) => !parts.includes(part));
  const key = left.join();
  const cached = reduced.get(key);
  if (cached !== undefined) return cached;
  const { code } = transform({
    filename: "main.css",
    code: Buffer.from(loadStylesheet().css),
    minify: true,
    visitor: {
      Rule: {
        "layer-block": ({ value: { name } }) =>
          name?.length === 1 && left.includes(name[0] ?? "") ? [] : undefined,
      },
    },
  });
  const css = new TextDecoder().decode(code);
  reduced.set(key, css);
  return css;
}

/**
 * Builds a publication's stylesheet, for {@link loadStylesheet} to return.
 * @param root absolute path of the publication.
 * @throws ContentError like {@link buildStylesheet}.
 */
export async function prepareStylesheet(root: string): Promise<void> {
  stylesheet = undefined;
  reduced = new Map();
  themed = new WeakMap();
  if (root === packageRoot || !existsSync(path.join(root, styles))) loadStylesheet();
  else stylesheet = await buildOwnStylesheet(root);
}

/**
 * Returns the publication's whole stylesheet without the tokens of its theme, built once in a process; the default if none was prepared.
 * @throws ContentError like {@link buildStylesheet}.
 */
export function loadStylesheet(): Stylesheet {
  stylesheet ??= buildStylesheet(path.join(packageRoot, styles, "main.css"));
  return stylesheet;
}
