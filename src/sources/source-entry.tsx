import type { ComponentChildren } from "preact";
import type { Site } from "../model/site.ts";
import type { DocumentSource, Source } from "../model/source.ts";
import type { Href } from "../model/urls.ts";
import { sourceLabels } from "./describe-source.ts";
import { SourceReference } from "./source-reference.tsx";
import { endSentence, formatSize } from "./wording.ts";

interface SourceEntryProps {
  readonly source: Source;
  readonly site: Site;
  readonly href: Href;
  /** Ways back to where the text cites it. */
  readonly children?: ComponentChildren;
}

/** A source as it reads in every list of an article's: in words, of which kind, and where it is kept. */
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

/** The sum is shown whole, so that it can be compared with one that was made elsewhere. */
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
