import { createFormats } from "../word-formats.ts";
import type { en } from "./en.ts";

type Words = typeof en;

const { number, list, duration } = createFormats("zh-Hans");

/** The words of the frame in Chinese in simplified characters. */
export const zhHans: Words = {
  punctuation: {
    colon: "：",
    comma: "，",
    semicolon: "；",
    quote: (text) => ["“", text, "”"],
  },

  frame: {
    skip: "跳到正文",
    sections: "栏目",
    about: "关于本刊",
    home: "首页",
    archive: "往期文章",
    topics: "话题",
    corrections: "更正",
    sources: "来源",
    atomFeed: "Atom 订阅",
    jsonFeed: "JSON 订阅",
    correctionsFeed: "更正订阅",
    changesFeed: "改动订阅",
    podcastFeed: "播客",
    feedOf: (name) => `${name}：Atom 订阅`,
    publishedUnder: (publisher, licence) => [`${publisher}出版，许可协议：`, licence, "。"],
    publishedBy: (publisher, licence) => `${publisher}出版。${licence}。`,
  },

  pageFolder: "更多页面",

  contact: {
    heading: "联系方式",
    publisher: "出版方",
    representatives: "法定代表",
    email: "电子邮箱",
    phone: "电话",
    form: "联系表单",
    write: "联系我们",
    registration: "注册登记",
    vatId: "增值税号",
    responsible: "内容负责人",
    elsewhere: "其他平台",
  },

  support: {
    heading: "支持我们",
    donate: "捐款",
    membership: "成为会员",
    newsletter: "电子报",
    email: "电子邮箱",
    subscribe: "订阅",
  },

  kicker: {
    draft: "草稿",
    kinds: { news: "", analysis: "分析", explainer: "解读", opinion: "评论" },
    corrections: {
      correction: "已更正",
      clarification: "已澄清",
      "editors-note": "编者注",
      retraction: "已撤稿",
    },
  },

  byline: {
    by: (authors) => ["作者：", ...list(authors)],
    published: (date) => ["发表于", date],
    updated: (date) => ["更新于", date],
    uncommitted: "尚未提交",
    readingTime: (minutes) => `${number(minutes)}分钟`,
    isUpdated: "更新",
    marked: (mark, when) => [`${mark}：`, when],
    sources: (all, unnamed) =>
      `${number(all)}个来源${unnamed === 0 ? "" : `，其中${number(unnamed)}个未具名（†）`}。`,
    corrected: (times) => `更正${number(times)}次。`,
    changed: (times) => `修改${number(times)}次。`,
    history: "修改记录。",
    howWeWork: "我们如何工作。",
    report: "指出错误。",
  },

  ai: {
    disclosure: (uses, tool, reviewer) => [
      `本文使用人工智能：${list(uses.map((use) => usesOfAi[use])).join("")}${tool && `（${tool}）`}。`,
      ...(reviewer === undefined ? ["发表前未经人工审核。"] : ["审核：", reviewer, "。"]),
    ],
    pictures: { generated: "图片由人工智能生成", edited: "图片经人工智能修改" },
  },

  article: {
    listen: "收听",
    inShort: "要点",
    contents: "本文内容",
    retracted: (title) => `已撤回：${title}`,
    retractedOn: (date) => [date, "撤回。"],
    subjects: "话题与人物",
    aboutAuthors: () => "关于作者",
    allStories: "全部文章",
    more: "相关文章",
  },

  keep: {
    heading: "留存与分享",
    save: "保存",
    file: (size) => `单个文件，${size}，随处可打开`,
    cite: "引用",
    send: "分享",
    targets: {
      email: "电子邮件",
      sms: "短信",
      whatsapp: "WhatsApp",
      bluesky: "Bluesky",
      address: "网址",
    },
  },

  text: {
    alerts: { note: "说明", tip: "提示", important: "重要", warning: "警告", caution: "小心" },
    media: {
      kinds: { video: "视频", audio: "音频" },
      duration: (seconds) => duration(seconds, ["小时", "分", "秒"]),
      transcript: "文字记录",
      download: (size) => `下载（${size}）`,
    },
    footnotes: "注释",
    footnote: (footnote) => `注${footnote}`,
    backToReference: (footnote, use) =>
      use === 1 ? `返回注${footnote}引用处` : `返回注${footnote}第${number(use)}处引用`,
    table: (table) => (table === 1 ? "表格" : `表格${number(table)}`),
    scroll: "滑动查看更多列",
    embed: {
      kinds: {
        video: "视频",
        audio: "音频",
        podcast: "播客",
        post: "帖子",
        picture: "图片",
        map: "地图",
        chart: "图表",
        document: "文件",
        code: "代码",
      },
      opens: (host) => `打开${host}`,
      archived: "存档副本",
      named: (link, title) => `${link}：${title}`,
    },
    data: {
      unit: (unit) => `单位：${unit}`,
      source: "来源：",
      file: (form, size) => `数据：${form}，${size}`,
      table: "数据表格",
      none: "无数据",
      charts: { bar: "条形图", column: "柱形图", line: "折线图" },
      range: (highest, lowest) =>
        `最高：${highest.value}（${highest.name}）。最低：${lowest.value}（${lowest.name}）。`,
      course: (first, last) => `起始：${first.value}（${first.name}）。最新：${last.value}（${last.name}）。`,
    },
    live: {
      noRefresh: "本页不会自动刷新。",
      last: (time) => ["最新条目　", time],
      keyEvents: "要点",
    },
    citation: (source, { locator, name, isUnnamed }) =>
      `来源${number(source)}${locator && `，${locator}`}${isUnnamed ? "，匿名" : ""}${name && `：${name}`}`,
    backToCitation: (source) => `返回正文（来源${number(source)}）`,
  },

  corrections: {
    kinds: {
      correction: "更正",
      clarification: "澄清",
      update: "更新",
      "editors-note": "编者注",
      retraction: "撤稿",
    },
    heading: (kind, date) => [kind, "，", date],
    was: (words) => ["原文：", words],
    now: (words) => ["现为：", words],
    ofArticle: "本文的改动",
    ofRetracted: "本文为何撤稿",
    description: (publication) => `${publication}的全部更正、澄清和撤稿，最新的在前。`,
    policy: "我们如何更正",
    complain: "指出错误或投诉",
    none: "目前没有更正。",
    feedSubtitle: (publication) => `${publication}的更正。`,
  },

  sources: {
    kinds: {
      report: "报道",
      document: "文件",
      statement: "声明",
      interview: "采访",
      event: "活动",
      dataset: "数据集",
      unnamed: "匿名",
    },
    statement: "声明",
    interviewedBy: (name) => `接受${name}采访`,
    people: (count) => `${number(count)}人`,
    summary: summarizeSources,
    unnamed: (knows, reason) => ["如何知情：", knows, "为何匿名：", reason],
    unnamedBecause: (source, reason) => `${source}，匿名原因：${reason}`,
    archivedCopy: "存档副本",
    keptCopy: "留存副本",
    description: (publication) => `${publication}引用过的全部来源，以及引用它们的文章。`,
    policy: "我们如何使用来源",
    none: "目前没有文章注明来源。",
    sections: {
      publishers: "媒体与出版方",
      documents: "文件",
      people: "人物与机构",
      events: "活动",
      unnamed: "匿名来源",
    },
    citedIn: (articles) => ["引用于：", articles],
  },

  history: {
    heading: (title) => ["“", title, "”的修订记录"],
    description: (publication) => `${publication}对本文的逐次修订。`,
    article: "文章现在的版本",
    feed: "全部改动的 Atom 订阅",
    summary: summarizeHistory,
    onlyExtended: "直播新增了条目，其他内容未作修改。最新的在前。",
    glance: {
      heading: "改动一览",
      when: "时间",
      what: "内容",
      words: "字数",
      fields: {
        title: "修改标题",
        description: "修改导语",
        short: "修改要点",
        authors: "修改署名",
        text: "修改正文",
      },
      pictures: { added: "新增图片", removed: "删除图片", changed: "修改图片" },
      videos: { added: "新增视频", removed: "删除视频", changed: "修改视频" },
      recordings: { added: "新增录音", removed: "删除录音", changed: "修改录音" },
      minor: "细微修改",
      entryAdded: "新增条目",
    },
    wholeText: "全文",
    commits: "提交记录",
    legend: (mark) => [
      "标记：",
      mark("added", "新增"),
      "，",
      mark("removed", "删除"),
      "。未改动之处已折叠。",
    ],
    uncommitted: "文件有尚未提交的改动，此处不显示。",
    // The date stands on a line of its own.
    dated: {
      published: (date) => ["首次发表　", date],
      imported: (date) => ["收入本档案　", date],
      changed: (date) => ["修改　", date],
      minor: (date) => ["细微修改　", date],
      extended: (date) => ["新增条目　", date],
      withdrawn: (date) => ["撤下　", date],
      restored: (date) => ["恢复　", date],
      redacted: (date) => ["不予显示　", date],
    },
    undated: {
      published: "首次发表",
      imported: "收入本档案",
      changed: "修改",
      extended: "新增条目",
      withdrawn: "撤下",
      restored: "恢复",
      redacted: "不予显示",
    },
    notes: {
      published: "首次发表时的文本。",
      imported: "本记录中最早的文本。",
      changed: "上一版本不予显示，因此无法比较。",
      extended: "直播新增了条目。",
      withdrawn: "文章已从网站撤下。",
      restored: "文章以相同的文字恢复。",
      redacted: "此版本不予显示。",
    },
    dateAndTime: (date, time) => `${date} ${time}`,
    timeAndNumber: (time, revision) => `${time}，第${number(revision)}版`,
    fields: { title: "标题", description: "导语", authors: "署名", text: "正文" },
    correctionAdded: (kind) => `新增${kind}`,
    moved: "移至此处",
    blocks: { row: "表格行", picture: "图片", video: "视频", audio: "录音", note: "注释", embed: "链接卡片" },
    became: {
      paragraph: "改为段落",
      heading: "改为小标题",
      entry: "改为列表项",
      quote: "改为引文",
      code: "改为代码",
      row: "改为表格行",
      picture: "改为图片",
      video: "改为视频",
      audio: "改为录音",
      note: "改为注释",
      embed: "改为链接卡片",
      update: "改为条目",
    },
    unchanged: (count, kind) => `${number(count)}${blocks[kind]}未改动`,
    spoken: {
      added: { before: "新增：", after: "，新增结束" },
      removed: { before: "删除：", after: "，删除结束" },
    },
    feedTitle: "改动",
    feedSubtitle: (publication) => `${publication}对文章的改动。`,
  },

  lists: {
    titleOfPage: (title, page) => `${title}，第${number(page)}页`,
    pages: "列表分页",
    page: (page, pages) => `第${number(page)}页，共${number(pages)}页`,
    newer: "较新",
    older: "较早",
    previous: "上一页",
    next: "下一页",
  },

  home: {
    none: "目前没有文章。",
    top: "要闻",
    alsoToday: "今日其他新闻",
    latest: "最新文章",
    readOn: "阅读全文",
    updated: (time) => ["更新于", time],
    topics: "话题",
    people: "人物",
  },

  subject: {
    kinds: {
      tag: "话题",
      author: "作者",
      person: "人物",
      organization: "机构",
      section: "栏目",
      series: "系列",
    },
    reviewed: (date) => ["最近核对：", date],
  },

  series: {
    part: (part, parts) => `第${number(part)}篇${parts === undefined ? "" : `，共${number(parts)}篇`}`,
    next: (series) => ["系列“", series, "”的下一篇"],
    planned: (date) => ["预计", date, "发表"],
    announced: (part, date) => [`第${number(part)}篇，`, date],
    place: (series, part, parts) => [
      "系列“",
      series,
      `”第${number(part)}篇${parts === undefined ? "" : `，共${number(parts)}篇`}`,
    ],
  },

  print: {
    folio: (page, pages) => ["第 ", page, " 页，共 ", pages, " 页"],
  },

  archive: {
    description: (publication) => `${publication}的全部文章，按年月排列。`,
    titleOfYear: (year) => `${year}年文章`,
    descriptionOfYear: (publication, year) => `${publication}在${year}年发表的全部文章。`,
  },

  topics: {
    description: (publication) => `${publication}报道过的话题。`,
  },

  notFound: {
    title: "找不到页面",
    description: "这个网址没有页面。",
    standfirst: "这个网址没有页面，可能是输入有误。",
    ways: (link) => [
      "最新文章见",
      link("home", "首页"),
      "，全部文章按日期列于",
      link("archive", "往期文章"),
      "。",
    ],
  },

  offprint: {
    about: "关于此副本",
    copyOf: (address, { published, updated, licence }) => [
      "副本，原文：",
      address,
      `，发表于${published}${updated === undefined ? "" : `，更新于${updated}`}。${licence}。`,
    ],
    check: (fileName, checksums) => [
      `核对方法：上述网址为文章现在的版本；在两者均未改动时，${fileName} 的 SHA-256 与`,
      checksums,
      "所列一致。",
    ],
  },
};

