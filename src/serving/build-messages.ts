import { z } from "zod";

const id = z.int();
const diagnostic = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  field: z.string(),
  message: z.string(),
});

const requestSchema = z.object({ kind: z.literal("build"), id, folder: z.string() });
const replySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("built"), id }),
  z.object({ kind: z.literal("content"), id, diagnostics: z.array(diagnostic) }),
  z.object({ kind: z.literal("code"), id, report: z.string() }),
]);

/** To the process that builds: render the site into `folder`, which does not exist yet. */
export type BuildRequest = z.output<typeof requestSchema>;
/** Its answer, under the request's id: the site is there, or why it is not. */
export type BuildReply = z.output<typeof replySchema>;

/** Undefined for messages that are not ours: loaders and watchers talk on the same channel. */
export function parseBuildRequest(message: unknown): BuildRequest | undefined {
  return requestSchema.safeParse(message).data;
}

export function parseBuildReply(message: unknown): BuildReply | undefined {
  return replySchema.safeParse(message).data;
}
