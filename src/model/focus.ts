/** The point of a picture that crops keep in sight, in per cent of its width and height from the top left corner. */
export interface Focus {
  /** Whole numbers from 0 to 100. */
  readonly x: number;
  readonly y: number;
}
