import type { Article, Picture } from "../model/edition.ts";

/** What an article shows, each picture once. */
export function listPictures({ body, image }: Article): readonly Picture[] {
  return [...new Set([...body.pictures, ...(image ? [image.picture] : [])])];
}
