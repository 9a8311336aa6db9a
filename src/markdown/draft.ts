import type { Env, Token } from "markdown-it";
import { type Diagnostic, type Position, sortDiagnostics } from "../model/diagnostic.ts";
import type {
  CitationReference,
  Gap,
  Heading,
  ImageReference,
  LinkReference,
  MarkdownDocument,
  Origin,
} from "./markdown-document.ts";

/** Counts UTF-16 code units from the start of a block's text. */
export type Place = (offset: number) => Position;

/** Cannot stand in a text: CommonMark (section 2.3) has it replaced by U+FFFD before anything is read. */
const gapMark = "\0";
const key = Symbol("draft");

/** What the rules learn about one text while it is parsed. */
export class Draft {
  readonly headings: Heading[] = [];
  readonly links: LinkReference[] = [];
  readonly images: ImageReference[] = [];
  readonly citations: CitationReference[] = [];
  readonly #origin: Origin;
  readonly #positions = new Map<Token, Position>();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #gaps: Gap[] = [];

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** markdown-it hands its `env` to every rule; the draft travels in it. */
  static of(env: Env | undefined): Draft {
    const draft = env?.[key];
    if (draft instanceof Draft) return draft;
    throw new Error("This parser works on a Draft: pass draft.env to parse() and render()");
  }

  readonly env: Env = { [key]: this };

  place(token: Token, position: Position): void {
    this.#positions.set(token, position);
  }

  positionOf(token: Token): Position {
    const position = this.#positions.get(token);
    if (position) return position;
    throw new Error(`Nobody placed the token "${token.type}"; see positions.ts`);
  }

  /** A place by the line and column of the text, both from 0. */
  positionAt(line: number, column: number): Position {
    return { line: this.#origin.firstLine + line, column: column + 1 };
  }

  report(field: string, { line, column }: Position, message: string): void {
    this.#diagnostics.push({ file: this.#origin.file, line, column, field, message });
  }

  /** Stands in the HTML for what only a resolver knows. */
  leaveGap(gap: Gap): string {
    this.#gaps.push(gap);
    return gapMark;
  }

  finish(html: string, wordCount: number, opening: readonly string[]): MarkdownDocument {
    const [start = "", ...pieces] = html.split(gapMark);
    return {
      parts: [start, ...pieces.flatMap((piece, index) => [this.#gaps[index] ?? "", piece])],
      headings: this.headings,
      links: this.links,
      images: this.images,
      citations: this.citations,
      wordCount,
      opening,
      diagnostics: sortDiagnostics(this.#diagnostics),
    };
  }
}
