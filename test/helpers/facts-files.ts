import { sampleFacts } from "./publication.ts";

const define = "const defineAuthors = <T>(facts: T) => facts;\nconst defineTags = defineAuthors;\n";
/** The files of `_data` of a publication, for what reads them from the disk; they import nothing. */
export const factsFiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(sampleFacts).map(([name, value]) => {
    const call = name === "authors" ? "defineAuthors" : name === "tags" ? "defineTags" : "";
    return [
      `_data/${name}.ts`,
      `${define}export const ${name} = ${call}(${JSON.stringify(value, null, 2)});\n`,
    ];
  }),
);
