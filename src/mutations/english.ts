/** Phrases, and what may stand in the place of each. */
export interface Phrasebook {
  /** Matches any of the phrases as whole words, whatever its case; global. */
  readonly find: RegExp
  /** Keyed by the phrase in small letters, with straight apostrophes and single spaces. */
  readonly put: ReadonlyMap<string, string>
}

const negatives = pairs(`
  do not=don't|does not=doesn't|did not=didn't|is not=isn't|are not=aren't|was not=wasn't|were not=weren't
  have not=haven't|has not=hasn't|had not=hadn't|will not=won't|would not=wouldn't|should not=shouldn't
  could not=couldn't|cannot=can't`)

const auxiliaries = pairs(`
  I'm=I am|I've=I have|I'll=I will|you're=you are|you've=you have|you'll=you will|we're=we are|we've=we have
  we'll=we will|they're=they are|they've=they have|they'll=they will`)

const copulas = pairs(
  `what's=what is|where's=where is|who's=who is|that's=that is|there's=there is|it's=it is`,
)

const spellings = pairs(`
  colour=color|favour=favor|favourite=favorite|behaviour=behavior|neighbour=neighbor|labour=labor|honour=honor
  flavour=flavor|centre=center|litre=liter|theatre=theater|catalogue=catalog|dialogue=dialog|travelled=traveled
  travelling=traveling|traveller=traveler|cancelled=canceled|cancelling=canceling|jewellery=jewelry
  organise=organize|organisation=organization|summarise=summarize|analyse=analyze|recognise=recognize
  apologise=apologize|categorise=categorize|prioritise=prioritize|optimise=optimize|defence=defense
  licence=license|grey=gray|aeroplane=airplane|enquiry=inquiry|fulfil=fulfill|pyjamas=pajamas|whilst=while`)

const synonyms = pairs(`
  as soon as possible=at the earliest opportunity|at the earliest opportunity=as soon as possible|in order to=so as to
  so as to=in order to|help me with=assist me with|assist me with=help me with|a lot of=plenty of|lots of=plenty of
  because of=owing to|owing to=because of|buy=purchase|purchase=buy|buying=purchasing|bought=purchased|begin=start
  beginning of=start of|currently=at present|at present=currently|at the moment=at present|right now=at present
  nearly=almost|almost=nearly|perhaps=maybe|maybe=perhaps|happens=takes place|get rid of=remove|speak to=talk to
  talk to=speak to|talk with=speak with|look for=search for|looking for=searching for|I want to=I would like to
  I would like to=I want to|I'd like to=I want to|I'd like=I would like|I want=I would like|need to=have to
  have to=need to|for example=for instance|for instance=for example|in total=altogether|whole=entire|entire=whole
  the best way to=the best method to|difference between=distinction between|kind of=sort of|sort of=kind of
  cheap=inexpensive|cheapest=least expensive|broken=damaged|parcel=package|right away=immediately
  immediately=right away|big=large|large=big|quickly=fast|shop=store|film=movie|movie=film|holiday=vacation
  mobile phone=cell phone|more than=over|about how to=on how to|give me=provide me with|explain to me=tell me
  what do I have to=what must I|keep in mind=bear in mind|in my opinion=as I see it|thank you=thanks`)

const mistakes = pairs(`
  receive=recieve|separate=seperate|definitely=definately|address=adress|which=wich|their=thier|because=becuase
  believe=beleive|business=buisness|calendar=calender|beginning=begining|available=availible|account=acount
  accommodation=accomodation|really=realy|until=untill|weird=wierd|friend=freind|different=diffrent|before=befor
  happened=happend|necessary=neccessary|occurred=occured|possible=posible|probably=probly|recommend=recomend
  restaurant=restaraunt|schedule=shedule|successful=succesful|surprise=suprise|please=plese|about=abuot|should=shoud
  would=woud|could=coud|people=poeple|order=oder|refund=refudn|return=retrun|payment=paymant|password=pasword
  cancel=cancle|delivery=delivary|package=pakage|number=nubmer|capital=captial|country=contry|language=langauge
  question=quesiton|information=infomation|already=allready|appointment=apointment|difference=diffrence
  explain=explane|summary=sumary|translate=transalte|booking=boking|money=mony|what=waht|with=wiht|the=teh
  have=ahve|from=fomr|just=jsut|know=konw|like=liek|want=wnat|when=wehn|need=nede|help=hlep|your=yuor|does=deos`)

const shortened = pairs(`
  you=u|your=ur|you're=ur|are=r|please=pls|thanks=thx|thank you=ty|because=bc|about=abt|people=ppl|message=msg
  though=tho|really=rly|something=smth|someone=sb|right now=rn|information=info|what=wat|and=n|want to=wanna
  going to=gonna|got to=gotta|I don't know=idk|let me know=lmk|probably=prob|favorite=fav|appointment=appt
  account=acct|password=pw|address=addr|picture=pic|question=q|as soon as possible=asap|minutes=mins|hours=hrs`)

/** Long form to short. */
export const contract = phrasebook(negatives)

/** Short form to long, only where the long one stays a sentence: `why don't you` must not become `why do not you`. */
export const expand = [
  phrasebook(
    negatives.map(flipped),
    String.raw`(?!\s+(?:i|you|we|they|he|she|it|the|my|your|our|this|that|there)\b)`,
  ),
  phrasebook(auxiliaries),
  phrasebook(copulas, String.raw`(?=\s+(?:the|a|an|my|your|our|his|her|their|this|that|not|going)\b)`),
]

/** British to American spelling and back. */
export const respell = phrasebook([...spellings, ...spellings.map(flipped)])

/** Phrases that may be put for others wherever these stand. */
export const synonymous = phrasebook(synonyms)

/** Misspellings that people really make. */
export const misspell = phrasebook(mistakes)

/** How people shorten words in a chat. */
export const shorten = phrasebook(shortened)

function pairs(table: string): readonly (readonly [string, string])[] {
  return table
    .trim()
    .split(/\s*(?:\||\n)\s*/u)
    .map((pair) => {
      const [left = '', right = ''] = pair.split('=')
      return [left, right] as const
    })
}

function flipped([left, right]: readonly [string, string]): readonly [string, string] {
  return [right, left]
}

/** One pattern for all phrases, the longest first; `where` narrows what may follow. */
function phrasebook(list: readonly (readonly [string, string])[], where = ''): Phrasebook {
  const phrases = list.map(([from]) => from).toSorted((left, right) => right.length - left.length)
  const any = phrases
    .join('|')
    .replaceAll("'", "['’]")
    .replaceAll(' ', String.raw`\s+`)
  return {
    find: new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}'’-])(?:${any})(?![\p{L}\p{M}\p{N}'’-])${where}`, 'giu'),
    put: new Map(list.map(([from, to]) => [from.toLowerCase(), to])),
  }
}
