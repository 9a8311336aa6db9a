import { findStyleExcess } from "./checks/budgets.ts";
import { listTexts } from "./checks/withheld.ts";
import { hashText } from "./hash-text.ts";
import type { PageFacts, PageRecord } from "./page-facts.ts";
import { printWords } from "./word-prints.ts";

/** What stays of a page when it has been judged by itself. */
export function recordPage(page: PageFacts, sha256: string): PageRecord {
  return {
    path: page.path,
    isIndexable: page.isIndexable,
    sha256,
    ...(page.canonical !== undefined && { canonical: page.canonical }),
    ...(page.redirect !== undefined && { redirect: page.redirect }),
    ids: page.ids,
    references: page.references,
    styles: page.styles.map(({ text }) => recordStyle(text)),
    wordPrints: printWords(listTexts(page).map(({ text }) => text)),
  };
}

function recordStyle(css: string): PageRecord["styles"][number] {
  const excess = findStyleExcess(css);
  return { sha256: hashText(css), ...(excess !== undefined && { excess }) };
}
