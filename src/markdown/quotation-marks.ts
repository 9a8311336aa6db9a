/** Opening and closing quotation marks of a quotation, then those of a quotation inside it. */
export type QuotationMarks = readonly [string, string, string, string];

/**
 * The quotation marks of CLDR 48.2 (`delimiters`), and the languages that use them. A language that is not here has those of its
 * parent. Data © Unicode, Inc., Unicode License V3.
 */
const cldr: Readonly<Record<string, string>> = {
  "“ ” ‘ ’": "und",
  "„ ” ‚ ’": "agq ff",
  "« » ‹ ›": "am az-Arab az-Cyrl fa fr-CH gsw jgo kkj mzn rm sdh wae",
  "” “ ’ ‘": "ar lld ms-Arab syr ur",
  "« » “ ”": "ast blo bm br ca cv dyo el es-US eu ewo ie it kab kk lij mg mua nnh pms pt-PT sc sg ti",
  "« » „ “": "bas be bua ky os ru sah tyv uk",
  "„ “ „ “": "bg lt prg sgs",
  "„ ” ‘ ’": "bs",
  "„ “ ‚ ‘": "bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl",
  "« » ‘ ’": "dua el-polyton ksf no rw",
  "“ ” « »": "eo",
  "” ” ’ ’": "fi he lag rn se sn sv yi",
  "« » « »": "fr hy oc yav",
  "« » ” “": "fr-CA",
  "‘ ’ “ ”": "fur ia ti-ER tn",
  "„ ” » «": "hu szl",
  "「 」 『 』": "ja yue yue-Hans zh-Hant",
  "„ “ « »": "ka",
  "» « › ‹": "kk-Arab ug",
  "‘ ’ ‘ ’": "nl",
  "„ ” « »": "nmg pl ro",
  "« » „ ”": "shi shi-Latn zgh",
  "„ ” ’ ’": "sr sr-Latn",
  "“ ’ “ ”": "st",
  "“ ” “ ”": "tk",
  "“ ” ’ ‘": "uz",
};

/** Parents that are not the tag without its last subtag (CLDR 48.2, `parentLocales`), as far as they change the marks. */
const cldrParents: ReadonlyMap<string, string> = new Map([
  ["ht", "fr"],
  ["nb", "no"],
  ["nn", "no"],
  ...["AO", "CH", "CV", "FR", "GQ", "GW", "LU", "MO", "MZ", "ST", "TL"].map(
    (region) => [`pt-${region}`, "pt-PT"] as const,
  ),
]);

/** A no-break space, and the narrow one that newspapers in Switzerland set. */
const [wide, narrow] = ["\u00a0", "\u202f"];
const french: QuotationMarks = [`«${wide}`, `${wide}»`, "“", "”"];
const swissGerman: QuotationMarks = ["«", "»", "‹", "›"];

/** What newspapers print where CLDR has other marks, no spaces, or the same marks for the inner quotation. */
const press: Readonly<Record<string, QuotationMarks>> = {
  // Schweizerische Bundeskanzlei, Schreibweisungen; Neue Zürcher Zeitung, Vademecum.
  "de-CH": swissGerman,
  "de-LI": swissGerman,
  // Diccionario panhispánico de dudas, "comillas": « » first, “ ” inside.
  es: ["«", "»", "“", "”"],
  // Imprimerie nationale, Lexique des règles typographiques: no-break spaces inside; newspapers set “ ” in a quotation.
  fr: french,
  "fr-CA": french,
  // Association suisse des typographes, Guide du typographe.
  "fr-CH": [`«${narrow}`, `${narrow}»`, `‹${narrow}`, `${narrow}›`],
  // Two levels must differ.
  nl: ["“", "”", "‘", "’"],
};

const root: QuotationMarks = ["“", "”", "‘", "’"];

const cldrMarks: ReadonlyMap<string, QuotationMarks> = new Map(
  Object.entries(cldr).flatMap(([marks, tags]) => {
    const [open = "", close = "", innerOpen = "", innerClose = ""] = marks.split(" ");
    return tags.split(" ").map((tag) => [tag, [open, close, innerOpen, innerClose]] as const);
  }),
);
const pressMarks: ReadonlyMap<string, QuotationMarks> = new Map([...cldrMarks, ...Object.entries(press)]);

/**
 * Finds the quotation marks of a language; of one that CLDR does not know, those of its root, which are English.
 * @param lang BCP 47.
 */
export function findQuotationMarks(lang: string): QuotationMarks {
  return find(lang, pressMarks);
}

/** Finds the marks that CLDR has, without what newspapers do. */
export function findCldrMarks(lang: string): QuotationMarks {
  return find(lang, cldrMarks);
}

function find(lang: string, marks: ReadonlyMap<string, QuotationMarks>): QuotationMarks {
  for (let tag: string | undefined = nameLocale(lang); tag !== undefined; tag = findParent(tag)) {
    const found = marks.get(tag);
    if (found) return found;
  }
  return root;
}

const scriptSubtag = /^[A-Z][a-z]{3}$/;
const variantSubtag = /^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/;

/** Names a locale as CLDR does, with a script only where it is not the language's usual one: `zh-TW` → `zh-Hant-TW`. */
function nameLocale(lang: string): string {
  const locale = new Intl.Locale(lang);
  const { language, region, baseName } = locale;
  const { script } = locale.maximize();
  const isUsual = script === new Intl.Locale(language ?? "und").maximize().script;
  const variants = baseName
    .split("-")
    .slice(1)
    .filter((subtag) => variantSubtag.test(subtag));
  return [language, isUsual ? undefined : script, region, ...variants].filter(Boolean).join("-");
}

/** An unusual script is another tradition: `az-Cyrl` inherits from the root (UTS 35, "Parent Locales"). */
function findParent(tag: string): string | undefined {
  const subtags = tag.split("-");
  const last = subtags.pop() ?? "";
  const isRoot = subtags.length === 0 || scriptSubtag.test(last);
  return cldrParents.get(tag) ?? (isRoot ? undefined : subtags.join("-"));
}
