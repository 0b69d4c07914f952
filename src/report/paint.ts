/** Inks for a terminal; without colour they leave the text as it is. */
export interface Paint {
  red(text: string): string
  green(text: string): string
  yellow(text: string): string
  cyan(text: string): string
  bold(text: string): string
  dim(text: string): string
}

/** Codes of ECMA-48 SGR, each closed by its own reset so that inks nest. */
export function paint(colour: boolean): Paint {
  const ink =
    (open: number, close: number) =>
    (text: string): string =>
      colour ? `\u001B[${open}m${text}\u001B[${close}m` : text
  return {
    red: ink(31, 39),
    green: ink(32, 39),
    yellow: ink(33, 39),
    cyan: ink(36, 39),
    bold: ink(1, 22),
    dim: ink(2, 22),
  }
}
