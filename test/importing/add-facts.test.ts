import { expect, it } from "vitest";
import { addRecords, formatExtraFacts } from "../../src/importing/add-facts.ts";
import { RecordNames } from "../../src/importing/name-records.ts";

const records = [{ id: "ada-berg", name: 'Ada "B" Berg' }];
const added = `  // imported, to be confirmed: name, description, and whether another record is meant
  "ada-berg": {
    name: "Ada \\"B\\" Berg",
    description: "Ada \\"B\\" Berg",
  },
`;

it("adds records at the end, and changes nothing else", () => {
  const source =
    'const x = "}"; // }\nexport const authors = defineAuthors({\n  staff: { name: "}", description: `{` }, // our desk }\n});\nexport const y = {};\n';
  expect(addRecords(source, "authors", records)).toBe(source.replace("\n});", `\n${added}});`));
});

it("adds the comma that the last record lacks, and records to none", () => {
  expect(addRecords("defineTags({ a: { name: 'A' } });", "tags", records)).toBe(
    `defineTags({ a: { name: 'A' },\n${added}});`,
  );
  expect(addRecords("defineTags({\n  a: b // c\n});", "tags", records)).toBe(
    `defineTags({\n  a: b, // c\n${added}});`,
  );
  expect(addRecords("export const tags = defineTags({});", "tags", records)).toBe(
    `export const tags = defineTags({\n${added}});`,
  );
});

it("knows a file that exports plain records", () => {
  const source = "export const tags: Facts = {\n  a: { name: 'A' },\n};\n";
  expect(addRecords(source, "tags", records)).toBe(source.replace("\n};", `\n${added}};`));
});

it("says when there is no place for them", () => {
  for (const source of ["export const authors = load();", "defineAuthors({ a: {"])
    expect(addRecords(source, "authors", records)).toMatchObject({
      message: expect.stringContaining("defineAuthors"),
    });
});

it("writes a file for the fields of an archive", () => {
  expect(formatExtraFacts(["layout", "my-field"])).toContain(
    '  layout: z.json().optional(),\n  "my-field": z.json().optional(),\n',
  );
});

it("finds records by id or name, and gives new ones an id in Latin letters", () => {
  const names = new RecordNames([["ada", { name: "Ada Berg" }]], "author");
  const find = (name: string) => names.find(name, () => undefined);
  expect(["ada", "ADA  BERG", "Юрий", "Юрий", "Yuriy!", "---"].map(find)).toEqual([
    "ada",
    "ada",
    "yuriy",
    "yuriy",
    "yuriy-2",
    "author",
  ]);
  expect(names.added.map(({ name }) => name)).toEqual(["Юрий", "Yuriy!", "---"]);
});
