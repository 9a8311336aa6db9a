import { z } from "zod";

const id = z.int();
const diagnostic = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  field: z.string(),
  message: z.string(),
});

const requestSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("build"), id, folder: z.string() }),
  z.object({ kind: z.literal("write"), id, folder: z.string(), file: z.string() }),
]);
const replySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done"), id }),
  z.object({ kind: z.literal("stopped"), id }),
  z.object({ kind: z.literal("content"), id, diagnostics: z.array(diagnostic) }),
  z.object({ kind: z.literal("code"), id, report: z.string() }),
]);

/**
 * To the process that builds: either load the content for a site in `folder`, which does not exist yet; or write one `file`
 * of it (a path from the site's root), if it has such a file.
 */
export type BuildRequest = z.output<typeof requestSchema>;
/**
 * Its answer, under the request's id: it is done, or why it is not. "stopped" says that it has another site, or none yet: the site
 * in that folder is not written any more.
 */
export type BuildReply = z.output<typeof replySchema>;

/** Undefined for messages that are not ours: loaders and watchers talk on the same channel. */
export function parseBuildRequest(message: unknown): BuildRequest | undefined {
  return requestSchema.safeParse(message).data;
}

export function parseBuildReply(message: unknown): BuildReply | undefined {
  return replySchema.safeParse(message).data;
}
