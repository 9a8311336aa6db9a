import { hash } from "node:crypto";
import path from "node:path";
import { bundle } from "lightningcss";

export interface Stylesheet {
  /** Minified CSS, the same on every page. */
  readonly css: string;
  /** CSP source expression of exactly this text (CSP Level 3, section 2.3.1): `'sha256-…'`. */
  readonly cspSource: string;
}

/**
 * Bundles and minifies the CSS that `file` imports.
 * @throws lightningcss's error with file, line and column when the CSS is wrong.
 */
export function buildStylesheet(file: string): Stylesheet {
  const css = new TextDecoder().decode(bundle({ filename: file, minify: true }).code).trim();
  return { css, cspSource: `'sha256-${hash("sha256", css, "base64")}'` };
}

const folder = path.resolve("_includes/styles");

/** This publication's stylesheet, made once for a run. */
export const stylesheet = buildStylesheet(path.join(folder, "main.css"));
