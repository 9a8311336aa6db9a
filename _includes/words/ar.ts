import { createFormats, type PluralForms } from "../word-formats.ts";
import type { en } from "./en.ts";

type Words = typeof en;

const { number, plural, list, duration } = createFormats("ar");

/** A noun in all six plural forms; `#` is the number, which the forms for none, one and two do not have. */
type Noun = Readonly<Required<PluralForms>>;

const count = (value: number, noun: Noun) => plural(value, noun).replace("#", number(value));

const minute: Noun = {
  zero: "أقل من دقيقة",
  one: "دقيقة واحدة",
  two: "دقيقتان",
  few: "# دقائق",
  many: "# دقيقة",
  other: "# دقيقة",
};
const time: Noun = {
  zero: "صفر مرات",
  one: "مرة واحدة",
  two: "مرتين",
  few: "# مرات",
  many: "# مرة",
  other: "# مرة",
};
const person: Noun = {
  zero: "لا أحد",
  one: "شخص واحد",
  two: "شخصان",
  few: "# أشخاص",
  many: "# شخصًا",
  other: "# شخص",
};

/** The words of the frame in Arabic. */
export const ar: Words = {
  punctuation: {
    colon: ": ",
    comma: "، ",
    semicolon: "؛ ",
    quote: (text) => ["”", text, "“"],
  },

  frame: {
    skip: "انتقل إلى النص",
    sections: "الأقسام",
    about: "عن هذه المطبوعة",
    home: "الصفحة الأولى",
    archive: "الأرشيف",
    topics: "المواضيع",
    corrections: "التصويبات",
    sources: "المصادر",
    atomFeed: "خلاصة Atom",
    jsonFeed: "خلاصة JSON",
    correctionsFeed: "خلاصة التصويبات",
    changesFeed: "خلاصة التعديلات",
    podcastFeed: "البودكاست",
    feedOf: (name) => `${name}: خلاصة Atom`,
    publishedUnder: (publisher, licence) => [`الناشر: ${publisher}. الترخيص: `, licence, "."],
    publishedBy: (publisher, licence) => `الناشر: ${publisher}. ${licence}.`,
  },

  pageFolder: "صفحات أخرى",

  contact: {
    heading: "اتصل بنا",
    publisher: "الناشر",
    representatives: "يمثّله قانونيًا",
    email: "البريد الإلكتروني",
    phone: "الهاتف",
    form: "نموذج الاتصال",
    write: "اكتب إلينا",
    registration: "السجل",
    vatId: "رقم ضريبة القيمة المضافة",
    responsible: "المسؤول عن المحتوى",
    elsewhere: "حساباتنا الأخرى",
  },

  support: {
    heading: "ادعمونا",
    donate: "تبرّع",
    membership: "الاشتراك في العضوية",
    newsletter: "النشرة البريدية",
    email: "عنوان البريد الإلكتروني",
    subscribe: "اشترك",
  },

  kicker: {
    draft: "مسودة",
    kinds: { news: "", analysis: "تحليل", explainer: "شرح", opinion: "رأي" },
    corrections: {
      correction: "مصوَّب",
      clarification: "موضَّح",
      "editors-note": "ملاحظة من التحرير",
      retraction: "مسحوب",
    },
  },

  byline: {
    by: (authors) => ["بقلم ", ...list(authors)],
    published: (date) => ["نُشر في ", date],
    updated: (date) => ["حُدّث في ", date],
    uncommitted: "غير محفوظ في المستودع",
    readingTime: (minutes) => count(minutes, minute),
    isUpdated: "مُحدَّث",
    marked: (mark, when) => [`${mark}: `, when],
    sources: (all, unnamed) =>
      `${count(all, source)}${unnamed === 0 ? "" : `، منها ${count(unnamed, source)} بلا اسم (†)`}.`,
    corrected: (times) => `صُحّح ${count(times, time)}.`,
    changed: (times) => `عُدّل ${count(times, time)}.`,
    history: "سجل التعديلات.",
    howWeWork: "كيف نعمل.",
    report: "الإبلاغ عن خطأ.",
  },

  ai: {
    disclosure: (uses, tool, reviewer) => [
      `بمساعدة الذكاء الاصطناعي: ${list(uses.map((use) => usesOfAi[use])).join("")}${tool && ` (${tool})`}. `,
      ...(reviewer === undefined ? ["لم يراجعه أحد قبل النشر."] : ["المراجعة: ", reviewer, "."]),
    ],
    pictures: { generated: "صورة مولَّدة بالذكاء الاصطناعي", edited: "صورة معدَّلة بالذكاء الاصطناعي" },
  },

  article: {
    listen: "استمع",
    inShort: "باختصار",
    contents: "في هذا المقال",
    retracted: (title) => `سُحب هذا المقال: ${title}`,
    retractedOn: (date) => ["سُحب بتاريخ ", date, ". "],
    subjects: "المواضيع والأسماء",
    aboutAuthors: (authors) => (authors === 1 ? "عن الكاتب" : "عن الكتّاب"),
    allStories: "جميع المقالات",
    more: "المزيد عن الموضوع",
  },

  keep: {
    heading: "احفظ وشارك",
    save: "الحفظ",
    file: (size) => `ملف واحد، ${size}، يُفتح في أي مكان`,
    cite: "الاقتباس",
    send: "المشاركة",
    targets: {
      email: "البريد الإلكتروني",
      sms: "رسالة نصية",
      whatsapp: "WhatsApp",
      bluesky: "Bluesky",
      address: "العنوان",
    },
  },

  text: {
    alerts: { note: "ملاحظة", tip: "نصيحة", important: "مهم", warning: "تحذير", caution: "تنبيه" },
    media: {
      kinds: { video: "فيديو", audio: "تسجيل صوتي" },
      duration: (seconds) => duration(seconds, ["\u00a0س", "\u00a0د", "\u00a0ث"]),
      transcript: "النص المكتوب",
      download: (size) => `تنزيل (${size})`,
    },
    footnotes: "الحواشي",
    footnote: (footnote) => `حاشية ${footnote}`,
    backToReference: (footnote, use) =>
      use === 1
        ? `العودة إلى موضع الحاشية ${footnote}`
        : `العودة إلى موضع الحاشية ${footnote}، المرة ${number(use)}`,
    table: (table) => (table === 1 ? "جدول" : `جدول ${number(table)}`),
    scroll: "مرّر لعرض المزيد من الأعمدة",
    embed: {
      kinds: {
        video: "فيديو",
        audio: "صوت",
        podcast: "بودكاست",
        post: "منشور",
        picture: "صورة",
        map: "خريطة",
        chart: "رسم بياني",
        document: "وثيقة",
        code: "شفرة",
      },
      opens: (host) => `يفتح ${host}`,
      archived: "نسخة مؤرشفة",
      named: (link, title) => `${link}: ${title}`,
    },
    data: {
      unit: (unit) => `الوحدة: ${unit}`,
      source: "المصدر: ",
      file: (form, size) => `البيانات: ${form}\u200f، ${size}`,
      table: "الأرقام في جدول",
      none: "لا قيمة",
      charts: { bar: "مخطط بأشرطة أفقية", column: "مخطط أعمدة", line: "مخطط خطي" },
      range: (highest, lowest) =>
        `الأعلى: ${highest.value} (${highest.name}). الأدنى: ${lowest.value} (${lowest.name}).`,
      course: (first, last) => `الأول: ${first.value} (${first.name}). الأخير: ${last.value} (${last.name}).`,
    },
    live: {
      noRefresh: "لا تُحدَّث هذه الصفحة تلقائيًا.",
      last: (time) => ["آخر خبر ", time],
      keyEvents: "أبرز الأحداث",
    },
    citation: (source, { locator, name, isUnnamed }) =>
      `المصدر ${number(source)}${locator && `، ${locator}`}${isUnnamed ? "، بلا اسم" : ""}${name && `: ${name}`}`,
    backToCitation: (source) => `العودة إلى النص (المصدر ${number(source)})`,
  },

  corrections: {
    kinds: {
      correction: "تصويب",
      clarification: "توضيح",
      update: "تحديث",
      "editors-note": "ملاحظة من التحرير",
      retraction: "سحب",
    },
    heading: (kind, date) => [kind, "، ", date],
    was: (words) => ["قبل: ", words],
    now: (words) => ["الآن: ", words],
    ofArticle: "تعديلات على هذا المقال",
    ofRetracted: "لماذا سُحب هذا المقال",
    description: (publication) =>
      `${publication}: جميع التصويبات والتوضيحات والمقالات المسحوبة، الأحدث أولًا.`,
    policy: "كيف نصوّب أخطاءنا",
    complain: "للإبلاغ عن خطأ أو تقديم شكوى",
    none: "لم يُصوَّب شيء حتى الآن.",
    feedSubtitle: (publication) => `تصويبات ${publication}.`,
  },

  sources: {
    kinds: {
      report: "تقرير",
      document: "وثيقة",
      statement: "تصريح",
      interview: "مقابلة",
      event: "فعالية",
      dataset: "مجموعة بيانات",
      unnamed: "بلا اسم",
    },
    statement: "تصريح",
    interviewedBy: (name) => `في مقابلة مع ${name}`,
    people: (value) => count(value, person),
    summary: summarizeSources,
    unnamed: (knows, reason) => ["من أين لهم العلم: ", knows, " سبب حجب الاسم: ", reason],
    unnamedBecause: (source, reason) => `${source}، حُجب الاسم: ${reason}`,
    archivedCopy: "نسخة مؤرشفة",
    keptCopy: "نسخة محفوظة",
    description: (publication) => `${publication}: جميع المصادر المستشهد بها، مع المقالات التي تستشهد بها.`,
    policy: "كيف نستخدم المصادر",
    none: "لم يذكر أي مقال مصدرًا حتى الآن.",
    sections: {
      publishers: "الناشرون",
      documents: "الوثائق",
      people: "الأشخاص والمؤسسات",
      events: "الفعاليات",
      unnamed: "مصادر بلا أسماء",
    },
    citedIn: (articles) => ["استُشهد به في: ", articles],
  },

  history: {
    heading: (title) => ["سجل تعديلات ”", title, "“"],
    description: (publication) => `${publication}: ما تغيّر في هذا المقال، نسخةً بعد نسخة.`,
    article: "المقال بنسخته الحالية",
    feed: "خلاصة Atom لجميع التعديلات",
    summary: summarizeHistory,
    onlyExtended: "أُضيفت أخبار إلى التغطية المباشرة، ولم يُعدّل غير ذلك. الأحدث أولًا.",
    glance: {
      heading: "ما الذي تغيّر",
      when: "متى",
      what: "ماذا",
      words: "الكلمات",
      fields: {
        title: "تعديل العنوان",
        description: "تعديل المقدمة",
        short: "تعديل الملخص",
        authors: "تعديل أسماء الكتّاب",
        text: "تعديل النص",
      },
      pictures: { added: "إضافة صورة", removed: "حذف صورة", changed: "تعديل صورة" },
      videos: { added: "إضافة فيديو", removed: "حذف فيديو", changed: "تعديل فيديو" },
      recordings: { added: "إضافة تسجيل", removed: "حذف تسجيل", changed: "تعديل تسجيل" },
      minor: "تعديل طفيف",
      entryAdded: "أُضيف خبر",
    },
    wholeText: "النص الكامل",
    commits: "معرّفات النسخ في المستودع",
    legend: (mark) => [
      "العلامات: ",
      mark("added", "مضاف"),
      "، ",
      mark("removed", "محذوف"),
      ". وما لم يتغيّر مطويّ.",
    ],
    uncommitted: "في الملف تعديلات لم تُحفظ في المستودع بعد، ولا تظهر هنا.",
    // The date stands on a line of its own.
    dated: {
      published: (date) => ["أول نشر ", date],
      imported: (date) => ["في هذا الأرشيف منذ ", date],
      changed: (date) => ["تعديل ", date],
      minor: (date) => ["تعديل طفيف في ", date],
      extended: (date) => ["إضافة أخبار ", date],
      withdrawn: (date) => ["سحب ", date],
      restored: (date) => ["إعادة نشر ", date],
      redacted: (date) => ["حجب ", date],
    },
    undated: {
      published: "نُشر أول مرة",
      imported: "أُضيف إلى هذا الأرشيف",
      changed: "عُدّل",
      extended: "أُضيفت أخبار",
      withdrawn: "سُحب",
      restored: "أُعيد نشره",
      redacted: "محجوب",
    },
    notes: {
      published: "النص كما نُشر أول مرة.",
      imported: "أقدم نص في هذا السجل.",
      changed: "النسخة السابقة محجوبة، فلا مجال للمقارنة.",
      extended: "أُضيفت أخبار إلى التغطية المباشرة.",
      withdrawn: "أُزيل المقال من الموقع.",
      restored: "عاد المقال بالنص نفسه.",
      redacted: "هذه النسخة محجوبة.",
    },
    dateAndTime: (date, time) => `${date}، ${time}`,
    timeAndNumber: (time, value) => `${time}، النسخة ${number(value)}`,
    fields: { title: "العنوان", description: "المقدمة", authors: "أسماء الكتّاب", text: "النص" },
    correctionAdded: (kind) => `أُضيف: ${kind}`,
    moved: "نُقل إلى هنا",
    blocks: {
      row: "صف في جدول",
      picture: "صورة",
      video: "فيديو",
      audio: "تسجيل",
      note: "حاشية",
      embed: "بطاقة رابط",
    },
    became: {
      paragraph: "صار فقرة",
      heading: "صار عنوانًا فرعيًا",
      entry: "صار بندًا في قائمة",
      quote: "صار اقتباسًا",
      code: "صار مقطع شيفرة",
      row: "صار صفًا في جدول",
      picture: "صار صورة",
      video: "صار فيديو",
      audio: "صار تسجيلًا",
      note: "صار حاشية",
      embed: "صار بطاقة رابط",
      update: "صار خبرًا",
    },
    unchanged: (value, kind) => `${count(value, blocks[kind])} دون تغيير`,
    spoken: {
      added: { before: "مضاف: ", after: "، نهاية الإضافة" },
      removed: { before: "محذوف: ", after: "، نهاية الحذف" },
    },
    feedTitle: "التعديلات",
    feedSubtitle: (publication) => `التعديلات على مقالات ${publication}.`,
  },

  lists: {
    titleOfPage: (title, page) => `${title}، الصفحة ${number(page)}`,
    pages: "صفحات هذه القائمة",
    page: (page, pages) => `الصفحة ${number(page)} من ${number(pages)}`,
    newer: "الأحدث",
    older: "الأقدم",
    previous: "السابقة",
    next: "التالية",
  },

  home: {
    none: "لم يُنشر شيء حتى الآن.",
    top: "أبرز الأخبار",
    alsoToday: "أيضا اليوم",
    latest: "آخر الأخبار",
    readOn: "تابع القراءة",
    updated: (time) => ["آخر تحديث: ", time],
    topics: "المواضيع",
    people: "الأشخاص",
  },

  subject: {
    kinds: {
      tag: "موضوع",
      author: "بقلم",
      person: "شخص",
      organization: "مؤسسة",
      section: "قسم",
      series: "سلسلة",
    },
    reviewed: (date) => ["آخر مراجعة: ", date],
  },

  series: {
    part: (part, parts) => `الحلقة ${number(part)}${parts === undefined ? "" : ` من ${number(parts)}`}`,
    next: (series) => ["التالي في سلسلة ", series],
    planned: (date) => ["موعدها ", date],
    announced: (part, date) => [`الحلقة ${number(part)} في `, date],
    place: (series, part, parts) => [
      `الحلقة ${number(part)}${parts === undefined ? "" : ` من ${number(parts)}`} من سلسلة `,
      series,
    ],
  },

  print: {
    folio: (page, pages) => [page, " من ", pages],
  },

  archive: {
    description: (publication) => `${publication}: جميع المقالات حسب السنة والشهر.`,
    titleOfYear: (year) => `أرشيف ${year}`,
    descriptionOfYear: (publication, year) => `${publication}: جميع مقالات عام ${year}.`,
  },

  topics: {
    description: (publication) => `المواضيع التي تناولتها مقالات ${publication}.`,
  },

  notFound: {
    title: "الصفحة غير موجودة",
    description: "لا توجد صفحة في هذا العنوان.",
    standfirst: "لا توجد صفحة في هذا العنوان. ربما كُتب خطأً.",
    ways: (link) => [
      "آخر الأخبار في ",
      link("home", "الصفحة الأولى"),
      "، وكل شيء بحسب تاريخه في ",
      link("archive", "الأرشيف"),
      ".",
    ],
  },

  offprint: {
    about: "عن هذه النسخة",
    copyOf: (address, { published, updated, licence }) => [
      "نسخة من ",
      address,
      `، نُشر في ${published}${updated === undefined ? "" : `، وحُدّث في ${updated}`}. ${licence}.`,
    ],
    check: (fileName, checksums) => [
      `للتحقق: في العنوان أعلاه المقال بنسخته الحالية، وبصمة SHA-256 للملف ${fileName} هي المذكورة في `,
      checksums,
      "، ما لم يُعدَّل أيٌّ منهما.",
    ],
  },
};

