import { Parser } from "htmlparser2";

/** Reads `docProps/core.xml`: values by their names without prefixes. */
export function readProperties(xml: Uint8Array | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let text = "";
  const parser = new Parser(
    {
      onopentag: () => {
        text = "";
      },
      ontext: (piece) => {
        text += piece;
      },
      onclosetag: (name) => {
        const value = text.replace(/\s+/g, " ").trim();
        if (value !== "") values.set(name.replace(/^.*:/, ""), value);
        text = "";
      },
    },
    { xmlMode: true },
  );
  parser.write(Buffer.from(xml ?? []).toString("utf8"));
  parser.end();
  return values;
}
