import { createFormats } from "../word-formats.ts";
import type { en } from "./en.ts";

type Words = typeof en;

const { number, list, duration } = createFormats("ja");

/** The words of the frame in Japanese. */
export const ja: Words = {
  punctuation: {
    colon: "：",
    comma: "、",
    semicolon: "；",
    quote: (text) => ["「", text, "」"],
  },

  frame: {
    skip: "本文へ移動",
    sections: "分野",
    about: "このサイトについて",
    home: "トップページ",
    archive: "過去の記事",
    topics: "テーマ",
    corrections: "訂正",
    sources: "出典",
    atomFeed: "Atomフィード",
    jsonFeed: "JSONフィード",
    correctionsFeed: "訂正のフィード",
    changesFeed: "変更のフィード",
    podcastFeed: "ポッドキャスト",
    feedOf: (name) => `${name}：Atomフィード`,
    publishedUnder: (publisher, licence) => [`発行：${publisher}　ライセンス：`, licence],
    publishedBy: (publisher, licence) => `発行：${publisher}　${licence}`,
  },

  pageFolder: "ほかのページ",

  contact: {
    heading: "連絡先",
    publisher: "発行",
    representatives: "代表者",
    email: "メール",
    phone: "電話",
    form: "問い合わせフォーム",
    write: "お問い合わせ",
    registration: "登記",
    vatId: "付加価値税番号",
    responsible: "編集責任者",
    elsewhere: "ほかのサイト",
  },

  support: {
    heading: "ご支援のお願い",
    donate: "寄付する",
    membership: "会員になる",
    newsletter: "ニュースレター",
    email: "メールアドレス",
    subscribe: "登録する",
  },

  kicker: {
    draft: "下書き",
    kinds: { news: "", analysis: "分析", explainer: "解説", opinion: "オピニオン" },
    corrections: {
      correction: "訂正あり",
      clarification: "補足あり",
      "editors-note": "編集部注",
      retraction: "取り消し",
    },
  },

  byline: {
    by: (authors) => ["執筆：", ...list(authors)],
    published: (date) => ["公開：", date],
    updated: (date) => ["更新：", date],
    uncommitted: "未コミット",
    readingTime: (minutes) => `${number(minutes)}分`,
    isUpdated: "更新",
    marked: (mark, when) => [`${mark}：`, when],
    sources: (all, unnamed) =>
      `出典${number(all)}件${unnamed === 0 ? "" : `（うち匿名${number(unnamed)}件†）`}。`,
    corrected: (times) => `訂正${number(times)}回。`,
    changed: (times) => `変更${number(times)}回。`,
    history: "変更履歴。",
    howWeWork: "編集方針。",
    report: "誤りを知らせる。",
  },

  ai: {
    disclosure: (uses, tool, reviewer) => [
      `AIの利用：${list(uses.map((use) => usesOfAi[use])).join("")}${tool && `（${tool}）`}。`,
      ...(reviewer === undefined ? ["公開前に人による確認は行っていません。"] : ["確認：", reviewer, "。"]),
    ],
    pictures: { generated: "AIで生成した画像", edited: "AIで加工した画像" },
  },

  article: {
    listen: "聴く",
    inShort: "要点",
    contents: "この記事の内容",
    retracted: (title) => `撤回：${title}`,
    retractedOn: (date) => [date, "に撤回しました。"],
    subjects: "テーマと名前",
    aboutAuthors: () => "筆者について",
    allStories: "すべての記事",
    more: "関連記事",
  },

  keep: {
    heading: "保存と共有",
    save: "保存",
    file: (size) => `1つのファイル（${size}）で、どこでも開けます`,
    cite: "引用",
    send: "共有",
    targets: {
      email: "メール",
      sms: "SMS",
      whatsapp: "WhatsApp",
      bluesky: "Bluesky",
      address: "アドレス",
    },
  },

  text: {
    alerts: { note: "補足", tip: "ヒント", important: "重要", warning: "警告", caution: "注意" },
    media: {
      kinds: { video: "動画", audio: "音声" },
      duration: (seconds) => duration(seconds, ["時間", "分", "秒"]),
      transcript: "文字起こし",
      download: (size) => `ダウンロード（${size}）`,
    },
    footnotes: "注",
    footnote: (footnote) => `注${footnote}`,
    backToReference: (footnote, use) =>
      use === 1 ? `注${footnote}の参照箇所に戻る` : `注${footnote}の${number(use)}番目の参照箇所に戻る`,
    table: (table) => (table === 1 ? "表" : `表${number(table)}`),
    scroll: "横にスクロールすると続きの列があります",
    embed: {
      kinds: {
        video: "動画",
        audio: "音声",
        podcast: "ポッドキャスト",
        post: "投稿",
        picture: "画像",
        map: "地図",
        chart: "グラフ",
        document: "文書",
        code: "コード",
      },
      opens: (host) => `${host}を開きます`,
      archived: "アーカイブされた写し",
      named: (link, title) => `${link}：${title}`,
    },
    data: {
      unit: (unit) => `単位：${unit}`,
      source: "出典：",
      file: (form, size) => `データ：${form}、${size}`,
      table: "数値を表で見る",
      none: "値なし",
      charts: { bar: "横棒グラフ", column: "縦棒グラフ", line: "折れ線グラフ" },
      range: (highest, lowest) =>
        `最大：${highest.value}（${highest.name}）。最小：${lowest.value}（${lowest.name}）。`,
      course: (first, last) => `最初：${first.value}（${first.name}）。最後：${last.value}（${last.name}）。`,
    },
    live: {
      noRefresh: "このページは自動更新されません。",
      last: (time) => ["最新の投稿　", time],
      keyEvents: "主な出来事",
    },
    citation: (source, { locator, name, isUnnamed }) =>
      `出典${number(source)}${locator && `、${locator}`}${isUnnamed ? "、匿名" : ""}${name && `：${name}`}`,
    backToCitation: (source) => `本文に戻る（出典${number(source)}）`,
  },

  corrections: {
    kinds: {
      correction: "訂正",
      clarification: "補足",
      update: "更新",
      "editors-note": "編集部注",
      retraction: "取り消し",
    },
    heading: (kind, date) => [kind, "　", date],
    was: (words) => ["変更前：", words],
    now: (words) => ["変更後：", words],
    ofArticle: "この記事の変更",
    ofRetracted: "この記事を取り消した理由",
    description: (publication) =>
      `${publication}のすべての訂正、補足、記事の取り消しを新しい順に掲載しています。`,
    policy: "訂正の方針",
    complain: "誤りのご指摘・苦情",
    none: "訂正はまだありません。",
    feedSubtitle: (publication) => `${publication}の訂正。`,
  },

  sources: {
    kinds: {
      report: "報道",
      document: "文書",
      statement: "発言",
      interview: "取材",
      event: "催し",
      dataset: "データ",
      unnamed: "匿名",
    },
    statement: "発言",
    interviewedBy: (name) => `${name}の取材に対して`,
    people: (count) => `${number(count)}人`,
    summary: summarizeSources,
    unnamed: (knows, reason) => ["知りうる理由：", knows, "匿名の理由：", reason],
    unnamedBecause: (source, reason) => `${source}（匿名の理由：${reason}）`,
    archivedCopy: "アーカイブされた写し",
    keptCopy: "保存した写し",
    description: (publication) => `${publication}が引用したすべての出典と、それを引用した記事。`,
    policy: "出典の扱い方",
    none: "出典を示した記事はまだありません。",
    sections: {
      publishers: "報道機関・発行元",
      documents: "文書",
      people: "人物・団体",
      events: "催し",
      unnamed: "匿名",
    },
    citedIn: (articles) => ["引用した記事：", articles],
  },

  history: {
    heading: (title) => ["「", title, "」の変更履歴"],
    description: (publication) => `${publication}がこの記事で変更した内容を版ごとに示します。`,
    article: "現在の記事",
    feed: "すべての変更のAtomフィード",
    summary: summarizeHistory,
    onlyExtended: "ライブ更新に投稿が追加されましたが、ほかの変更はありません。新しい順に並んでいます。",
    glance: {
      heading: "変更の一覧",
      when: "日付",
      what: "内容",
      words: "文字数",
      fields: {
        title: "見出しを変更",
        description: "リードを変更",
        short: "要点を変更",
        authors: "署名を変更",
        text: "本文を変更",
      },
      pictures: { added: "画像を追加", removed: "画像を削除", changed: "画像を変更" },
      videos: { added: "動画を追加", removed: "動画を削除", changed: "動画を変更" },
      recordings: { added: "音声を追加", removed: "音声を削除", changed: "音声を変更" },
      minor: "軽微な変更",
      entryAdded: "投稿を追加",
    },
    wholeText: "全文",
    commits: "コミット",
    legend: (mark) => [
      "表示：",
      mark("added", "追加"),
      "、",
      mark("removed", "削除"),
      "。変更のない部分は折りたたんでいます。",
    ],
    uncommitted: "ファイルにはまだコミットされていない変更があり、ここには表示されません。",
    // The date stands on a line of its own.
    dated: {
      published: (date) => ["初公開　", date],
      imported: (date) => ["この記録に追加　", date],
      changed: (date) => ["変更　", date],
      minor: (date) => ["軽微な変更　", date],
      extended: (date) => ["投稿を追加　", date],
      withdrawn: (date) => ["取り下げ　", date],
      restored: (date) => ["再掲載　", date],
      redacted: (date) => ["非公開　", date],
    },
    undated: {
      published: "初公開",
      imported: "この記録に追加",
      changed: "変更",
      extended: "投稿を追加",
      withdrawn: "取り下げ",
      restored: "再掲載",
      redacted: "非公開",
    },
    notes: {
      published: "最初に公開した文面です。",
      imported: "この履歴で最も古い文面です。",
      changed: "前の版が非公開のため、比較できません。",
      extended: "ライブ更新に投稿が追加されました。",
      withdrawn: "記事の掲載を取りやめました。",
      restored: "記事を同じ文面で再掲載しました。",
      redacted: "この版は非公開です。",
    },
    dateAndTime: (date, time) => `${date} ${time}`,
    timeAndNumber: (time, revision) => `${time}、第${number(revision)}版`,
    fields: { title: "見出し", description: "リード", authors: "署名", text: "本文" },
    correctionAdded: (kind) => `${kind}を追加`,
    moved: "ここに移動",
    blocks: {
      row: "表の行",
      picture: "画像",
      video: "動画",
      audio: "音声",
      note: "注",
      embed: "リンクカード",
    },
    became: {
      paragraph: "段落に変更",
      heading: "小見出しに変更",
      entry: "箇条書きに変更",
      quote: "引用に変更",
      code: "コードに変更",
      row: "表の行に変更",
      picture: "画像に変更",
      video: "動画に変更",
      audio: "音声に変更",
      note: "注に変更",
      embed: "リンクカードに変更",
      update: "投稿に変更",
    },
    unchanged: (count, kind) => `変更なし：${blocks[kind]}${number(count)}${counters[kind]}`,
    spoken: {
      added: { before: "追加：", after: "、追加終わり" },
      removed: { before: "削除：", after: "、削除終わり" },
    },
    feedTitle: "変更",
    feedSubtitle: (publication) => `${publication}が記事に加えた変更。`,
  },

  lists: {
    titleOfPage: (title, page) => `${title}（${number(page)}ページ）`,
    pages: "この一覧のページ",
    page: (page, pages) => `${number(page)}／${number(pages)}ページ`,
    newer: "新しい記事",
    older: "古い記事",
    previous: "前へ",
    next: "次へ",
  },

  home: {
    none: "記事はまだありません。",
    top: "主なニュース",
    alsoToday: "このほか今日のニュース",
    latest: "新着記事",
    readOn: "続きを読む",
    updated: (time) => [time, "更新"],
    topics: "テーマ",
    people: "人物",
  },

  subject: {
    kinds: {
      tag: "テーマ",
      author: "筆者",
      person: "人物",
      organization: "団体",
      section: "分野",
      series: "連載",
    },
    reviewed: (date) => ["最終確認：", date],
  },

  series: {
    part: (part, parts) => `第${number(part)}回${parts === undefined ? "" : `（全${number(parts)}回）`}`,
    next: (series) => ["連載「", series, "」の次の回"],
    planned: (date) => [date, "公開予定"],
    announced: (part, date) => [`第${number(part)}回　`, date],
    place: (series, part, parts) => [
      "連載「",
      series,
      `」第${number(part)}回${parts === undefined ? "" : `（全${number(parts)}回）`}`,
    ],
  },

  print: {
    folio: (page, pages) => [page, "／", pages, "ページ"],
  },

  archive: {
    description: (publication) => `${publication}のすべての記事を年月別に掲載しています。`,
    titleOfYear: (year) => `${year}年の記事`,
    descriptionOfYear: (publication, year) => `${publication}が${year}年に公開したすべての記事。`,
  },

  topics: {
    description: (publication) => `${publication}が取り上げたテーマ。`,
  },

  notFound: {
    title: "ページが見つかりません",
    description: "このアドレスにページはありません。",
    standfirst: "このアドレスにページはありません。入力の誤りかもしれません。",
    ways: (link) => [
      "最新の記事は",
      link("home", "トップページ"),
      "に、すべての記事は日付順に",
      link("archive", "過去の記事"),
      "にあります。",
    ],
  },

  offprint: {
    about: "この写しについて",
    copyOf: (address, { published, updated, licence }) => [
      "写し：",
      address,
      `、公開${published}${updated === undefined ? "" : `、更新${updated}`}。${licence}。`,
    ],
    check: (fileName, checksums) => [
      `確認方法：上記のアドレスに現在の記事があります。どちらも変更されていなければ、${fileName} のSHA-256は`,
      checksums,
      "に記載の値と一致します。",
    ],
  },
};

