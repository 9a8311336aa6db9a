import type { ComponentChildren } from "preact";
import type { Labels } from "../../_includes/words.ts";
import type { LanguageAttributes } from "../model/language-attributes.ts";
import type { CitedSource, DocumentSource, Source } from "../model/source.ts";
import { findTextDirection } from "../model/text-direction.ts";
import type { Href } from "../model/urls.ts";
import { describeSource } from "./describe-source.ts";
import { endSentence, formatSize } from "./wording.ts";

interface SourceReferenceProps {
  readonly source: Source;
  readonly labels: Labels;
  /** The heading above, which is not repeated. */
  readonly heading?: string | undefined;
  /** For the writer's own words, if they are not in the language of the labels. */
  readonly attributes?: LanguageAttributes | undefined;
}

/** A source as in a list of references, with a link if it has a URL. */
export function SourceReference({ source, labels, heading, attributes }: SourceReferenceProps) {
  const { before, work, after } = describeSource(source, labels, heading);
  const url = "url" in source ? source.url : undefined;
  // A title in Latin letters keeps its quotation marks in a line from right to left.
  const isolated = findTextDirection(labels.lang) === "rtl" ? ({ dir: "auto" } as const) : {};
  return (
    <>
      {before}
      {url === undefined ? (
        <Words attributes={source.kind === "unnamed" ? attributes : undefined}>
          {"dir" in isolated ? <bdi>{work}</bdi> : work}
        </Words>
      ) : (
        <a href={url} rel="external" {...isolated}>
          {work}
        </a>
      )}
      {after}
    </>
  );
}

interface SourceEntryProps extends Omit<SourceReferenceProps, "heading" | "source"> {
  readonly cited: CitedSource;
  readonly href: Href;
  /** A link back to the first citation. */
  readonly children?: ComponentChildren;
}

/** A source in an article's list: the reference, the places in it that the text cites, its kind, and its kept copies. */
export function SourceEntry({ cited, labels, attributes, href, children }: SourceEntryProps) {
  const { source, citations } = cited;
  const { sources, punctuation } = labels.words;
  const locators = [...new Set(citations.flatMap(({ locator }) => locator ?? []))];
  return (
    <>
      <p>
        {source.kind === "unnamed" && `† ${sources.kinds.unnamed}${punctuation.colon}`}
        <SourceReference source={source} labels={labels} attributes={attributes} />
        {locators.length > 0 && (
          <>
            {punctuation.comma}
            <Words attributes={attributes}>{locators.join(punctuation.semicolon)}</Words>
          </>
        )}
      </p>
      {source.kind === "unnamed" && (
        <p>
          {sources.unnamed(
            <Words attributes={attributes}>{endSentence(source.knows)}</Words>,
            <Words attributes={attributes}>{endSentence(source.reason)}</Words>,
          )}
        </p>
      )}
      <p class="detail">
        {source.kind !== "unnamed" && sources.kinds[source.kind]}
        {source.kind === "document" && <KeptCopies source={source} labels={labels} href={href} />}
        {children}
      </p>
    </>
  );
}

interface KeptCopiesProps extends Pick<SourceEntryProps, "labels" | "href"> {
  readonly source: DocumentSource;
}

/** Readers can compare the SHA-256 with that of another copy, so it is not abbreviated. */
function KeptCopies({ source: { archived, file }, labels: { lang, words }, href }: KeptCopiesProps) {
  return (
    <>
      {archived !== undefined && (
        <>
          {" · "}
          <a href={archived} rel="external">
            {words.sources.archivedCopy}
          </a>
        </>
      )}
      {file && (
        <>
          {" · "}
          <a href={href(file.url)}>{words.sources.keptCopy}</a>
          {`${words.punctuation.comma}${formatSize(file.bytes, lang)}${words.punctuation.comma}SHA-256 `}
          <code>{file.sha256}</code>
        </>
      )}
    </>
  );
}

interface WordsProps {
  readonly attributes: LanguageAttributes | undefined;
  readonly children: ComponentChildren;
}

/** A text that is marked with its language where that is needed. */
function Words({ attributes = {}, children }: WordsProps) {
  return attributes.lang === undefined ? children : <span {...attributes}>{children}</span>;
}
