import type { ComponentChildren } from "preact";
import type { Site } from "../model/site.ts";
import type { DocumentSource, Source } from "../model/source.ts";
import type { Href } from "../model/urls.ts";
import { describeSource, sourceLabels } from "./describe-source.ts";
import { endSentence, formatSize } from "./wording.ts";

interface SourceReferenceProps {
  readonly source: Source;
  readonly site: Site;
  /** The heading above, which is not repeated. */
  readonly heading?: string | undefined;
}

/** A source as in a list of references, with a link if it has a URL. */
export function SourceReference({ source, site, heading }: SourceReferenceProps) {
  const { before, work, after } = describeSource(source, site.lang, heading);
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

interface SourceEntryProps {
  readonly source: Source;
  readonly site: Site;
  readonly href: Href;
  /** Links back to the citations. */
  readonly children?: ComponentChildren;
}

/** A source in an article's list: the reference, its kind, and its kept copies. */
export function SourceEntry({ source, site, href, children }: SourceEntryProps) {
  const isUnnamed = source.kind === "unnamed";
  return (
    <>
      <p>
        {isUnnamed && "† "}
        <SourceReference source={source} site={site} />
      </p>
      {isUnnamed && (
        <p>
          How they can know: {endSentence(source.knows)} Why they are not named: {endSentence(source.reason)}
        </p>
      )}
      <p class="detail">
        {sourceLabels[source.kind]}
        {source.kind === "document" && <KeptCopies source={source} href={href} />}
        {children}
      </p>
    </>
  );
}

/** Readers can compare the SHA-256 with that of another copy, so it is not abbreviated. */
function KeptCopies({ source: { archived, file }, href }: { source: DocumentSource; href: Href }) {
  return (
    <>
      {archived !== undefined && (
        <>
          {" · "}
          <a href={archived} rel="external">
            Archived copy
          </a>
        </>
      )}
      {file && (
        <>
          {" · "}
          <a href={href(file.url)}>Kept copy</a>, {formatSize(file.bytes)}, SHA-256 <code>{file.sha256}</code>
        </>
      )}
    </>
  );
}
