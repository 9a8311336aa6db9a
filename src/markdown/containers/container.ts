import type { Token } from "markdown-it";
import type { z } from "zod";
import type { Position } from "../../model/diagnostic.ts";
import type { ParseContext } from "../parse-context.ts";

/** A block `::: name argument`, its fields and its text, as its author wrote them. */
export interface ContainerBlock {
  readonly name: string;
  /** What stands after the name, without the space around it. */
  readonly argument: string;
  /** Of the argument; of the colons if there is none. */
  readonly position: Position;
  /** The blocks between the first and the last line, fields excluded. Their inline texts are not parsed yet. */
  readonly content: readonly Token[];
  /** BCP 47. */
  readonly lang: string;
  readonly context: ParseContext;
  /** Creates a block token. */
  readonly create: (type: string, tag: string, nesting: Token["nesting"]) => Token;
  /**
   * Creates the token of an inline text that ends the block's first line, such as its title, or the line of a field; it is parsed as Markdown.
   */
  readonly createInline: (text: string, at?: Position) => Token;
  /** Finds where a block of the content begins. */
  readonly locate: (token: Token) => Position;
  /** Finds the place of a field, or of a part of it; of the block's first field if it is not there. */
  readonly locateField: (path: readonly PropertyKey[]) => Position;
}

/** What may be around a block; a name is that of another block. */
type BlockPlace = "list" | "quotation" | "footnote" | "details" | "box" | "live";

/** What a kind of block is called, and what it needs. */
interface ContainerForm<Fields> {
  readonly name: string;
  /** The shortest correct form, for diagnostics: `::: details What it costs`. */
  readonly example: string;
  readonly argument: "required" | "optional" | "none";
  /** Where it may stand except between the paragraphs of a text, where all may. */
  readonly within?: readonly BlockPlace[];
  /** Of the lines `name: value` below the first line; no such lines are read without it. */
  readonly fields?: z.ZodType<Fields>;
  /** Returns the tokens of the block. Mistakes in it are reported to the block's context, and the tokens show what there is. */
  readonly build: (block: ContainerBlock, fields: Fields) => readonly Token[];
}

/** A kind of block with the types of its fields hidden, so that all kinds stand in one list. */
export interface Container extends Pick<ContainerForm<unknown>, "name" | "example" | "argument" | "within"> {
  readonly hasFields: boolean;
  /**
   * Builds a block.
   * @param parse parses the fields; undefined if there are mistakes in them, which it has reported.
   */
  readonly read: (block: ContainerBlock, parse: ParseFields) => readonly Token[];
}

type ParseFields = <T>(schema: z.ZodType<T>) => T | undefined;

/** Defines a kind of block without fields. */
export function defineContainer(form: Omit<ContainerForm<undefined>, "fields">): Container {
  return { ...form, hasFields: false, read: (block) => form.build(block, undefined) };
}

/** Defines a kind of block with fields. A block with mistakes in its fields shows its text alone. */
export function defineContainerWithFields<T>(
  form: ContainerForm<T> & Required<Pick<ContainerForm<T>, "fields">>,
): Container {
  return {
    ...form,
    hasFields: true,
    read: (block, parse) => {
      const fields = parse(form.fields);
      return fields === undefined ? block.content : form.build(block, fields);
    },
  };
}
