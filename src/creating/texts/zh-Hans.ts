import type { CreatedTexts } from "./en.ts";

export const zhHans: CreatedTexts = {
  tagline: "待填写：名称下方的一行文字",
  description: (name) => `待填写：用一句话说明${name}报道什么。`,
  publisher: (name) => `待填写：${name}由谁出版。`,
  author: (name) => `待填写：${name}是谁。`,
  staff: "编辑部",
  story: "第一篇报道",
  about: {
    title: (name) => `关于${name}`,
    description: (name) => `谁出版${name}，以及如何联系我们。`,
    text: `待填写：你们是谁，报道什么，经费从何而来，读者如何联系你们。

我们发表的内容遵循[信源准则](sourcing-policy.md)。错误按照[更正准则](corrections-policy.md)更正。`,
  },
  corrections: {
    title: () => "更正准则",
    description: (name) => `如何指出${name}中的错误，以及我们如何处理。`,
    text: `待填写：读者在哪里指出错误。

如果文章有误，我们会改正正文，附上说明错误所在的更正，并在文章的修订记录中保留原来的文字。
已发表的更正不会撤下。`,
  },
  sourcing: {
    title: () => "信源准则",
    description: (name) => `${name}中的事实从何而来。`,
    text: `待填写：你们如何查找和核实事实，以及在什么情况下不写明消息来源。

陈述后面的上标数字指向文章下方的来源。`,
  },
};
