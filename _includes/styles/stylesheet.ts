import { hash } from "node:crypto";
import path from "node:path";
import { bundle } from "lightningcss";
import { z } from "zod";
import { ContentError } from "../../src/model/diagnostic.ts";
import { packageRoot } from "../../src/model/package-root.ts";

export interface Stylesheet {
  /** Minified CSS, the same on every page. */
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
    const css = new TextDecoder().decode(bundle({ filename: file, minify: true }).code).trim();
    return { css, cspSource: `'sha256-${hash("sha256", css, "base64")}'` };
  } catch (error) {
    throw explainError(error, file);
  }
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
      message: `${message}; ${remedy}`,
    },
  ]);
}

let stylesheet: Stylesheet | undefined;

/**
 * Returns the publication's stylesheet, built once in a process.
 * @throws ContentError like {@link buildStylesheet}.
 */
export function loadStylesheet(): Stylesheet {
  stylesheet ??= buildStylesheet(path.join(packageRoot, "_includes/styles/main.css"));
  return stylesheet;
}
