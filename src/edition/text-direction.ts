const rightToLeftScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

const known = new Map<string, "ltr" | "rtl">();

/** The base direction of a language's usual script (BCP 47 tag, Unicode likely subtags). */
export function findTextDirection(lang: string): "ltr" | "rtl" {
  const direction = known.get(lang) ?? askForDirection(lang);
  known.set(lang, direction);
  return direction;
}

function askForDirection(lang: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(lang).maximize();
  return script && rightToLeftScripts.has(script) ? "rtl" : "ltr";
}
