/** A text without invisible characters and accents, with look-alikes and Unicode tags read as the letters that they stand for. */
export function plainLetters(text: string): string {
  if (/^[\x20-\x7e\s]*$/.test(text)) return text
  const tags = text.replace(/[\u{e0020}-\u{e007e}]/gu, (tag) =>
    String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000),
  )
  const seen = tags.normalize('NFKD').replace(/[\p{Default_Ignorable_Code_Point}\p{Mn}]/gu, '')
  return Array.from(seen, (letter) => latin.get(letter) ?? letter).join('')
}

/** Cyrillic, Greek, and small capitals, each with the Latin letter that it resembles. */
const lookalikes = [
  ['аеорсухіјѕԁһɡӏВАЕКМНОРСТХІЅЈ', 'aeopcyxijsdhglBAEKMHOPCTXISJ'],
  ['αοενικτυρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'aoevikturABEZHIKMNOPTYX'],
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
] as const

const latin = new Map(
  lookalikes.flatMap(([from, to]) => Array.from(from, (letter, at) => [letter, to[at] ?? letter] as const)),
)
