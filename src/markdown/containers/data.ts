import type { Token } from "markdown-it";
import { z } from "zod";
import { chartKinds } from "../../model/chart.ts";
import { lineOfText } from "../../model/line-of-text.ts";
import { type DataPlaceholder, dataId } from "../markdown-document.ts";
import { checkParagraphs } from "./check-content.ts";
import { type ContainerBlock, defineContainerWithFields } from "./container.ts";

const columnNames = z.array(lineOfText).min(1).optional();

const fields = z
  .strictObject({
    caption: lineOfText,
    chart: z.enum(chartKinds).optional(),
    columns: columnNames,
    plain: columnNames,
    unit: lineOfText.optional(),
    description: lineOfText.optional(),
    source: lineOfText.optional(),
  })
  .refine(({ chart, description }) => chart !== undefined || description === undefined, {
    path: ["description"],
    error: "it describes a chart; add chart: bar, or delete it",
  });

type DataFields = z.infer<typeof fields>;

/** `::: data berths.csv`: a CSV file beside the text, as a table, perhaps with a chart. Paragraphs in the block are its source. */
export const data = defineContainerWithFields<DataFields>({
  name: "data",
  example: "::: data berths.csv",
  argument: "required",
  within: ["details", "box", "live"],
  fields,
  build: (block, { caption, source, ...options }) => {
    const { context, create, createInline, locateField } = block;
    const number = context.data.length + 1;
    if (context.dataCaptions.has(caption))
      context.report(
        "data: caption",
        locateField(["caption"]),
        `found "${caption}" twice in this text; say what is different here`,
      );
    context.dataCaptions.add(caption);
    record(block, number, { caption, ...options });
    context.styles.add("table");
    if (options.chart) context.styles.add("chart");
    const name = createInline(caption, locateField(["caption"]));
    const createPart = (part: DataPlaceholder["part"], nesting: Token["nesting"] = 0) => {
      const token = create("data_part", "", nesting);
      token.info = part;
      token.markup = String(number);
      // Its text is known when inline texts are parsed.
      token.children = [name];
      return token;
    };
    return [
      createPart("open"),
      createCaption(block, number),
      name,
      create("figcaption_close", "figcaption", -1),
      createPart("figures"),
      ...(source === undefined
        ? []
        : [
            createSource(block),
            createPart("source"),
            createInline(source, locateField(["source"])),
            create("paragraph_close", "p", -1),
          ]),
      ...markSources(block),
      createPart("file"),
      create("data_close", "figure", -1),
    ];
  },
});

/** Records which file the block shows, and how. */
function record(
  { argument, position, context, locateField }: ContainerBlock,
  number: number,
  { caption, ...options }: Omit<DataFields, "source">,
): void {
  const locateAll = (field: "columns" | "plain") =>
    (options[field] ?? []).map((_, index) => locateField([field, index]));
  context.data.push({
    number,
    src: argument,
    caption,
    options,
    position,
    places: { chart: locateField(["chart"]), columns: locateAll("columns"), plain: locateAll("plain") },
  });
}

function createCaption({ create }: Pick<ContainerBlock, "create">, number: number): Token {
  const open = create("figcaption_open", "figcaption", 1);
  open.attrPush(["id", dataId(number)]);
  return open;
}

function createSource({ create }: Pick<ContainerBlock, "create">): Token {
  const open = create("paragraph_open", "p", 1);
  open.attrPush(["class", "source"]);
  return open;
}

/** Marks the paragraphs in the block as its source, and reports anything else in it. */
function markSources(block: ContainerBlock): readonly Token[] {
  const { content } = block;
  checkParagraphs(block, { name: "data", remedy: "it has the source of the figures, in a paragraph" });
  for (const token of content) if (token.type === "paragraph_open") token.attrPush(["class", "source"]);
  return content;
}
