/** The part of webvtt-parser that is used here; the package has no types. */
declare module "webvtt-parser" {
  interface CueNode {
    readonly type: "text" | "object" | "timestamp";
    /** The tag: `v` for a voice. */
    readonly name?: string;
    /** A text, or the name of a voice. */
    readonly value?: string | number;
    readonly children?: readonly CueNode[];
  }

  export class WebVTTParser {
    /** @param entities texts of character references. */
    constructor(entities: Readonly<Record<string, string>>);
    /** Lines and columns count from 1. */
    parse(
      text: string,
      mode: "captions",
    ): {
      readonly cues: readonly {
        /** In seconds. */
        readonly startTime: number;
        readonly endTime: number;
        readonly tree: { readonly children: readonly CueNode[] };
      }[];
      readonly errors: readonly { readonly message: string; readonly line: number; readonly col?: number }[];
    };
  }
}
