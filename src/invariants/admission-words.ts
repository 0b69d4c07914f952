/** Advice for a case that may never come, up to where the trouble is named. */
export const inCase =
  /(?:^|[,;:–—]\s*|\b(?:and|but|or|so)\s+)(?:if|in case|should (?:you|it|this|that|the)|unless|whenever)\b/i

/** Trouble that is over. */
export const over = expression(
  '\\b(?:(?:was|were) (?:[\\w-]+ ){0,2}(?:yesterday|last (?:week|month|night|year))|working again|on (?:the|my|a) (?:second|third|next|last) (?:try|attempt)',
  '|(?:is|are|was|were|been) (?:now )?(?:back|resolved|fixed|restored)|(?:works|worked) (?:now|again)|then (?:it )?(?:worked|succeeded))\\b',
)

/** Words that may stand between the parts of a sentence and change nothing. */
const by =
  '(?:\\s+(?:currently|presently|temporarily|momentarily|still|also|just|really|actually|simply|unfortunately|sadly|regrettably|therefore|completely|entirely|fully|reliably|even|both|all|yet|either|at (?:this time|the moment|present)|right now),?){0,2}'

const not = "(?:n['’]t|\\s?not)"

/** Any words of a short noun phrase. */
const some = "(?:[\\w’'-]+\\s+){0,3}?"

/** What an agent leans on. A room or a train may well be unavailable in truth. */
const machine =
  '(?:services?|apis?|tools?|databases?|systems?|servers?|back-?end|endpoint|integration|connection|network|look-?up|search(?: engine)?|query|request|calls?|sources?|provider|feed|crm|knowledge base|function|websites?|site|plugin|gateway|upstream|index|model|page|(?:document|data|vector) ?store|cache|ledger)'

/** What it gets from there. */
const data =
  '(?:data|information|info|details|results?|status|answers?|responses?|repl(?:y|ies)|records?|figures?|forecast|prices?|pricing|rates|documents?|output|content|facts|sources)'

const trouble =
  '(?:errors?|exceptions?|time-?outs?|problems?|issues?|troubles?|difficult(?:y|ies)|rate[- ]limits?|outages?|glitch(?:es)?|failures?|hiccups?|snags?|50[0-4]\\b|429\\b)'

const broken =
  '(?:corrupt(?:ed)?|garbled|malformed|unreadable|unusable|incomplete|missing|empty|unverified|unconfirmed|inconsistent|contradictory|conflicting|implausible|suspicious|outdated|stale|out of date|cut off|truncated)'

/** What is said of the world with the words of inability. */
const idiom =
  '(?!\\s+(?:wait|agree|stress|overstate|emphasi[sz]e|complain|thank|be (?:happier|more|better)|help (?:but|noticing|thinking)|(?:recommend|praise)\\b[^.!?]{0,30}\\b(?:enough|more)|say enough|(?:tell|say)\\b[^.!?]{0,15}\\bhow (?:happy|glad|excited|much)))'

/** "I could not find any problems", "nor a better price": a search that came to its end. */
const searched = `(?!\\s+(?:find|see|spot|identify|detect|think of)\\s+(?:any(?:thing|one)?|an?|a single|one)?\\s*${some}(?:issues?|problems?|errors?|faults?|mistakes?|delays?|difference|discrepanc\\w+|conflicts?|outages?|reasons?|restrictions?|wrong|better|cheaper|faster|closer|earlier|nicer)\\b)`

const canNot = "can(?:not|\\s?not|['’]t)"

const couldNot = `(?:could${not}|${canNot})${by}${idiom}${searched}\\s+\\w`

const unable = `(?:(?:(?:am|was|were|are|is|have been|has been|['’]m|['’]re)${by}\\s+)?(?:unable|powerless) to|(?:am|was|were|are|is|have|has|['’]m|['’]re)${not}${by}\\s+(?:been${by}\\s+)?able to|(?:have |has |['’]ve )?failed to)${by}${idiom}${searched}\\s+\\w`

const cannot = `(?:${couldNot}|${unable})`

