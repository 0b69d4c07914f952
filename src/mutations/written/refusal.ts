/**
 * True where a model declines to write instead of writing. A prompt that itself begins so ("I cannot log in") is told
 * apart by what is declined: help, the request, this kind of content.
 */
export function isRefusal(text: string, prompt: string): boolean {
  const opening = plain(text)
  return declines.test(opening) && !declines.test(plain(prompt))
}

function plain(text: string): string {
  return text.trim().slice(0, 300).replaceAll(/[’‘]/gu, "'").toLowerCase()
}

const declined = `(?:help|assist|comply|do that|continue|proceed|fulfil|provide|create|generate|produce|write|rewrite|engage|participate|support|with (?:that|this))`

const declines = new RegExp(
  [
    String.raw`^(?:i'm |i am |we're )?(?:very |really )?sorry,? (?:but )?(?:i|we|that) (?:can't|cannot|can not|won't|will not|am unable|'m unable|am not able|'m not able)`,
    String.raw`^(?:i apologi[sz]e|my apologies)\b`,
    String.raw`^(?:unfortunately,? )?(?:i|we) (?:can't|cannot|can not|won't|will not|must decline to|have to decline to|am unable to|am not able to|do not feel comfortable to|'m unable to|'m not able to)\b[^.]{0,40}\b${declined}`,
    String.raw`^(?:i'm|i am) (?:unable|not able|not comfortable|not going) (?:to|with) [^.]{0,40}${declined}`,
    String.raw`^as an? (?:ai|artificial intelligence|language model|assistant)\b`,
    String.raw`^(?:i must|i have to|i need to) (?:decline|refuse)\b`,
    String.raw`^(?:this|your|that) (?:request|prompt) (?:violates|goes against|is against)\b`,
  ].join('|'),
  'u',
)
