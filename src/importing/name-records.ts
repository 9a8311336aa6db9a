import { longestSlug } from "../model/slug.ts";
import { createSlug } from "../writing/create-slug.ts";
import type { NewRecord } from "./add-facts.ts";

/** Finds the ids of names, and collects those that the facts do not have. */
export class RecordNames {
  readonly added: NewRecord[] = [];
  readonly #ids = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #fallback: string;

  /**
   * @param records ids and names of the facts.
   * @param fallback an id for a name without letters.
   */
  constructor(records: Iterable<readonly [id: string, record: { readonly name: string }]>, fallback: string) {
    const known = [...records];
    this.#taken = new Set(known.map(([id]) => id));
    this.#fallback = fallback;
    for (const [id, { name }] of known) {
      this.#ids.set(fold(name), id);
      this.#ids.set(fold(id), id);
    }
  }

  /** @param name as found. @param isNew is called when the name is new. */
  find(name: string, isNew: () => void): string {
    const known = this.#ids.get(fold(name));
    if (known !== undefined) return known;
    const slug = (createSlug(name, "en") || this.#fallback).slice(0, longestSlug);
    let id = slug;
    for (let count = 2; this.#taken.has(id); count++) id = `${slug}-${count}`;
    this.#taken.add(id);
    this.#ids.set(fold(name), id);
    this.added.push({ id, name });
    isNew();
    return id;
  }
}

function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}
