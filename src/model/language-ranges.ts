/**
 * Lists the languages whose words can stand for those of `lang`: the tag, then more general ones, then those with the script and
 * the region that Unicode's likely subtags add (for `zh`: `zh-Hans`, `zh-CN`). Each is read in the same script: `zh` is no
 * range of `zh-TW`, and `sr` none of `sr-Latn`.
 */
export function listRanges(lang: string): string[] {
  const { baseName } = new Intl.Locale(lang);
  const { language, script, region } = new Intl.Locale(baseName).maximize();
  const subtags = baseName.split("-");
  const general = subtags.map((_, index) => subtags.slice(0, subtags.length - index).join("-"));
  const likely = [script, region && `${script}-${region}`, region].flatMap((rest) =>
    rest ? `${language}-${rest}` : [],
  );
  const isSameScript = (range: string) => new Intl.Locale(range).maximize().script === script;
  return [...new Set([...general, ...likely])].filter(isSameScript);
}
