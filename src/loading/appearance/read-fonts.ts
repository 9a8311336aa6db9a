import { hash } from "node:crypto";
import path from "node:path";
import type { Asset } from "../../model/asset.ts";
import type { Diagnostic, DiagnosticMessage } from "../../model/diagnostic.ts";
import { findNearest } from "../../model/find-nearest.ts";
import { type FontFace, systemFaces, type TypeSetting } from "../../model/theme.ts";
import { type FactsFile, reportFact } from "../facts/parse-facts.ts";
import type { FolderReader } from "../folder-reader.ts";
import { parseWoff2 } from "./parse-woff2.ts";
import { readFactFile, showSize } from "./read-fact-file.ts";
import type { FontFact } from "./theme-facts.ts";

const mostBytes = 500_000;
/** A reader's first page waits for more than this on a slow connection. */
const manyBytes = 100_000;

export interface LoadedFonts {
  readonly fonts: readonly FontFace[];
  /** The files, to be copied. */
  readonly assets: readonly Asset[];
  readonly diagnostics: readonly Diagnostic[];
  readonly hints: readonly Diagnostic[];
}

/** Reads and checks the font files of a publication. Their names contain a hash, so that browsers can keep them for ever. */
export function readFonts(facts: readonly FontFact[], reader: FolderReader, site: FactsFile): LoadedFonts {
  const fonts: FontFace[] = [];
  const assets: Asset[] = [];
  const diagnostics: Diagnostic[] = [];
  const hints: Diagnostic[] = [];
  facts.forEach((fact, index) => {
    const report = (field: string, message: string) =>
      reportFact(site, ["theme", "fonts", index, field], message);
    const found = readFont(fact, reader);
    const fault = findFault(fact, found, facts.slice(0, index));
    if (fault) diagnostics.push(report(fault.field, fault.message));
    if ("message" in found || fault) return;
    const { face, asset, bytes } = found;
    fonts.push(face);
    assets.push(asset);
    if (bytes <= manyBytes) return;
    const message = `${asset.file} has ${showSize(bytes)}, for which readers wait; ${showSize(manyBytes)} or less is better: leave out letters that you do not print (pyftsubset --unicodes=…)`;
    hints.push({ ...report("src", message), severity: "hint" });
  });
  return { fonts, assets, diagnostics, hints };
}

interface ReadFont {
  readonly face: FontFace;
  readonly asset: Asset;
  readonly bytes: number;
  readonly weights?: readonly [least: number, most: number];
}

function readFont(
  { family, src, weight, style }: FontFact,
  reader: FolderReader,
): ReadFont | DiagnosticMessage {
  const read = readFactFile(src, reader, mostBytes);
  if ("message" in read) return read;
  const { file, bytes } = read;
  const font = parseWoff2(bytes);
  if ("message" in font) return { message: `${file} ${font.message}` };
  const sha256 = hash("sha256", bytes);
  const name = path.posix
    .basename(file)
    .replace(/\.[^.]*$/, "")
    .replace(/[^\w.-]+/g, "-");
  const url = `fonts/${name}-${sha256.slice(0, 12)}.woff2`;
  return {
    ...font,
    face: { family, url, weight: String(weight), style },
    asset: { file, url, sha256 },
    bytes: bytes.length,
  };
}

function findFault(
  { family, weight, style }: FontFact,
  found: ReadFont | DiagnosticMessage,
  earlier: readonly FontFact[],
): { readonly field: string; readonly message: string } | undefined {
  if ("message" in found) return { field: "src", message: found.message };
  const isSystem = systemFaces.some((name) => name === family.toLowerCase());
  if (isSystem)
    return {
      field: "family",
      message: `found "${family}", which names a system face; another name would pass`,
    };
  if (earlier.some((one) => one.family === family && one.weight === weight && one.style === style)) {
    const message = `found "${family}" a second time with the weight ${weight} and the style ${style}; one file for each would pass`;
    return { field: "family", message };
  }
  if (typeof weight === "number") return undefined;
  const [least = 0, most = 0] = weight.split(" ").map(Number);
  const { weights } = found;
  if (!weights)
    return {
      field: "weight",
      message: `found "${weight}", but the font has one weight; that alone would pass, such as 400`,
    };
  if (least >= weights[0] && most <= weights[1]) return undefined;
  return {
    field: "weight",
    message: `found "${weight}", but the font has "${weights.join(" ")}", which would pass`,
  };
}

/** Checks that the faces of headlines and text are there. A false bold, which browsers draw where a weight is missing, is a hint. */
export function checkFaces(
  { display, text, displayWeight }: TypeSetting,
  facts: readonly FontFact[],
  site: FactsFile,
): Pick<LoadedFonts, "diagnostics" | "hints"> {
  const families = [...new Set(facts.map(({ family }) => family))];
  const known = [...systemFaces, ...families];
  const unknown = Object.entries({ display, text }).filter(([, family]) => !known.includes(family));
  const diagnostics = unknown.map(([field, family]) => {
    const nearest = findNearest(family, known);
    const hint = nearest
      ? `did you mean "${nearest}"?`
      : `expected one of ${known.join(", ")}, or add it to fonts`;
    return reportFact(site, ["theme", "type", field], `no font has the family "${family}"; ${hint}`);
  });
  const wanted = [
    { field: "display", family: display, weight: displayWeight },
    { field: "text", family: text, weight: 400 },
  ];
  const hints = wanted
    .filter(
      ({ family, weight }) =>
        families.includes(family) && !facts.some((fact) => covers(fact, family, weight)),
    )
    .map(({ field, family, weight }): Diagnostic => {
      const message = `no file of "${family}" has the weight ${weight}, so browsers draw a false one; add it, or set displayWeight to one that is there`;
      return { ...reportFact(site, ["theme", "type", field], message), severity: "hint" };
    });
  return { diagnostics, hints };
}

function covers(fact: FontFact, family: string, weight: number): boolean {
  if (fact.family !== family || fact.style !== "normal") return false;
  const [least = 0, most = least] = String(fact.weight).split(" ").map(Number);
  return weight >= least && weight <= most;
}