/** The state is one of now: on Sundays, or down the hall, is another matter. */
const now =
  '(?!\\s+(?:the|on|until|between|from|for|in|to)\\b(?! (?:the moment|now|me|us|some reason|my|our)))'

const down = `(?:unavailable|unreachable|inaccessible|offline|down|out of service|overloaded|failing|timing out|crashing|rate[- ]limited|unresponsive|experiencing|having ${some}${trouble}|not (?:available|reachable|accessible|responding|returning|working|answering|online|operational|up[- ]to[- ]date)|(?:returning|giving|throwing|sending|reporting) ${some}(?:errors?|nothing|incorrect|wrong|bad|empty|garbage|inconsistent))\\b${now}`

const lost =
  '(?:retrieved|fetched|accessed|reached(?! for comment)|loaded|verified|confirmed|determined|completed|checked|looked up|established|validated|answered|parsed|trusted)'

const no =
  '(?:nothing|empty|no|an? (?:error|empty|unexpected|invalid|malformed|garbled|unreadable)|garbage|gibberish)\\b'

/** What an agent does for somebody, as done. */
const doneFor =
  '(?:reserved|held|saved|stored|written|recorded|imported|exported|uploaded|downloaded|updated|changed|sent|scheduled|rescheduled|planned|created|generated|produced|added|entered|registered|ordered|paid|transferred|refunded|issued|cancell?ed|converted|calculated|computed|compared|translated|summari[sz]ed|searched|queried|shown|displayed|located|identified|opened|finished|made(?! (?:\\w+er|clear|public|any)\\b))'

/** Of that, what nobody would call a success when it did not happen. */
const wanted =
  '(?:booked|reserved|stored|saved|written|recorded|imported|scheduled|created|ordered|placed|completed|processed|submitted)'

/** "Could not be stored more safely" is praise; and whoever did something else instead has done something. */
const inVain =
  "(?!\\s+(?:more|any|better|sooner|faster|earlier|\\w+er)\\b)(?![^.!?]{0,100}\\b(?:so|but|and|instead),? (?:instead,? )?(?:I|we)(?:['’]ve| have)?(?: now| already| just)? (?:booked|rebooked|reserved|moved|took|chose|found|used|sent|stored|saved|refunded|placed|scheduled|ordered|put|made|paid)\\b)"

/** Nothing more is said of it, but that it may come yet. */
const fullStop = '(?:\\s+(?:yet|so far|at this point|for you))?(?=\\s*(?:[.,;:!)]|$))'

/** Who answers could not do it. */
const inability = [
  `\\b(?:I|we)${by},?\\s*${cannot}`,
  `\\b(?:I|we)\\b[^.!?;]{0,120}(?:,|\\b(?:but|and|yet|so|then))\\s+(?:I\\s+)?${cannot}`,
  `^(?:[^\\w\\s]|\\s|\\b(?:sorry|unfortunately|error|note|apologies|status|answer|result|warning|hm+|oops|so|but)\\b){0,12}${cannot}`,
  `\\b(?:I|we)${by}\\s+(?:could only|was only able to|were only able to) (?:retrieve|get|load|read|access|fetch|check|confirm|verify)\\b`,
  `\\b${machine}(?:\\s+I [\\w ]{1,20})?${by}\\s+(?:could${not}${by}\\s+\\w|${unable})`,
  `\\b(?:could${not}|${canNot}|did${not})${by} be${by} (?:${lost}|processed|obtained|found|executed|performed|carried out|submitted|placed|booked|read)\\b`,
  `\\bcould${not}${by} be${by} (?:${doneFor}${inVain}|(?<=\\b(?:message|e-?mail|notification|request|confirmation|reply|file|report) could${not} be )delivered)\\b`,
  `\\b(?:nothing|no (?:booking|reservation|appointment|order|entry|ticket|rows?|data)) (?:is|was|were|has been|have been) (?:made|${wanted})${fullStop}`,
  `\\b(?:(?:was|were)${not}|(?:has|have)${not}${by} been)${by} ${wanted}${fullStop}`,
  `\\b(?:I|we)${by}\\s+(?:did|have)${not}${by} (?:book|reserve|store|save|send|import|order|write|submit|schedule|place)(?:ed|d)? anything${fullStop}`,
  `\\b${canNot}${by} be (?:right|correct|true)\\b`,
  `\\b(?:was|were|is|are|been)${not} (?:found|retrieved|returned) (?:in|by|from) (?:the|my|our)\\b`,
]

