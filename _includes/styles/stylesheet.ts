import { hash } from "node:crypto";
import path from "node:path";
import { bundle } from "lightningcss";
import { z } from "zod";
import { ContentError } from "../../src/model/diagnostic.ts";

export interface Stylesheet {
  /** Minified CSS, the same on every page. */
  readonly css: string;
  /** CSP source expression of exactly this text (CSP Level 3, section 2.3.1): `'sha256-…'`. */
  readonly cspSource: string;
}

/**
 * Bundles and minifies the CSS that `file` imports.
 * @throws ContentError with the place where the CSS is wrong, or imports what is not there.
 */
export function buildStylesheet(file: string): Stylesheet {
  try {
    const css = new TextDecoder().decode(bundle({ filename: file, minify: true }).code).trim();
    return { css, cspSource: `'sha256-${hash("sha256", css, "base64")}'` };
  } catch (error) {
    throw describeMistake(error, file);
  }
}

/** An error of lightningcss; it names no place in a file that cannot be read. Lines and columns count from 1. */
const cssError = z.object({
  message: z.string(),
  fileName: z.string().optional(),
  loc: z.object({ line: z.int(), column: z.int() }).optional(),
  data: z.union([z.object({}), z.string()]),
});

/** The error itself where it is not about the CSS. */
function describeMistake(error: unknown, file: string): unknown {
  const parsed = cssError.safeParse(error);
  if (!parsed.success) return error;
  const { message, fileName = file, loc } = parsed.data;
  const place = { line: loc?.line ?? 1, column: loc?.column ?? 1 };
  const remedy = loc ? "mend the CSS there, or the name of the file that it imports" : "expected a CSS file";
  return new ContentError([
    {
      file: path.relative(process.cwd(), fileName).replaceAll(path.sep, "/"),
      ...place,
      field: "css",
      message: `${message}; ${remedy}`,
    },
  ]);
}

const folder = path.resolve("_includes/styles");

let made: Stylesheet | undefined;

/**
 * This publication's stylesheet, made once for a run.
 * @throws ContentError as above.
 */
export function loadStylesheet(): Stylesheet {
  made ??= buildStylesheet(path.join(folder, "main.css"));
  return made;
}
