import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** A whole HTML document from what a layout returns; everything in it is escaped unless a layout says otherwise. */
export function renderPage(document: VNode): string {
  return `<!doctype html>${renderToString(document)}`;
}