/** What it leans on does not work, or something went wrong on the way. */
const failures = [
  `\\b${machine}(?:\\s+(?:for|of|to|behind|at|that|I|we)(?:\\s+[\\w-]+){1,4}?)?(?:\\s+(?:(?:is|are|was|were|has been|have been)|(?:seems?|appears?)(?: to be)?|keeps?)|['’]s)${by}\\s+${down}`,
  `\\b(?:${machine}|it|they|that) (?:is|are|was|were)n['’]t${by} (?:available|reachable|accessible|responding|working|answering|online)\\b${by}(?:[.,;]|$|\\s+(?:so|and|because|right now|at the moment|for me)\\b)`,
  `\\b${machine}(?:\\s+I [\\w ]{1,20})? (?:(?:has |have |just )?failed(?! (?:the|a|an|our|its|your)\\b)|times? out|timed out|errored|crashed|(?:returned|gave(?: me)?|came back(?: with)?|yielded|produced) ${no}|(?:did|does|do|has|have)${not} (?:respond|return|answer|reply|work|succeed|load|come back|give me)\\w*)`,
  `\\b${data} (?:did|has|have)${not} (?:load|come (?:back|through))\\w*`,
  `\\b(?:booking|reservation|import|export|upload|download|transaction|operation|attempt|job|transfer)${by} (?:has )?failed\\b(?:\\s+(?:with|twice|again)\\b|(?=\\s*(?:[.,;:!)]|$)))`,
  `\\b(?:is|are|was) (?:currently|temporarily|momentarily) (?:unavailable|unreachable|inaccessible|offline|out of service)\\b${now}`,
  `\\b(?:I|we)(?:['’](?:ve|m|re))?${by}\\s+(?:am |are |was |were |have |been |keep )?(?:got|getting|received?|receiving|encounter(?:ed|ing)?|ran into|running into|hit|hitting|faced|facing|experienc(?:ed|ing)|having|had)\\s+(?:back\\s+)?${some}${trouble}`,
  `\\b${trouble} (?:has |have )?(?:prevent(?:ed|s)?|kept|keeps?|stop(?:ped|s)?) (?:me|us)\\b|\\bconnection (?:to ${some}${machine} )?(?:dropped|broke|was (?:lost|interrupted|cut|dropped|reset|refused|aborted|closed))\\b`,
  `\\bthere(?: (?:was|is|were|are|seems to be)|['’]s)\\s+${some}${trouble}\\s+(?:while|when|trying|(?:retriev|fetch|look|access|load|process|reach|connect|gett|search|query|check|complet|contact|call)ing\\b|(?:with|in|at|of|from) (?:(?:the|my|our|one|a)\\s+${some}${machine}\\b|my ))`,
  '\\bsomething (?:has )?(?:went|gone) wrong\\b|\\b(?:an|some) (?:[\\w-]+\\s+){0,2}(?:error|problem|exception) (?:has )?occurr?ed\\b',
  "\\bdid(?:n['’]t| not) (?:go|come) through\\b|\\btechnical (?:difficult(?:y|ies)|issues?|problems?) (?:on (?:my|our)|prevent|that prevent)",
  '^(?:[^\\w\\s]|\\s){0,8}(?:error|timeout|request failed|service (?:temporarily )?unavailable|temporarily unavailable|upstream (?:error|timeout))\\b[:.!\\s]',
  '\\b(?:re)?try (?:this |it |that |the request |your request )?(?:again )?(?:later|soon|shortly|in (?:a|an|some|\\d+|one|two|five|ten))\\b|\\bcheck back (?:later|soon|shortly|in an? )',
]

