import type { Entity } from "./entity.ts";

/** What an article's authors used AI for. `text`: it wrote what is published; `draft`: people rewrote what it wrote. */
export const aiUses = [
  "text",
  "draft",
  "translation",
  "summary",
  "editing",
  "transcription",
  "research",
  "picture",
] as const;

export type AiUseOfArticle = (typeof aiUses)[number];

/** What was done with AI for an article, and who reviewed it. */
export interface AiDisclosure {
  /** At least one, each once. */
  readonly uses: readonly AiUseOfArticle[];
  /** The name of the program or model. */
  readonly tool?: string;
  /** The author who reviewed the result before it was published; undefined if nobody did. */
  readonly reviewer?: Entity;
  /** A sentence of the author. */
  readonly note?: string;
}

/** What AI did to a picture: all of it, or a part. */
export const aiPictures = ["generated", "edited"] as const;

export type AiPicture = (typeof aiPictures)[number];
