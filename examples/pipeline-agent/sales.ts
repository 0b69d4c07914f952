/** A sale as the till writes it: an amount with a comma, and its currency behind it. */
export interface Sale {
  readonly sku: string
  readonly amount: string
}

/** The sales of each shop, by `shop month`. One month of Oslo was typed in by hand. */
export const sales: ReadonlyMap<string, readonly Sale[]> = new Map([
  ['Lisbon March', [sale('MUG-11', '12,50'), sale('TEA-20', '8,00'), sale('POT-07', '41,90')]],
  ['Porto March', [sale('MUG-11', '12,50'), sale('JAR-03', '19,00')]],
  ['Porto April', [sale('TEA-20', '8,00'), sale('TEA-21', '9,50'), sale('CUP-02', '6,40')]],
  ['Oslo April', [sale('MUG-11', '12,50'), sale('POT-07', '-41,90')]],
])

function sale(sku: string, euros: string): Sale {
  return { sku, amount: `${euros} EUR` }
}