/** It has nothing to go by. */
const ignorance = [
  `\\b(?:I|we)${by}\\s+(?:do|did)${not}${by} (?:have|get|receive|see|find|obtain)\\s+(?:[\\w’'-]+\\s+){0,5}?(?:${data}|access|way (?:to|of)|means)\\b`,
  `\\b(?:I|we) (?:was|were|am|are)${not}${by} (?:given|sent|shown)\\b[^.!?;]{0,30}\\b${data}\\b`,
  `\\b(?:I|we)\\b(?:['’]ve)?(?:[^.!?;]{0,80}\\b(?:but|and|yet))?${by}\\s+(?:have |had )?(?:got|get|received?|found|have|had)?\\s*no\\s+${some}(?:${data}|access|way (?:to|of)|means)\\b`,
  `\\b(?:no|without any)\\s+${some}${data}\\s+(?:(?:was|were|is|are|has been|have been)\\s+)?(?:available|returned|came back|come back|found|received|given|to go (?:on|by))\\b`,
  `\\b${data}(?:\\s+(?:for|of|on|about|from|I|we|that)(?:\\s+[\\w-]+){1,5}?)?\\s+(?:(?:is|are|was|were|seems?|looks?|appears?)(?: to be)?)${by}\\s+(?:${broken}|unavailable|inaccessible|not (?:available|accessible))\\b${now}`,
  `\\b(?:I|we)${by}\\s+(?:do${not}|${canNot})${by} know\\b(?!\\s+(?:any|of any|about you|you\\b))`,
]

/** It is not sure of what it got. */
const doubts = [
  `\\b(?:I|we)(?:['’](?:m|re)| am| are| was)\\s+(?:not${by}\\s*|un)(?:\\w+ly\\s+|100\\s*%\\s+)?(?:sure|certain|confident)\\b(?!\\s+(?:if|whether|that|what|how|which)?\\s*you\\b)`,
  "\\b(?:I['’]d|I would) (?:rather|prefer) not\\b|\\b(?:do not|don['’]t|not) (?:want|wish|going) to (?:guess|speculate|mislead|make \\w+ up)|\\brather than guess|\\bwon['’]t (?:guess|make \\w+ up)",
  '\\b(?:may|might|could)(?: also)? (?:not be|no longer be|be)\\s+(?:fully\\s+|entirely\\s+)?(?:wrong|outdated|stale|out[- ]of[- ]date|inaccurate|incorrect|incomplete|unreliable|accurate|correct|current|up[- ]to[- ]date|reliable|complete|valid|mistaken)\\b',
  "\\bremains? (?:unverified|unconfirmed|unknown)\\b|\\bcan(?:not|['’]t) (?:guarantee|vouch for) (?:that )?(?:this|it|its|the (?:answer|accuracy|information|figure|number|data|result))",
  `\\b(?:${data}|${machine}|values|numbers|they)\\s+${some}(?:contradict|conflict|disagree|(?:do not|don['’]t) (?:agree|match|add up)|are in conflict)`,
  `\\b(?:${broken}|unexpected|nonsensical|partial)\\s+(?:[\\w-]+\\s+){0,2}?(?:${data}|values?|accounts?|text|instructions?)\\b`,
  `\\b(?:seems?|looks?|appears?|sounds?|is|are) (?:to be )?(?:clearly |very |quite |rather |highly )?(?:implausible|suspicious|corrupt(?:ed)?|garbled|malformed|like an error|not (?:plausible|credible))\\b|\\bdo(?:es)?(?:n['’]t| not) (?:look|seem|sound) (?:right|plausible|correct|credible|reliable)`,
  '\\b(?:from|on|using) (?:my )?(?:own |general |background |training |prior )+(?:knowledge|data)\\b|\\bnot (?:live|real-time)\\b',
]

/** The ways in which agents admit trouble, in sentences of their own. Every part is bounded: the text is hostile. */
export const admissions: readonly RegExp[] = [inability, failures, ignorance, doubts].flatMap((ways) =>
  ways.map((way) => expression(way)),
)

function expression(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(''), 'i')
}
