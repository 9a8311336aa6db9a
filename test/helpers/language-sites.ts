import type { RawFacts } from "../../src/loading/facts/parse-facts.ts";
import { type Files, sampleFacts, writeArticle } from "./publication.ts";

/** A small publication in one language, with every part that has words of the frame. */
export interface LanguageSite {
  readonly lang: string;
  readonly facts: RawFacts;
  readonly files: Files;
}

interface Texts {
  readonly lang: string;
  readonly name: string;
  readonly tagline: string;
  readonly about: string;
  readonly author: string;
  readonly desk: string;
  readonly tag: string;
  readonly person: string;
  readonly organization: string;
  readonly title: string;
  readonly description: string;
  readonly dateline: string;
  readonly paragraphs: readonly string[];
  readonly subhead: string;
  readonly table: readonly [head: string, row: string];
  readonly note: string;
  readonly source: string;
  readonly unnamed: readonly [description: string, knows: string, reason: string];
  readonly correction: readonly [text: string, was: string, now: string];
  readonly second: readonly [title: string, description: string];
}

const de: Texts = {
  lang: "de",
  name: "Hafenbote",
  tagline: "Nachrichten vom Wasser",
  about: "Über uns",
  author: "Jule Brandt",
  desk: "Redaktion",
  tag: "Fähren",
  person: "Karl Anker",
  organization: "Hafenamt",
  title: `Die Fähre fährt wieder: "Am Montag geht's los"`,
  description:
    "Nach drei Wochen Reparatur nimmt die Fähre zum Nordufer den Betrieb wieder auf, sagt das Hafenamt.",
  dateline: "Nordufer",
  paragraphs: [
    `Die Fähre zum Nordufer fährt ab Montag wieder. "Der Anleger ist repariert", teilte das Hafenamt mit [@office].`,
    "Drei Wochen lang hatten die Bewohner des Nordufers einen Umweg von vierzig Kilometern nehmen müssen [@crew].[^1]",
    "Die Fahrgastzahlen der Donaudampfschifffahrtsgesellschaftskapitänsvereinigung liegen noch nicht vor.",
  ],
  subhead: "Was sich am Fahrplan ändert",
  table: ["Richtung | Abfahrt", "Nordufer | 6.30 Uhr"],
  note: "Gemessen auf der Landstraße.",
  source: "Mitteilung des Hafenamts",
  unnamed: ["Mitglieder der Besatzung", "Sie waren an Bord.", "Sie fürchten um ihre Arbeit."],
  correction: ["In einer früheren Fassung stand ein falscher Tag.", "am Dienstag", "am Montag"],
  second: ["Warum der Anleger brach", "Ein Gutachten nennt zwei Gründe."],
};

const ar: Texts = {
  lang: "ar",
  name: "بريد الميناء",
  tagline: "أخبار من الماء",
  about: "من نحن",
  author: "سلمى النجار",
  desk: "هيئة التحرير",
  tag: "العبّارات",
  person: "كريم المرسى",
  organization: "مكتب الميناء",
  title: `العبّارة تعود إلى الضفة الشمالية: "الرحلة الأولى يوم الاثنين"`,
  description: "بعد ثلاثة أسابيع من الإصلاح تستأنف العبّارة رحلاتها إلى الضفة الشمالية، بحسب مكتب الميناء.",
  dateline: "الضفة الشمالية",
  paragraphs: [
    `تعود العبّارة إلى الضفة الشمالية يوم الاثنين. "أُصلح الرصيف"، هكذا أعلن مكتب الميناء [@office].`,
    "وكان سكان الضفة الشمالية قد اضطروا ثلاثة أسابيع إلى قطع 40 كيلومترًا إضافيًا بالسيارة [@crew].[^1]",
    "ولم تُنشر بعد أعداد الركاب لعام 2026 (انظر خدمة Harbour Data 2.0 على الإنترنت).",
  ],
  subhead: "ما الذي يتغيّر في المواعيد",
  table: ["الاتجاه | المغادرة", "الضفة الشمالية | 6:30"],
  note: "المسافة على الطريق البرية.",
  source: "بيان مكتب الميناء",
  unnamed: ["أفراد من الطاقم", "كانوا على متن العبّارة.", "يخشون على وظائفهم."],
  correction: ["ذكرت نسخة سابقة يومًا خاطئًا.", "يوم الثلاثاء", "يوم الاثنين"],
  second: ["لماذا انكسر الرصيف", "تقرير فني يذكر سببين."],
};

