import { readdirSync, readFileSync } from "node:fs";

export interface Pair {
  readonly file: string;
  readonly name: string;
  readonly lang: string;
  readonly input: string;
  readonly expected: string;
}

const folder = new URL("fixtures/", import.meta.url);

/** The text pairs of every fixture: `=== [lang] name`, the input, `--- becomes`, the HTML. */
export function readPairs(): Pair[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), "utf8")
        .split(/^=== /m)
        .slice(1)
        .map((pair) => parsePair(file, pair)),
    );
}

function parsePair(file: string, pair: string): Pair {
  const [head = "", ...body] = pair.split("\n");
  const [input, expected, ...rest] = body.join("\n").split("\n--- becomes\n");
  if (input === undefined || expected === undefined || rest.length > 0)
    throw new Error(`${file}: "${head}" needs one line "--- becomes"`);
  const [, lang = "en", name = ""] = /^(?:\[(.+?)\] )?(.*)$/.exec(head) ?? [];
  return { file, name, lang, input, expected: expected.trim() };
}
