/** What a card says. */
export interface CardText {
  readonly title: string;
  readonly publication: string;
  /** As readers see it, in the article's language. */
  readonly date: string;
}

/** The size that Open Graph's readers show whole. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Title sizes in pixels, the best first: the first in which a title has room is taken. */
export const titleSizes = [100, 88, 76, 66, 58, 50, 44] as const;

/** The parts that the typeface comes in, in the order in which a letter is looked for. */
export const fontParts = [
  "latin",
  "latin-ext",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "greek-ext",
  "vietnamese",
] as const;

/** `_includes/styles/tokens.css` in the light scheme: a card has no dark one. */
const colours = { paper: "#fdfbf7", ink: "#1c1915", quiet: "#4c463e" } as const;

/** Marks the title and the room it is given, for whoever has to see that the one is no larger than the other. */
export const roomKey = "room";
export const titleKey = "title";

/** A card as a tree of elements, with the styles that satori knows; all lengths in pixels. */
export function CardDesign({ title, publication, date, titleSize }: CardText & { titleSize: number }) {
  // A word that is too long even for the smallest size is broken rather than cut off.
  const overflowWrap = titleSize === titleSizes.at(-1) ? "anywhere" : "normal";
  return (
    <div style={styles.card}>
      <div style={styles.publication}>{publication}</div>
      <div style={styles.rule} />
      <div key={roomKey} style={styles.room}>
        <div key={titleKey} style={{ ...styles.title, fontSize: titleSize, overflowWrap }}>
          {title}
        </div>
      </div>
      <div style={styles.date}>{date}</div>
    </div>
  );
}

const styles = {
  card: {
    ...cardSize,
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    padding: "56px 80px 52px",
    backgroundColor: colours.paper,
    color: colours.ink,
    fontFamily: fontParts.join(", "),
  },
  publication: { fontSize: 34, fontWeight: 700, lineHeight: 1.2 },
  rule: {
    height: 10,
    flexShrink: 0,
    marginTop: 18,
    borderTop: `5px solid ${colours.ink}`,
    borderBottom: `1px solid ${colours.ink}`,
  },
  room: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    margin: "32px 0",
  },
  title: {
    // As wide as its widest line, so that a word that is too long shows.
    alignSelf: "flex-start",
    flexShrink: 0,
    fontWeight: 700,
    lineHeight: 1.16,
    letterSpacing: "-0.015em",
    textWrap: "balance",
  },
  date: { fontSize: 30, fontWeight: 400, lineHeight: 1.2, color: colours.quiet },
} as const;
