import { z } from "zod";

const id = z.int();

const requestSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("load"), id, folder: z.string() }),
  z.object({ kind: z.literal("write"), id, folder: z.string(), file: z.string() }),
]);

const diagnostic = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  field: z.string(),
  message: z.string(),
});

const palette = z.object({
  paper: z.string(),
  ink: z.string(),
  quiet: z.string(),
  accent: z.string(),
});

const failureSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("content"),
    diagnostics: z.array(diagnostic).readonly(),
    /** The publication's, by scheme. */
    colours: z.object({ light: palette, dark: palette }).optional(),
  }),
  z.object({ kind: z.literal("code"), report: z.string() }),
]);

const replySchema = z.object({
  id,
  outcome: z.union([z.literal("done"), z.literal("stopped"), failureSchema]),
});

/**
 * What the server asks of its worker process: to load the content for a new site, whose `folder` does not exist yet; or to write one
 * `file` of that site (a path from its root) into the folder, if the site has such a file.
 */
export type WorkerRequest = z.output<typeof requestSchema>;

/** Why a site cannot be loaded, or a file not be written: diagnostics, or an error in code with its message and stack. */
export type Failure = z.output<typeof failureSchema>;

/** How a request ended. "stopped": the worker has another site by now or none, and writes no more files into that folder. */
export type Outcome = WorkerReply["outcome"];

/** The worker's answer, under the id of the request. */
export type WorkerReply = z.output<typeof replySchema>;

/** Returns undefined for other messages: module loaders and watchers use the same channel. */
export function parseRequest(message: unknown): WorkerRequest | undefined {
  return requestSchema.safeParse(message).data;
}

/** Returns undefined for other messages, like {@link parseRequest}. */
export function parseReply(message: unknown): WorkerReply | undefined {
  return replySchema.safeParse(message).data;
}
