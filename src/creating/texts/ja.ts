import type { CreatedTexts } from "./en.ts";

export const ja: CreatedTexts = {
  tagline: "要記入：名称の下に置く一行",
  description: (name) => `要記入：${name}が何を報じるかを一文で。`,
  publisher: (name) => `要記入：${name}の発行者について。`,
  author: (name) => `要記入：${name}の紹介。`,
  staff: "編集部",
  story: "最初の記事",
  about: {
    title: (name) => `${name}について`,
    description: (name) => `${name}の発行者と連絡先。`,
    text: `要記入：発行者は誰か、何を報じるか、費用は誰が負担するか、読者はどこに連絡すればよいか。

掲載する内容は[情報源の方針](sourcing-policy.md)に基づきます。誤りは[訂正の方針](corrections-policy.md)に従って訂正します。`,
  },
  corrections: {
    title: () => "訂正の方針",
    description: (name) => `${name}の誤りを知らせる方法と、その後の対応。`,
    text: `要記入：読者が誤りを知らせる先。

記事に誤りがあったときは、本文を改め、何が誤っていたかを示す訂正を添え、以前の本文を記事の履歴に残します。
掲載した訂正は取り下げません。`,
  },
  sourcing: {
    title: () => "情報源の方針",
    description: (name) => `${name}に載る事実の出どころ。`,
    text: `要記入：事実をどのように調べて確かめるか、どのような場合に情報源を明かさないか。

文の後の上付きの数字は、記事の下にある出典につながります。`,
  },
};