type AiUse = Parameters<Words["ai"]["disclosure"]>[0][number];

const usesOfAi: Readonly<Record<AiUse, string>> = {
  text: "كتابة النص",
  draft: "المسودة",
  translation: "الترجمة",
  summary: "التلخيص",
  editing: "التحرير",
  transcription: "تفريغ التسجيلات",
  research: "البحث",
  picture: "الصور",
};

type Blocks = Parameters<Words["history"]["unchanged"]>[1];

const blocks: Readonly<Record<Blocks, Noun>> = {
  paragraph: {
    zero: "لا فقرات",
    one: "فقرة واحدة",
    two: "فقرتان",
    few: "# فقرات",
    many: "# فقرة",
    other: "# فقرة",
  },
  heading: {
    zero: "لا عناوين فرعية",
    one: "عنوان فرعي واحد",
    two: "عنوانان فرعيان",
    few: "# عناوين فرعية",
    many: "# عنوانًا فرعيًا",
    other: "# عنوان فرعي",
  },
  entry: {
    zero: "لا بنود",
    one: "بند واحد",
    two: "بندان",
    few: "# بنود",
    many: "# بندًا",
    other: "# بند",
  },
  quote: {
    zero: "لا اقتباسات",
    one: "اقتباس واحد",
    two: "اقتباسان",
    few: "# اقتباسات",
    many: "# اقتباسًا",
    other: "# اقتباس",
  },
  code: {
    zero: "لا مقاطع شيفرة",
    one: "مقطع شيفرة واحد",
    two: "مقطعا شيفرة",
    few: "# مقاطع شيفرة",
    many: "# مقطع شيفرة",
    other: "# مقطع شيفرة",
  },
  row: {
    zero: "لا صفوف",
    one: "صف واحد",
    two: "صفان",
    few: "# صفوف",
    many: "# صفًا",
    other: "# صف",
  },
  picture: {
    zero: "لا صور",
    one: "صورة واحدة",
    two: "صورتان",
    few: "# صور",
    many: "# صورة",
    other: "# صورة",
  },
  video: {
    zero: "لا مقاطع فيديو",
    one: "مقطع فيديو واحد",
    two: "مقطعا فيديو",
    few: "# مقاطع فيديو",
    many: "# مقطع فيديو",
    other: "# مقطع فيديو",
  },
  audio: {
    zero: "لا تسجيلات",
    one: "تسجيل واحد",
    two: "تسجيلان",
    few: "# تسجيلات",
    many: "# تسجيلًا",
    other: "# تسجيل",
  },
  note: {
    zero: "لا حواشي",
    one: "حاشية واحدة",
    two: "حاشيتان",
    few: "# حواشٍ",
    many: "# حاشية",
    other: "# حاشية",
  },
  embed: {
    zero: "لا بطاقات روابط",
    one: "بطاقة رابط واحدة",
    two: "بطاقتا رابط",
    few: "# بطاقات روابط",
    many: "# بطاقة رابط",
    other: "# بطاقة رابط",
  },
  update: {
    zero: "لا أخبار",
    one: "خبر واحد",
    two: "خبران",
    few: "# أخبار",
    many: "# خبرًا",
    other: "# خبر",
  },
  part: {
    zero: "لا أجزاء",
    one: "جزء واحد",
    two: "جزآن",
    few: "# أجزاء",
    many: "# جزءًا",
    other: "# جزء",
  },
};

