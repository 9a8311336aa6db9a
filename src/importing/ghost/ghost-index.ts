import { readPlainText } from "../read-plain-text.ts";
import type { GhostExport, GhostPost } from "./ghost-export.ts";

/** The tables of an export by the posts that they are about. */
export interface GhostIndex {
  /** As the settings say. */
  readonly lang: string | undefined;
  readonly metaOf: ReadonlyMap<string, GhostExport["postsMeta"][number]>;
  /** Names, in their order. */
  readonly tagsOf: ReadonlyMap<string, readonly string[]>;
  readonly listAuthors: (post: GhostPost) => readonly string[];
}

/** Indexes the tables of an export. */
export function indexGhostExport(found: GhostExport): GhostIndex {
  const users = new Map(found.users.map(({ id, name }) => [id, readPlainText(name ?? "")]));
  // Tags that begin with a number sign are for the site's own use.
  const isInternal = ({ name, visibility }: GhostExport["tags"][number]) =>
    visibility === "internal" || (name ?? "").startsWith("#");
  const tags = new Map(
    found.tags.filter((tag) => !isInternal(tag)).map(({ id, name }) => [id, readPlainText(name ?? "")]),
  );
  const authorsOf = group(found.postsAuthors, ({ author_id }) => users.get(author_id));
  const locale = found.settings.find(
    ({ key }) => key === "locale" || key === "lang" || key === "default_locale",
  );
  return {
    lang: typeof locale?.value === "string" ? locale.value : undefined,
    metaOf: new Map(found.postsMeta.map((meta) => [meta.post_id, meta])),
    tagsOf: group(found.postsTags, ({ tag_id }) => tags.get(tag_id)),
    listAuthors: ({ id, author_id }) =>
      authorsOf.get(id) ?? [users.get(author_id ?? "") ?? ""].filter(Boolean),
  };
}

interface PostRecord {
  readonly post_id: string;
  readonly sort_order?: number | null | undefined;
}

/** Lists names by post, in the order that the records say. */
function group<T extends PostRecord>(
  records: readonly T[],
  findName: (record: T) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const record of records.toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))) {
    const name = findName(record) ?? "";
    const names = groups.get(record.post_id) ?? [];
    if (name !== "" && !names.includes(name)) names.push(name);
    if (names.length > 0) groups.set(record.post_id, names);
  }
  return groups;
}