type AiUse = Parameters<Words["ai"]["disclosure"]>[0][number];

const usesOfAi: Readonly<Record<AiUse, string>> = {
  text: "本文の執筆",
  draft: "下書き",
  translation: "翻訳",
  summary: "要約",
  editing: "編集",
  transcription: "文字起こし",
  research: "調査",
  picture: "画像",
};

type Blocks = Parameters<Words["history"]["unchanged"]>[1];

const blocks: Readonly<Record<Blocks, string>> = {
  paragraph: "段落",
  heading: "小見出し",
  entry: "箇条書き",
  quote: "引用",
  code: "コード",
  row: "表の行",
  picture: "画像",
  video: "動画",
  audio: "音声",
  note: "注",
  embed: "リンクカード",
  update: "投稿",
  part: "部分",
};

const counters: Readonly<Record<Blocks, string>> = {
  paragraph: "個",
  heading: "個",
  entry: "項目",
  quote: "個",
  code: "個",
  row: "行",
  picture: "点",
  video: "本",
  audio: "本",
  note: "件",
  embed: "枚",
  update: "件",
  part: "か所",
};

/** `2021年3月19日から4版、うち1版は軽微な変更。新しい順に並んでいます。` */
function summarizeHistory(times: number, minor: number, since: string | undefined): string {
  const first = since === undefined ? "" : `${since}から`;
  const small = minor > 0 ? `、うち${number(minor)}回は軽微な変更` : "";
  return `${first}${number(times)}回変更${small}。新しい順に並んでいます。`;
}

type Sources = Parameters<Words["sources"]["summary"]>[0];

/** `出典6件：実名2件、報道3件、匿名1件（†）` */
function summarizeSources({ all, onRecord, reports, documents, datasets, unnamed }: Sources): string {
  const sources = `出典${number(all)}件`;
  if (onRecord === all) return `${sources}、すべて実名。`;
  if (unnamed === all) return `${sources}、すべて匿名（†）。`;
  const groups = [
    onRecord > 0 && `実名${number(onRecord)}件`,
    reports > 0 && `報道${number(reports)}件`,
    documents > 0 && `文書${number(documents)}件`,
    datasets > 0 && `データ${number(datasets)}件`,
    unnamed > 0 && `匿名${number(unnamed)}件（†）`,
  ].filter((group) => group !== false);
  return groups.length === 1 ? `${groups.join()}。` : `${sources}：${groups.join("、")}。`;
}
