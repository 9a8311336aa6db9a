import { z } from "zod";
import type { Diagnostic } from "../edition/diagnostic.ts";
import type { Form } from "./memory.ts";
import type { PageRecord } from "./page-facts.ts";

/** What single checks say of a page, and what the checks of the site need to know of it. */
export interface PageVerdict {
  readonly record: PageRecord;
  readonly diagnostics: readonly Diagnostic[];
}

export const diagnosticSchema = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  field: z.string(),
  message: z.string(),
});

export const diagnosticsForm: Form<readonly Diagnostic[]> = {
  write: (diagnostics) => diagnostics.map((one) => ({ ...one })),
  read: (data) => z.array(diagnosticSchema).safeParse(data).data,
};

/** A reference is a row: there are a hundred on a page. */
const row = z.tuple([z.string(), z.string(), z.string(), z.boolean(), z.number(), z.number(), z.number()]);

const stored = z.object({
  path: z.string(),
  canonical: z.string().exactOptional(),
  isIndexable: z.boolean(),
  redirect: z.string().exactOptional(),
  ids: z.array(z.string()),
  sha256: z.string(),
  references: z.array(row),
  styles: z.array(z.object({ sha256: z.string(), excess: z.number().exactOptional() })),
  wordPrints: z.string(),
});

const verdict = z.object({ record: stored, diagnostics: z.array(diagnosticSchema) });

/** @param intern keeps one copy of each text: most links and ids are the same on thousands of pages. */
export function createPageForm(intern: (text: string) => string): Form<PageVerdict> {
  return {
    write: ({ record, diagnostics }) => ({
      record: {
        ...record,
        ids: [...record.ids],
        styles: record.styles.map((style) => ({ ...style })),
        references: record.references.map(({ href, by, rel, isLoaded, item, at }) => [
          href,
          by,
          rel,
          isLoaded,
          item,
          at.line,
          at.column,
        ]),
      },
      diagnostics: diagnosticsForm.write(diagnostics),
    }),
    read: (data) => {
      const { data: read } = verdict.safeParse(data);
      return read && { ...read, record: revive(read.record, intern) };
    },
  };
}

function revive(record: z.infer<typeof stored>, intern: (text: string) => string): PageRecord {
  return {
    ...record,
    ids: new Set(record.ids.map(intern)),
    references: record.references.map(([href, by, rel, isLoaded, item, line, column]) => ({
      href: intern(href),
      by: intern(by),
      rel: intern(rel),
      isLoaded,
      item,
      at: { line, column },
    })),
  };
}

/** Gives the first copy of each text that it got. */
export function createIntern(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const copy = known.get(text);
    if (copy === undefined) known.set(text, text);
    return copy ?? text;
  };
}
