interface Lines {
  start: { line: number };
  end: { line: number };
}

/** The line that a panel beside an editor is to show: the cursor's while it is in view, else the middle one of those that are. */
export function placeInView(cursor: number, visible: readonly Lines[]): number {
  const first = visible[0];
  const last = visible[visible.length - 1];
  if (!first || !last || visible.some(({ start, end }) => start.line <= cursor && cursor <= end.line)) {
    return cursor;
  }
  return Math.floor((first.start.line + last.end.line) / 2);
}
