import { withoutOrders } from './without-orders.ts'

/** Most letters of a question; a longer text is no question. */
const mostLetters = 4_000

export interface Rejected {
  readonly status: 400 | 413 | 422
  /** What the caller did wrong, as a sentence. */
  readonly sentence: string
}

/** The question in a request body: checked, cleaned, and without sentences that try to give the agent orders. */
export function questionIn(body: string): { readonly question: string } | Rejected {
  if (body.length > mostLetters * 6) return rejected(413, `Please ask in at most ${mostLetters} characters.`)
  const input = inputOf(body)
  if (input === undefined) return rejected(400, 'Please send a JSON body such as {"input": "your question"}.')
  const text = cleaned(input)
  if (text.length > mostLetters) return rejected(413, `Please ask in at most ${mostLetters} characters.`)
  if ((text.match(/\p{L}/gu) ?? []).length < 2) return rejected(400, 'Please ask a question in words.')
  const question = withoutOrders(text)
  return question === ''
    ? rejected(422, 'Please ask a question about a fact or about an order.')
    : { question }
}

/** Compatibility forms unified, invisible characters and markup removed, runs of spaces made one. */
function cleaned(text: string): string {
  const visible = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return visible
    .replace(/<[^<>]*>|[<>]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

function rejected(status: Rejected['status'], sentence: string): Rejected {
  return { status, sentence }
}

function inputOf(body: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body)
    const input =
      typeof parsed === 'object' && parsed !== null && 'input' in parsed ? parsed.input : undefined
    return typeof input === 'string' ? input : undefined
  } catch {
    return undefined
  }
}
