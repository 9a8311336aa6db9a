import type { Teaser } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ShownMedia } from "../model/media.ts";
import type { BodyContext } from "./build-body.ts";
import { type ParsedArticle, reportField } from "./parse-article.ts";

interface FoundAudio {
  readonly audio?: ShownMedia;
  readonly diagnostics: readonly Diagnostic[];
  readonly hints: readonly Diagnostic[];
}

/** What Apple Podcasts plays (Apple, "Podcast RSS feed requirements"). */
const everywhere: ReadonlySet<string> = new Set(["audio/mpeg", "audio/mp4"]);

/** Finds the recording that an article's front matter names. */
export async function findAudio(
  { source, frontMatter: { audio: named } }: Pick<ParsedArticle, "source" | "frontMatter">,
  { title, lang }: Pick<Teaser, "title" | "lang">,
  { assetsOf }: Pick<BodyContext, "assetsOf">,
): Promise<FoundAudio> {
  if (!named) return { diagnostics: [], hints: [] };
  const { message: _, ...use } = reportField(source, ["audio", "src"], "");
  const { media, ...found } = await assetsOf(source.file).findMedia(named.src, use, {
    lang,
    isTranscript: true,
  });
  if (!media) return found;
  if (media.kind !== "audio")
    return {
      ...found,
      diagnostics: [
        ...found.diagnostics,
        {
          ...use,
          message: `"${named.src}" is a video; expected sound, such as an MP3; a video stands in the text: ![What it shows](${named.src})`,
        },
      ],
    };
  const message = `"${named.src}" is ${media.type}, which Apple Podcasts does not play; MP3 and M4A are heard everywhere`;
  const hints: Diagnostic[] = everywhere.has(media.type) ? [] : [{ ...use, message, severity: "hint" }];
  return {
    audio: {
      ...media,
      name: named.title ?? title,
      ...(named.title !== undefined && { caption: named.title }),
    },
    diagnostics: found.diagnostics,
    hints: [...found.hints, ...hints],
  };
}
