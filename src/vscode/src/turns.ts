/** Does one thing after the other, whatever has become of the one before. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Rejects where the work does; what comes next is done all the same. */
  take(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => {});
    return turn;
  }
}
