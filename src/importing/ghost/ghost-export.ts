import { z } from "zod";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { attemptTo } from "../attempt-to.ts";

/** Numbers in the first versions, texts later. */
const id = z.union([z.string(), z.number()]).transform(String);
const text = z.string().nullish();
/** ISO 8601, or in the first versions milliseconds. */
const time = z.union([z.string(), z.number()]).nullish();
const flag = z.union([z.boolean(), z.number()]).nullish();

const postSchema = z.object({
  id,
  uuid: text,
  title: text,
  slug: text,
  html: text,
  mobiledoc: text,
  lexical: text,
  image: text,
  feature_image: text,
  status: text,
  visibility: text,
  type: text,
  page: flag,
  locale: text,
  language: text,
  author_id: id.nullish(),
  created_at: time,
  published_at: time,
  updated_at: time,
  custom_excerpt: text,
  meta_description: text,
  canonical_url: text,
  codeinjection_head: text,
  codeinjection_foot: text,
});

export type GhostPost = z.output<typeof postSchema>;

const tables = {
  users: z.object({ id, name: text }),
  tags: z.object({ id, name: text, visibility: text }),
  posts_authors: z.object({ post_id: id, author_id: id, sort_order: z.number().nullish() }),
  posts_tags: z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish() }),
  posts_meta: z.object({
    post_id: id,
    meta_description: text,
    feature_image_alt: text,
    feature_image_caption: text,
  }),
  settings: z.object({ key: z.string(), value: z.unknown() }),
} as const;

type Table<Name extends keyof typeof tables> = readonly z.output<(typeof tables)[Name]>[];

/** The tables of an export that posts depend on. */
export interface GhostExport {
  readonly posts: readonly GhostPost[];
  readonly users: Table<"users">;
  readonly tags: Table<"tags">;
  readonly postsAuthors: Table<"posts_authors">;
  readonly postsTags: Table<"posts_tags">;
  readonly postsMeta: Table<"posts_meta">;
  readonly settings: Table<"settings">;
  /** What is wrong with records, each with its table and field. */
  readonly faults: readonly string[];
}

const wholeSchema = z.union([
  z
    .object({ db: z.array(z.object({ data: z.record(z.string(), z.unknown()) })).min(1) })
    .transform(({ db }) => db[0]?.data),
  z.object({ data: z.record(z.string(), z.unknown()) }).transform(({ data }) => data),
]);

/** Parses an export of Ghost, of versions 0.x to 5. A record that cannot be read is a fault; the others are read. */
export function parseGhostExport(source: string): GhostExport | DiagnosticMessage {
  const json = attemptTo((): unknown => JSON.parse(source.replace(/^\ufeff/, "")));
  if (json === undefined) return { message: "it is no valid JSON" };
  const whole = wholeSchema.safeParse(json);
  if (!whole.success || !whole.data)
    return { message: "it has no tables; an export of Ghost has db[0].data.posts" };
  const data = new Map(Object.entries(whole.data));
  const faults: string[] = [];
  const read = <T extends z.ZodType>(name: string, schema: T) =>
    readTable(name, data.get(name), schema, faults);
  return {
    posts: read("posts", postSchema),
    users: read("users", tables.users),
    tags: read("tags", tables.tags),
    postsAuthors: read("posts_authors", tables.posts_authors),
    postsTags: read("posts_tags", tables.posts_tags),
    postsMeta: read("posts_meta", tables.posts_meta),
    settings: read("settings", tables.settings),
    faults,
  };
}

function readTable<T extends z.ZodType>(
  name: string,
  table: unknown,
  schema: T,
  faults: string[],
): z.output<T>[] {
  if (table === undefined || table === null) return [];
  if (!Array.isArray(table)) {
    faults.push(`${name}: expected a list`);
    return [];
  }
  return table.flatMap((record: unknown, index): z.output<T>[] => {
    const parsed = schema.safeParse(record);
    if (parsed.success) return [parsed.data];
    faults.push(`${name}[${index}]${nameRecord(record)}: ${describe(parsed.error)}`);
    return [];
  });
}

const named = z.object({ slug: z.string() });

function nameRecord(record: unknown): string {
  const parsed = named.safeParse(record);
  return parsed.success ? ` "${parsed.data.slug.slice(0, 60)}"` : "";
}

function describe({ issues }: z.ZodError): string {
  const [issue] = issues;
  const field = issue?.path.map(String).join(".") ?? "";
  return `${field === "" ? "" : `${field}: `}${issue?.message.replace(/^Invalid input: /, "") ?? ""}`;
}
