/** What a target can name, by its kind: `tag:quays`. */
export const targetKinds = [
  "section",
  "series",
  "tag",
  "author",
  "person",
  "organization",
  "page",
  "article",
  "list",
  "feed",
] as const;

export type TargetKind = (typeof targetKinds)[number];

/** Finds the kind that an address begins with, in any case, so that `Tag:quays` is no address of another site. */
export function findTargetKind(address: string): TargetKind | undefined {
  const [, scheme] = /^([a-z]+):/i.exec(address) ?? [];
  return targetKinds.find((kind) => kind === scheme?.toLowerCase());
}
