import type { Env, Token } from "markdown-it";
import { type Diagnostic, type Position, sortDiagnostics } from "../model/diagnostic.ts";
import type { TextLength } from "../model/reading-time.ts";
import type { StylePart } from "../model/style-part.ts";
import type {
  CitationReference,
  DataReference,
  Heading,
  ImageReference,
  LinkReference,
  LiveReference,
  MarkdownDocument,
  Origin,
  Placeholder,
  TextHint,
} from "./markdown-document.ts";
import type { MediaReference } from "./media-figure.ts";

/** Stands for a placeholder in markdown-it's output. No text contains it: CommonMark (section 2.3) replaces it by U+FFFD first. */
const placeholderMark = "\0";
const key = Symbol("parse context");

/** Collects what the rules find in one text. It travels in `env`, which markdown-it passes to every rule. */
export class ParseContext {
  readonly headings: Heading[] = [];
  readonly links: LinkReference[] = [];
  readonly images: ImageReference[] = [];
  readonly media: MediaReference[] = [];
  readonly data: DataReference[] = [];
  readonly dataCaptions = new Set<string>();
  readonly citations: CitationReference[] = [];
  /** Entries of the live coverage, the newest first. */
  readonly live: LiveReference[] = [];
  hasLive = false;
  readonly styles = new Set<StylePart>();
  readonly env: Env = { [key]: this };
  readonly #origin: Origin;
  readonly #positions = new Map<Token, Position>();
  /** By place and words: a block in a wrong place may be found by several of its tokens. */
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #hints: TextHint[] = [];
  readonly #placeholders: Placeholder[] = [];

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  static of(env: Env | undefined): ParseContext {
    const context = env?.[key];
    if (context instanceof ParseContext) return context;
    throw new Error("pass the env of a ParseContext to parse() and render()");
  }

  setPosition(token: Token, position: Position): void {
    this.#positions.set(token, position);
  }

  findPosition(token: Token): Position | undefined {
    return this.#positions.get(token);
  }

  positionOf(token: Token): Position {
    const position = this.findPosition(token);
    if (position) return position;
    throw new Error(`the token "${token.type}" has no position; see positions.ts`);
  }

  /** Converts a line and column of the text, both from 0, to a position in the file. */
  positionAt(line: number, column: number): Position {
    return { line: this.#origin.firstLine + line, column: column + 1 };
  }

  report(field: string, { line, column }: Position, message: string): void {
    const found = { file: this.#origin.file, line, column, field, message };
    this.#diagnostics.set(`${line}:${column} ${field}: ${message}`, found);
  }

  /** Like {@link report}, for what does not stop a build. */
  hint(field: string, position: Position, message: string): void {
    this.#hints.push({ field, position, message });
  }

  /** Returns what a renderer rule writes where the HTML depends on the page. */
  addPlaceholder(placeholder: Placeholder): string {
    this.#placeholders.push(placeholder);
    return placeholderMark;
  }

  buildDocument(html: string, length: TextLength, opening: readonly string[]): MarkdownDocument {
    const [start = "", ...pieces] = html.split(placeholderMark);
    return {
      parts: [start, ...pieces.flatMap((piece, index) => [this.#placeholders[index] ?? "", piece])],
      headings: this.headings,
      links: this.links,
      images: this.images,
      media: this.media,
      data: this.data,
      citations: this.citations,
      live: this.live,
      ...length,
      opening,
      styles: [...this.styles].sort(),
      diagnostics: sortDiagnostics([...this.#diagnostics.values()]),
      hints: this.#hints,
    };
  }
}
