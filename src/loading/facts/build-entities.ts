import { compareText } from "../../model/diagnostic.ts";
import type { Entity, EntityKind } from "../../model/entity.ts";

/** What follows from an entity's kind and id. */
type Derived = Pick<Entity, "kind" | "id" | "url" | "feedUrl">;

/** The folder of the pages of each kind. */
const folders: Readonly<Record<EntityKind, string>> = {
  author: "authors",
  tag: "tags",
  person: "people",
  organization: "organizations",
  section: "sections",
  series: "series",
};

const withoutFeed = new Set<EntityKind>(["person", "organization"]);

/** Builds entities from records by id, and keeps their order. Each has its page, and most kinds have a feed. */
export function buildEntities<R extends object>(kind: EntityKind, records: Readonly<{ [id: string]: R }>) {
  const derive = (id: string): Derived => {
    const path = `${folders[kind]}/${id}`;
    return { kind, id, url: `${path}.html`, ...(!withoutFeed.has(kind) && { feedUrl: `${path}.xml` }) };
  };
  return new Map(
    Object.entries(records).map(([id, record]) => [id, Object.freeze({ ...record, ...derive(id) })]),
  );
}

/** Sorts entities by name, those of one name by id. */
export function sortByName<T extends Entity>(entities: ReadonlyMap<string, T>): Map<string, T> {
  const sorted = [...entities.values()].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
  );
  return new Map(sorted.map((entity) => [entity.id, entity]));
}
