/*
 * Runs in the browser. It is sent there as text, so it uses nothing from this file or its imports.
 */

/** What only a browser knows about a front page, in CSS pixels. */
export interface FrontMeasures {
  /** Where the headline after the lead's begins. */
  readonly secondHeadline: number;
  readonly nameLines: number;
  readonly menu: { readonly lines: number; readonly scrolls: boolean; readonly showsCurrent: boolean };
  /** Where the last thing in lead, top stories and opinions ends, if they stand side by side. */
  readonly columnEnds: readonly number[];
  /** Pictures for which the browser chose another file than the smallest that is large enough. */
  readonly wrongFiles: readonly string[];
  /** What pictures that keep a point of their own in sight show. */
  readonly focuses: readonly string[];
  /** The sum of all layout shifts since the page was opened, with every picture loaded. */
  readonly layoutShift: number;
}

export async function measureFront(): Promise<FrontMeasures> {
  const find = (selector: string) => document.querySelector(selector);
  const boxOf = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
  const countLines = (element: Element | null) => {
    const range = document.createRange();
    if (element) range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
  };
  const shown = [...document.images].filter((image) => image.checkVisibility());
  for (const image of shown) {
    image.loading = "eager";
    await image.decode();
  }
  const describeFault = (image: HTMLImageElement): readonly string[] => {
    const { width, height } = image.getBoundingClientRect();
    const { naturalWidth, naturalHeight } = image;
    const needed = Math.max(width, (height * naturalWidth) / naturalHeight);
    const chosen = new URL(image.currentSrc).pathname.split("/").at(-1) ?? "";
    const sets = [...(image.parentElement?.querySelectorAll("[srcset]") ?? [])].map((one) =>
      (one.getAttribute("srcset") ?? "").split(", ").map((candidate) => candidate.split(" ")),
    );
    const files = (sets.find((set) => set.some(([url]) => url?.endsWith(chosen))) ?? []).map(
      ([url = "", size = ""]) => ({ url, width: Number.parseInt(size, 10) }),
    );
    const wanted = files.find((file) => file.width >= needed - 2) ?? files.at(-1);
    return !wanted || wanted.url.endsWith(chosen) ? [] : [`${chosen} for ${needed} px`];
  };
  const shifts: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
  }).observe({ type: "layout-shift", buffered: true });
  // Earlier shifts are told in a later task.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const menu = find(".nameplate nav ul");
  const current = boxOf(find(".nameplate [aria-current]"));
  const columns = [".lead", ".rail", ".opinions"].map(find);
  const isRow = boxOf(columns[1]).top < boxOf(columns[0]).bottom;
  const beside = columns.filter((column) => boxOf(column).top < boxOf(columns[0]).bottom);
  return {
    secondHeadline: boxOf(document.querySelectorAll("main :is(h2, h3):has(a)")[1]).top,
    nameLines: countLines(find("h1")),
    menu: {
      lines: new Set([...(menu?.children ?? [])].map((item) => boxOf(item).top)).size,
      scrolls: (menu?.scrollWidth ?? 0) > (menu?.clientWidth ?? 0),
      showsCurrent: current.left >= 0 && current.right <= innerWidth,
    },
    columnEnds: isRow ? beside.map((column) => Math.round(boxOf(column?.lastElementChild).bottom)) : [],
    wrongFiles: shown.flatMap(describeFault),
    focuses: shown
      .filter(({ className }) => className !== "")
      .map((image) => getComputedStyle(image).objectPosition),
    layoutShift: shifts.reduce((sum, value) => sum + value, 0),
  };
}