/** `4 نسخ منذ 19 مارس 2021، منها نسخة واحدة بتعديلات طفيفة. الأحدث أولًا.` */
function summarizeHistory(times: number, minor: number, since: string | undefined): string {
  const first = since === undefined ? "" : ` منذ ${since}`;
  const small = minor > 0 ? `، منها ${count(minor, time)} بتعديلات طفيفة` : "";
  return `عُدّل ${count(times, time)}${first}${small}. الأحدث أولًا.`;
}

type Sources = Parameters<Words["sources"]["summary"]>[0];

const source: Noun = {
  zero: "لا مصادر",
  one: "مصدر واحد",
  two: "مصدران",
  few: "# مصادر",
  many: "# مصدرًا",
  other: "# مصدر",
};
const report: Noun = {
  zero: "لا تقارير",
  one: "تقرير واحد",
  two: "تقريران",
  few: "# تقارير",
  many: "# تقريرًا",
  other: "# تقرير",
};
const document: Noun = {
  zero: "لا وثائق",
  one: "وثيقة واحدة",
  two: "وثيقتان",
  few: "# وثائق",
  many: "# وثيقة",
  other: "# وثيقة",
};
const dataset: Noun = {
  zero: "لا مجموعات بيانات",
  one: "مجموعة بيانات واحدة",
  two: "مجموعتا بيانات",
  few: "# مجموعات بيانات",
  many: "# مجموعة بيانات",
  other: "# مجموعة بيانات",
};

/** `6 مصادر: مصدران بالاسم، 3 تقارير، مصدر واحد بلا اسم (†).` */
function summarizeSources({ all, onRecord, reports, documents, datasets, unnamed }: Sources): string {
  const sources = count(all, source);
  if (onRecord === all) return `${sources} بالاسم.`;
  if (unnamed === all) return `${sources} بلا اسم (†).`;
  const groups = [
    onRecord > 0 && `${count(onRecord, source)} بالاسم`,
    reports > 0 && count(reports, report),
    documents > 0 && count(documents, document),
    datasets > 0 && count(datasets, dataset),
    unnamed > 0 && `${count(unnamed, source)} بلا اسم (†)`,
  ].filter((group) => group !== false);
  return groups.length === 1 ? `${groups.join()}.` : `${sources}: ${groups.join("، ")}.`;
}