const ja: Texts = {
  lang: "ja",
  name: "港日報",
  tagline: "水辺からのニュース",
  about: "本紙について",
  author: "山田 花",
  desk: "編集部",
  tag: "渡し船",
  person: "波止 健",
  organization: "港湾事務所",
  title: "北岸への渡し船が月曜日に運航を再開、三週間ぶりに桟橋の修理が終わる",
  description: "三週間の修理を経て、北岸への渡し船が運航を再開すると港湾事務所が発表した。",
  dateline: "北岸",
  paragraphs: [
    "北岸への渡し船が月曜日に運航を再開する。「桟橋の修理が終わった」と港湾事務所は発表した [@office]。",
    "北岸の住民は三週間にわたり、車で四十キロの遠回りを強いられていた [@crew]。[^1]",
    "二〇二六年の乗客数はまだ公表されていない（Harbour Data 2.0を参照）。ダイヤの変更は、始発が午前六時三十分になることだけだという。",
  ],
  subhead: "ダイヤはどう変わるか",
  table: ["方面 | 出発", "北岸 | 6時30分"],
  note: "道路での距離。",
  source: "港湾事務所の発表",
  unnamed: ["乗組員", "船に乗っていた。", "職を失うおそれがある。"],
  correction: ["以前の版では曜日が誤っていました。", "火曜日", "月曜日"],
  second: ["桟橋はなぜ壊れたのか", "報告書は二つの理由を挙げる。"],
};

/** The sites: German with long words, Arabic from right to left, Japanese without spaces. */
export const languageSites: readonly LanguageSite[] = [de, ar, ja].map(buildSite);

function buildSite(texts: Texts): LanguageSite {
  const { lang, name, tagline, about, unnamed, correction, table, second } = texts;
  const { paragraphs } = texts;
  const quote = (text: string) => JSON.stringify(text);
  const record = (name: string) => ({ name, description: `${name}.` });
  const story = writeArticle(
    {
      title: quote(texts.title),
      description: quote(texts.description),
      date: "2026-03-02T07:30:00Z",
      updated: "2026-03-03",
      authors: "[ada, desk]",
      tags: "[cars]",
      about: "[acme]",
      mentions: "[jane-doe]",
      dateline: texts.dateline,
      corrections: `[{ date: 2026-03-03, kind: correction, text: ${quote(correction[0])}, was: ${quote(correction[1])}, now: ${quote(correction[2])} }]`,
      sources: `{ office: { kind: statement, who: acme, where: ${quote(texts.source)}, date: 2026-03-01 }, crew: { kind: unnamed, description: ${quote(unnamed[0])}, knows: ${quote(unnamed[1])}, reason: ${quote(unnamed[2])}, count: 2 } }`,
    },
    `${paragraphs[0]}\n\n${paragraphs[1]}\n\n## ${texts.subhead}\n\n${paragraphs[2]}\n\n${table[0]}\n--- | ---\n${table[1]}\n\n[^1]: ${texts.note}\n`,
  );
  const opinion = writeArticle(
    {
      title: quote(second[0]),
      description: quote(second[1]),
      date: "2026-02-20T07:30:00Z",
      authors: "[desk]",
      tags: "[cars]",
      kind: "opinion",
    },
    `${paragraphs[2]}\n`,
  );
  const { site } = sampleFacts;
  return {
    lang,
    facts: {
      ...sampleFacts,
      site: {
        ...site,
        lang,
        name,
        tagline,
        description: tagline,
        publisher: { ...site.publisher, name, description: tagline },
      },
      authors: { ada: record(texts.author), desk: { ...record(texts.desk), isDesk: true } },
      tags: { cars: record(texts.tag) },
      people: { "jane-doe": record(texts.person) },
      organizations: { acme: record(texts.organization) },
    },
    files: {
      "src/content/pages/about.md": `---\ntitle: ${about}\ndescription: ${quote(tagline)}\n---\n\n${paragraphs[2]}\n`,
      "src/content/articles/2026/ferry.md": story,
      "src/content/articles/2026/quay.md": opinion,
    },
  };
}