type AiUse = Parameters<Words["ai"]["disclosure"]>[0][number];

const usesOfAi: Readonly<Record<AiUse, string>> = {
  text: "撰写正文",
  draft: "起草",
  translation: "翻译",
  summary: "摘要",
  editing: "编辑",
  transcription: "转写",
  research: "查找资料",
  picture: "图片",
};

type Blocks = Parameters<Words["history"]["unchanged"]>[1];

/** With their measure words. */
const blocks: Readonly<Record<Blocks, string>> = {
  paragraph: "个段落",
  heading: "个小标题",
  entry: "个列表项",
  quote: "段引文",
  code: "段代码",
  row: "行表格",
  picture: "张图片",
  video: "个视频",
  audio: "段录音",
  note: "条注释",
  embed: "张链接卡片",
  update: "条直播条目",
  part: "处",
};

/** `自2021年3月19日起共4个版本，其中1个为细微修改。最新的在前。` */
function summarizeHistory(times: number, minor: number, since: string | undefined): string {
  const first = since === undefined ? "" : `自${since}起`;
  const small = minor > 0 ? `，其中${number(minor)}次为细微修改` : "";
  return `${first}修改${number(times)}次${small}。最新的在前。`;
}

type Sources = Parameters<Words["sources"]["summary"]>[0];

/** `6个来源：2个具名，3篇报道，1个匿名（†）。` */
function summarizeSources({ all, onRecord, reports, documents, datasets, unnamed }: Sources): string {
  const sources = `${number(all)}个来源`;
  if (onRecord === all) return `${sources}，均为具名。`;
  if (unnamed === all) return `${sources}，均为匿名（†）。`;
  const groups = [
    onRecord > 0 && `${number(onRecord)}个具名`,
    reports > 0 && `${number(reports)}篇报道`,
    documents > 0 && `${number(documents)}份文件`,
    datasets > 0 && `${number(datasets)}个数据集`,
    unnamed > 0 && `${number(unnamed)}个匿名（†）`,
  ].filter((group) => group !== false);
  return groups.length === 1 ? `${groups.join()}。` : `${sources}：${groups.join("，")}。`;
}
