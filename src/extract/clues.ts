/** What speaks for or against a reading: named clues, each so strong. A name can be read aloud: "before: định giá". */
export class Clues {
  readonly names: string[] = [];
  readonly values: number[] = [];

  /** Of two clues of one name both count. */
  add(name: string, value = 1): void {
    this.names.push(name);
    this.values.push(value);
  }

  /** `name` where it is so. */
  when(isSo: boolean, name: string): void {
    if (isSo) this.add(name);
  }
}
