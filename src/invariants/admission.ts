import { isObject, type Json } from '../base/json.ts'
import { parseAnswer } from './parse-answer.ts'
import { sentencesOf, withoutQuotations } from './sentences.ts'

/**
 * The sentence in which an answer admits that something could not be done, reached, found or trusted; null where none
 * does. A heuristic over wording, in English. It asks who could not do what: a "not" about the world ("your order is
 * not in Berlin") admits nothing, nor does an advice for a case ("if it fails, try again"), nor trouble that is over.
 */
export function admissionIn(output: string): string | null {
  for (const { text } of sentencesOf(withoutQuotations(proseOf(output)))) {
    if (over.test(text)) continue
    for (const admission of admissions) {
      const match = admission.exec(text)
      if (match && !inCase.test(text.slice(0, match.index))) return text
    }
  }
  return null
}

/** The texts of an answer in JSON, a line each: their quotation marks are the format's, not the speaker's. */
function proseOf(output: string): string {
  const value = /^\s*(?:[[{"]|```)/.test(output) ? parseAnswer(output, true) : undefined
  return value === undefined ? output : linesOf(value, '').join('\n')
}

function linesOf(value: Json, key: string): readonly string[] {
  if (typeof value === 'string' || typeof value === 'boolean') return [isFailure(key, value) ? failureInWords : String(value)]
  if (isList(value)) return value.flatMap((item) => linesOf(item, key))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) => linesOf(item, name))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** `"error": "…"`, `"success": false`, `"status": "unavailable"`. */
function isFailure(key: string, value: string | boolean): boolean {
  if (/^(?:error|errors|error_?message)$/i.test(key)) return Boolean(value)
  if (/^(?:success|ok)$/i.test(key)) return value === false
  return key.toLowerCase() === 'status' && /^(?:error|failed|failure|unavailable|unknown|timeout)$/i.test(String(value))
}

const failureInWords = 'An error occurred.'

/** Advice for a case that may never come, up to the match. */
const inCase =
  /(?:^|[,;:–—]\s*|\b(?:and|but|or|so)\s+)(?:if|in case|should (?:you|it|this|that|the)|unless|whenever)\b/i

/** What had failed and works again. */
const over =
  /\b(?:yesterday|last (?:week|month|night|year)|(?:back online|up again|working again|now resolved|resolved now|sorted out)|on (?:the|my|a) (?:second|third|next|last) (?:try|attempt)|(?:is|are|was|were|been) (?:now )?(?:resolved|fixed|restored|back)|(?:works|worked) (?:now|again)|then (?:it )?(?:worked|succeeded))\b/i

const adverb =
  '(?:currently|still|also|just|really|actually|unfortunately|sadly|simply|therefore|temporarily|presently|regrettably|completely|fully|reliably|100%|yet|even|at (?:this time|the moment|present)|right now),?'

const adverbs = `(?:\\s+${adverb}){0,2}`

const not = "(?:n['’]t|\\s?not)"

/** Things that an agent looks into, and what it gets from them; a room or a train may well be unavailable in truth. */
const machine =
  '(?:service|services|api|apis|tool|tools|database|system|systems|server|servers|backend|endpoint|integration|connection|network|lookup|look-up|search|search engine|query|request|call|calls|source|sources|provider|feed|crm|knowledge base|function|website|site|plugin|gateway|upstream|index)'

const data =
  '(?:data|information|info|details|results?|status|answers?|responses?|records?|figures?|forecast|prices?|pricing|rates?|documents?|output|content|facts|sources)'

const adjectives = '(?:[\\w-]+\\s+){0,3}'

/** What only whoever tries to answer can fail at. */
const task = [
  '(?:access|reach|retriev\\w*|fetch|obtain|look (?:\\w+ ){0,4}up|look into|check|verify|confirm|validate|determine|load|query|connect|contact|complete|finish|carry out|perform|execute|process|answer|compute|calculate|open|read|parse|pull up|search|establish|ascertain|assess|fulfil+|submit|place|book|cancel|schedule|update|save|send|create|trust|rely on|vouch|do (?:that|this|it|so|what)|make (?:that|this|the|your)|get (?:a|an|any|the|hold|through|your|that|this|to)|know|be (?:sure|certain|confident|reached)|respond|help(?! (?:but|noticing|thinking))|proceed|continue)\\b(?! (?:anyone|anybody|of any|any (?:better|other)|more))',
  `(?:find|see|locate|identify|detect)\\b(?!\\s+(?:any|a|an|a single|the|no)?\\s*${adjectives}(?:issues?|problems?|errors?|faults?|delays?|difference|discrepanc\\w+|conflicts?|outages?|reasons?|restrictions?|better|cheaper|faster|closer|earlier|nicer)\\b)(?!\\s+(?:anything|one|any|a|an) (?:better|cheaper|faster|closer|earlier|nicer|wrong|suspicious|unusual)\\b)`,
  `(?:provide|give|offer|share|return|produce|supply)\\b(?=[^.!?;]{0,60}\\b(?:${data}|that|this|it|update|number|date|time|estimate|advice)\\b)`,
  '(?:tell|say)\\b(?=[^.!?;]{0,30}\\b(?:for (?:sure|certain)|whether|if|when|what|where|which|who|the|that|this|much|more|anything)\\b)(?! (?:you )?how (?:happy|glad|excited|sorry))(?! enough)',
].join('|')

const doing = `(?:be able to\\s+|manage to\\s+|currently\\s+|reliably\\s+|actually\\s+)?(?:${task})`

const unable = `(?:(?:could|can|did|do|does)${not}${adverbs}\\s+${doing}|cannot${adverbs}\\s+${doing}|(?:(?:am|was|were|are|is|have|has|['’]m|['’]re)(?:${not})?${adverbs}\\s+(?:been\\s+)?)?(?:unable|not${adverbs} able|not${adverbs} in a position|failed|powerless) to${adverbs}\\s+(?:be able to\\s+)?(?:${task})|(?:was|were|am|are|is|have|has)n['’]t${adverbs}\\s+(?:been\\s+)?able to${adverbs}\\s+(?:${task}))`

const state =
  '(?:unavailable|unreachable|inaccessible|offline|down|out of service|overloaded|failing|timing out|rate[- ]limited|experiencing|having (?:trouble|problems?|issues?|difficult\\w+)|unresponsive|not (?:available|reachable|accessible|responding|working|answering|online|operational|up[- ]to[- ]date))'

const trouble =
  '(?:errors?|exceptions?|time-?outs?|problems?|issues?|troubles?|difficult(?:y|ies)|rate[- ]limits?|outages?|glitch(?:es)?|failures?|hiccups?|snags?|50[0-4]\\b|429)'

const here = '(?!\\s+(?:on|until|between|from|for|in)\\b(?! (?:the moment|now|my (?:end|side))))'

const admissions: readonly RegExp[] = [
  // Whoever answers could not do it.
  `\\b(?:I|we)${adverbs}\\s*,?\\s*${unable}`,
  `\\b(?:I|we)\\b[^.!?;]{0,120}\\b(?:but|and|yet|so|then)\\s+(?:I\\s+)?${unable}`,
  `^(?:[^\\w\\s]|\\s|\\b(?:sorry|unfortunately|error|note|apologies|status|answer|result|warning|hm+|oops|my apologies|so|but)\\b)*${unable}`,
  `\\b(?:the|my|our|this|that|an|external|its|both|all)\\s+(?:[\\w-]+\\s+){0,4}?${machine}(?:\\s+I [\\w ]{1,20})?\\s+(?:itself\\s+)?(?:${unable}|(?:did|does|do|is|are|was|were|has|have)${not}\\s+(?:respond|responding|responded|return\\w*|answer\\w*|reply\\w*|work\\w*|go through|come back|give|load\\w*|succeed\\w*)\\b|failed(?! (?:the|a|an|our|its|your)\\b)|times? out|timed out|errored|crashed|returned (?:nothing|an? (?:error|empty|unexpected|invalid|malformed|garbled|unreadable)|no\\b|garbage|gibberish)|gave (?:me )?(?:no|an error|an empty|garbled))`,
  // It could not be done, said without a doer.
  `\\b(?:could|can|did)(?:${not})\\s+(?:${adverb}\\s+)?be (?:${adverb}\\s+)?(?:retrieved|fetched|accessed|reached|loaded|verified|confirmed|determined|completed|processed|checked|looked up|obtained|found|executed|performed|established|validated|carried out|submitted|placed|booked|answered|parsed|read|trusted)\\b`,
  '\\bcannot (?:currently )?be (?:retrieved|fetched|accessed|reached|loaded|verified|confirmed|determined|completed|checked|looked up|established|validated|answered|parsed|trusted)\\b',
  `\\b(?:was|were|is|are|has been|have been)${not}\\s+(?:found|retrieved|returned) (?:in|by|from) (?:the|my|our)\\b`,
  // What it leans on does not work.
  `\\b${machine}(?:\\s+(?:for|of|to|behind|at|that|I|we|use|need|the|your|this)(?:\\s+[\\w-]+){0,4}?)?\\s+(?:(?:is|are|was|were|seems?|appears?|has been|have been|looks?|might be|may be)(?:${not})?(?:\\s+to be)?|['’]s)${adverbs}\\s+(?:(?:both|all)\\s+)?${state}\\b${here}`,
  `\\b(?:is|are|was|were)n['’]t${adverbs}\\s+(?:available|reachable|accessible|responding|working|answering)\\s+(?:right now|at the moment|at this time|currently|for me|to me)`,
  `\\b(?:my|our|the|these|both|all|your?) (?:[\\w-]+\\s+){0,3}?${machine} (?:is|are|was|were)n['’]t${adverbs}\\s+(?:available|reachable|accessible|responding|working|answering|online|up)\\b${here}`,
  `\\b${data}(?:\\s+(?:for|of|on|about)(?:\\s+[\\w-]+){1,5}?)?\\s+(?:is|are|was|were)(?:${not})?${adverbs}\\s+(?:unavailable|inaccessible|not available|not accessible|available(?<=n['’]t available)|missing|incomplete|unverified|unconfirmed|corrupt(?:ed)?|garbled|unreadable|malformed|empty|unknown to me|inconsistent|contradictory|conflicting|outdated|stale|out of date)\\b${here}`,
  `\\b(?:is|are|was) (?:currently|temporarily|momentarily) (?:unavailable|unreachable|inaccessible|offline|out of service)\\b${here}(?! (?:because|as|since) it)`,
  // Something went wrong while it tried.
  `\\b(?:I|we)(?:['’](?:ve|m|re))?\\s+(?:[\\w-]+\\s+){0,2}?(?:got|get|getting|received?|receiving|encounter(?:ed|ing)?|ran into|running into|hit|hitting|faced|facing|met|experienc(?:ed|ing)|having|had|see(?:ing)?|saw|keep getting)\\s+(?:with\\s+)?(?:an?|some|the|repeated|technical|persistent|unexpected|several|this|back)?\\s*(?:[\\w-]+\\s+){0,3}?${trouble}`,
  `\\b(?:there (?:was|is|seems to be|were|are)|there['’]s|due to|because of|owing to)\\s+(?:an?|some|repeated|ongoing|the)?\\s*(?:[\\w-]+\\s+){0,3}?${trouble}\\s+(?:while|when|trying|in (?:retriev|fetch|look|access|load|process|reach)|(?:retriev|fetch|look|access|load|process|reach|connect|gett|search|quer|check|complet|contact|call)\\w*ing\\b|(?:with|in|at|on|of|from) (?:(?:the|my|our|one|a)\\s+(?:[\\w-]+\\s+){0,3}?${machine}|my (?:end|side)))`,
  `\\b(?:I|we)\\b[^.!?;]{0,160}\\b(?:due to|because of)\\s+(?:an?|some|repeated|ongoing)\\s+(?:technical|internal|temporary|system|network|connection|server|upstream|timeout|api|tool)\\b`,
  '\\bsomething (?:has )?(?:went|gone) wrong\\b|\\b(?:an|some) (?:[\\w-]+\\s+){0,2}(?:error|problem|exception) (?:has )?occurr?ed\\b|\\btechnical (?:issues?|difficult(?:y|ies)|problems?|error)\\b(?=[^.!?]{0,40}$| (?:on (?:my|our)|that prevent|prevent|at the moment|right now))',
  '^(?:[^\\w\\s]|\\s)*(?:error|timeout|request failed|service unavailable|temporarily unavailable|upstream (?:error|timeout))\\b[:.!\\s]',
  '\\b(?:re-?)?try (?:this |it |that |the request |your request )?again (?:later|soon|shortly|in (?:a|an|some|\\d+|one|two|five|ten))|\\bcheck back (?:later|soon|shortly|in an? )',
  // It has nothing to go by.
  `\\b(?:I|we)${adverbs}\\s+(?:do|did)${not}${adverbs}\\s+(?:have|get|receive|see|find|obtain)\\s+(?:[\\w-]+\\s+){0,5}?(?:${data}|access|way (?:to|of)|means)\\b`,
  `\\b(?:I|we)\\b(?:['’]ve)?(?:[^.!?;]{0,80}\\b(?:but|and|yet))?${adverbs}\\s+(?:have |had )?(?:got|get|received?|found|have|had)?\\s*no\\s+(?:[\\w-]+\\s+){0,3}?(?:${data}|access|way (?:to|of)|means)\\b`,
  `\\b(?:no|without (?:any )?)\\s*(?:[\\w-]+\\s+){0,3}?${data}\\s+(?:(?:was|were|is|are|has been|have been)\\s+)?(?:available|returned|came back|come back|could be|found|received|given|to go (?:on|by))\\b`,
  `\\b(?:search|lookup|query|tool|api|request|call|database|service)\\s+(?:returned|came back|gave|yielded|produced|found)\\s+(?:with\\s+)?(?:nothing|empty|no\\b|an empty|zero)`,
  // It is not sure.
  `\\b(?:I|we)(?:['’](?:m|re)| am| are| was)\\s+(?:not${adverbs}|un)\\s*(?:\\w+ly\\s+|\\d+%\\s+|100\\s*%\\s+)?(?:sure|certain|confident)\\b(?!\\s+(?:if|whether|that|what|how|which)?\\s*you\\b)`,
  `\\b(?:I|we)${adverbs}\\s+(?:do${not}|can${not}|cannot)${adverbs}\\s+know\\b(?!\\s+(?:any|of any|about you|you\\b))`,
  "\\b(?:I['’]d|I would) (?:rather|prefer) not (?:to )?(?:guess|speculate|make)|\\b(?:do not|don['’]t|not) (?:want|wish|going) to (?:guess|speculate|make (?:something|it|one|anything) up|mislead)|\\brather than guess",
  `\\b(?:may|might|could)(?: also)? (?:not be|no longer be|be)\\s+(?:fully\\s+|entirely\\s+|completely\\s+)?(?:wrong|outdated|stale|out[- ]of[- ]date|inaccurate|incorrect|incomplete|unreliable|accurate|correct|current|up[- ]to[- ]date|reliable|complete|right|valid|corrupted|mistaken|erroneous|an error)\\b`,
  '\\b(?:is|are|was|were|remains?) (?:still )?(?:unverified|unconfirmed|unreliable)\\b|\\bcan(?:not|[’\']t) (?:guarantee|vouch for) (?:that )?(?:this|it|its|the (?:answer|accuracy|information|figure|number|data|result))',
  `\\b(?:results?|sources?|data|information|answers?|figures?|numbers?|documents?|records?|tools?|values?|they)\\s+(?:[\\w-]+\\s+){0,3}?(?:contradict|conflict|disagree|do not (?:agree|match)|don['’]t (?:agree|match|add up)|(?:are|is) (?:in conflict|inconsistent|contradictory))`,
  `\\b(?:conflicting|contradictory|inconsistent|suspicious|implausible|corrupt(?:ed)?|garbled|malformed|unreadable|unusable|unexpected|nonsensical) (?:[\\w-]+\\s+){0,2}?(?:${data}|values?|entr(?:y|ies)|accounts?|instructions?|text|reply|payload)\\b`,
  '\\b(?:seems?|looks?|appears?|sounds?|is|are) (?:to be )?(?:clearly |very |quite |rather |highly |a bit )?(?:implausible|suspicious|wrong to me|corrupt(?:ed)?|garbled|malformed|incorrect to me|like an error|unlikely to be (?:right|correct|true)|off to me|not (?:plausible|right to me|credible))\\b|\\bdo(?:es)?(?:n[’\']t| not) (?:look|seem|sound) (?:right|plausible|correct|credible|reliable)',
  '\\b(?:from|on|using) (?:my )?(?:own |general |background |training |prior )+(?:knowledge|data)\\b|\\bnot (?:live|real-time|up[- ]to[- ]date)\\b',
].map((source) => new RegExp(source, 'i'))
