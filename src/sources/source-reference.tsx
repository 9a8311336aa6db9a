import type { Site } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import { describeSource } from "./describe-source.ts";

interface SourceReferenceProps {
  readonly source: Source;
  readonly site: Site;
  /** What a heading says already. */
  readonly known?: string | undefined;
}

/** A source as a list of references has it, its title leading to it where it has an address. */
export function SourceReference({ source, site, known }: SourceReferenceProps) {
  const { before, work, after } = describeSource(source, site.lang, known);
  const url = "url" in source ? source.url : undefined;
  return (
    <>
      {before}
      {url === undefined ? (
        work
      ) : (
        <a href={url} rel="external">
          {work}
        </a>
      )}
      {after}
    </>
  );
}
