/** Remarks that belong to a field: what a post about sport or health brings out in people. Data and its look-up. */

export interface Domain {
  readonly words: readonly string[]
  /** Stand-alone remarks that suit every colour. */
  readonly remarks: readonly string[]
}

const list = (text: string) => text.split(' ')

const domains: readonly Domain[] = [
  {
    words: list(
      'match team coach goal goals league cup championship tournament season striker overtime football soccer basketball baseball hockey rugby tennis marathon olympics player players stadium referee playoffs game',
    ),
    remarks: [
      'what a season this is turning into.',
      'the group chat is on fire.',
      'my heart cannot take much more of this.',
      'ask me again after the next match.',
      'the pundits will have a field day.',
      'someone check on the fans.',
    ],
  },
  {
    words: list(
      'vaccine vaccines vaccination vaccinated doctor doctors hospital hospitals nurse nurses flu covid cancer clinic health disease virus outbreak measles medicine drug drugs patients patient pandemic shot shots jab mask masks infection treatment',
    ),
    remarks: [
      'my doctor will be asked about it.',
      'health is no place for guesswork.',
      'ask someone who treats patients.',
      'my aunt the nurse has thoughts.',
      'I hope the doctors get a say.',
      'take care of yourselves out there.',
    ],
  },
  {
    words: list(
      'election vote votes voters voter president minister mayor senator parliament congress government council party policy law bill campaign politicians politician ballot tax taxes budget border immigration',
    ),
    remarks: [
      'remember it on election day.',
      'politics as usual.',
      'watch both sides spin it.',
      'no party comes out of it well.',
      'write to whoever represents you.',
      'the talk shows will love it.',
    ],
  },
  {
    words: list(
      'phone app software update ai robot robots laptop computer internet website hackers hack data privacy chip algorithm battery code bug google apple microsoft tesla crypto bitcoin startup 5g',
    ),
    remarks: [
      'time to read the small print.',
      'have you tried turning it off and on?',
      'my old phone suddenly looks fine.',
      'wait for the next update.',
      'technology was supposed to make life simple.',
      'the comments from engineers will be fun.',
    ],
  },
  {
    words: list(
      'prices price rent rents wages salary salaries inflation bank banks mortgage economy market stocks jobs debt bills petrol cost costs pension strike workers',
    ),
    remarks: [
      'my wallet felt that.',
      'ordinary people will notice first.',
      'meanwhile my rent is due.',
      'somebody always pays in the end.',
      'follow the money.',
    ],
  },
  {
    words: list(
      'school schools teacher teachers students student university exam exams class pupils kids children parents education',
    ),
    remarks: [
      'think of the teachers.',
      "the parents' group will be busy tonight.",
      'kids notice more than we think.',
      'somebody ask the students.',
    ],
  },
  {
    words: list(
      'weather rain storm snow heat heatwave flood floods drought climate hurricane wildfire wildfires temperature temperatures smoke pollution',
    ),
    remarks: [
      'check on your neighbours.',
      'the weather app was no help.',
      'nature does not wait for us.',
      'windows shut, everyone.',
    ],
  },
  {
    words: list(
      'film movie show series episode album song band concert actor actress singer book novel festival netflix museum',
    ),
    remarks: [
      'no spoilers, please.',
      'my weekend is planned.',
      'the critics will disagree anyway.',
      'everyone has taste, some have good taste.',
    ],
  },
  {
    words: list(
      'food recipe pizza coffee tea bread cake restaurant dinner lunch breakfast sugar cheese chocolate burger soup pineapple vegetables tomatoes garden',
    ),
    remarks: [
      'now I am hungry.',
      'my grandmother would have opinions.',
      'saving room for dessert.',
      'kitchens have seen fights over less.',
    ],
  },
  {
    words: list(
      'car cars bus buses train trains traffic bike bikes lane lanes parking airport flight flights road roads bridge metro tram station commute',
    ),
    remarks: [
      'my commute will not be the same.',
      'leave early, just in case.',
      'I walked to work before it was fashionable.',
      'try explaining it to the bus driver.',
    ],
  },
  {
    words: list(
      'asteroid planet moon mars nasa space rocket telescope scientists scientist study research researchers fossil dinosaur aliens ufo',
    ),
    remarks: [
      'science never sleeps.',
      'read the paper, not the headline.',
      'ten-year-old me is taking notes.',
      'somewhere a physics teacher is smiling.',
    ],
  },
]

/** The remarks of all fields. */
export const domainRemarks: readonly string[] = domains.flatMap(({ remarks }) => remarks)

const byWord = new Map<string, Domain>()
for (const domain of domains) for (const word of domain.words) if (!byWord.has(word)) byWord.set(word, domain)

/** The field that most of the words belong to; null if none does. @param words - lower case */
export function domainOf(words: Iterable<string>): Domain | null {
  const counts = new Map<Domain, number>()
  let best: Domain | null = null
  for (const word of words) {
    const domain = byWord.get(word)
    if (!domain) continue
    const count = (counts.get(domain) ?? 0) + 1
    counts.set(domain, count)
    if (!best || count > counts.get(best)!) best = domain
  }
  return best
}
