/** Word lists for reading a post, by hand. Data only. Every list is words with spaces between them. */

export const determiners = `
the a an this that these those my your his her its our their some any no every each another all both many few several
most more one two three four five six seven eight nine ten dozens hundreds thousands millions`

export const prepositions = `
of in on at by for with from to into onto over under after before about against between among during without within
through throughout near since until till upon across behind beyond amid despite per via towards toward off out up down
around above below due according beside besides inside outside like unlike versus vs`

export const pronouns = `
i you he she it we they me him them us who whom what which whoever someone somebody anyone anybody everyone everybody
nobody something anything everything nothing here there myself yourself himself herself itself ourselves themselves
mine yours hers ours theirs i'm i've i'd i'll you're you've you'll you'd he's he'd he'll she's she'd she'll it's it'll
we're we've we'll we'd they're they've they'll they'd that's who's what's there's here's let's im ive dont
y'all ppl u ya`

export const conjunctions = `
and or but so because if when while although though than as whether unless yet how why where whenever nor plus &`

export const auxiliaries = `
is are was were be been being am has have had having do does did will would can could should may might must shall isn't
aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't don't doesn't didn't mustn't ain't
cannot gonna wanna gotta`

export const adverbs = `
not never just now still already again really very too also only even ever soon finally always often sometimes maybe
perhaps almost quite rather pretty so far long later earlier then else instead together away forward ahead home
downtown uptown online offline nationwide worldwide overseas upstairs downstairs outdoors indoors abroad overnight
everywhere somewhere nowhere anywhere once twice yes no please thanks well indeed anyway anymore apparently literally
actually basically probably definitely certainly clearly simply mostly nearly hardly barely recently currently
possibly likely absolutely completely totally fully largely officially allegedly reportedly supposedly honestly seriously
meanwhile however therefore otherwise ago lol omg smh wow hey oh ugh hm hmm huh eh yep nope ok okay lmao wtf btw imo imho fyi psa
tbh rt meh nah yeah yay boo bro bruh dude mate fam sis ha haha hahaha lmfao ffs ugh aww`

export const adjectives = `
new old big small large huge tiny great good bad best worst better worse high low long short young early late little
major minor main real fake true false free full empty hot cold warm cool wet dry hard soft easy tough strong weak
fast slow quick rich poor cheap expensive safe unsafe dangerous deadly healthy sick ill happy sad angry mad crazy funny
weird strange odd bizarre amazing awesome incredible unbelievable shocking horrible terrible awful lovely beautiful
ugly nice fine perfect wrong right sure certain clear obvious important urgent critical crucial serious severe massive
enormous giant record-breaking local national international global federal foreign domestic public private official secret
hidden open closed recent current former previous next last first second third final latest modern ancient future
common rare special normal usual unusual typical average extra additional total entire whole different same similar other
own only possible impossible likely unlikely able unable ready available popular famous unknown anonymous political
social economic financial medical mental physical digital electric electronic nuclear solar green red blue black white
yellow orange purple pink brown grey gray dark bright light heavy busy quiet loud silent brilliant smart stupid dumb clever brave
proud honest dishonest corrupt guilty innocent legal illegal criminal violent peaceful dead alive pregnant single
married independent liberal conservative progressive radical extreme moderate mild brand-new world-class top key
average live annual daily weekly monthly yearly upcoming controversial historic unvaccinated vaccinated alleged so-called
disgusting exciting boring interesting surprising confusing worrying worrisome stunning breaking ongoing growing rising
falling missing existing remaining leading emerging wild fresh delicious tasty homemade elderly glad grateful excited
tired worried scared afraid aware unaware underrated overrated absolute sheer pure mere outdated broken lost stolen longer
shorter bigger smaller higher lower faster slower stronger weaker older younger cheaper safer easier harder happier sadder
richer poorer hotter colder warmer cooler larger greater cleaner deeper wider closer sooner smarter healthier funnier
longest shortest biggest smallest highest lowest fastest slowest strongest oldest youngest cheapest safest easiest hardest
happiest saddest richest poorest hottest coldest warmest largest greatest cleanest deepest closest smartest healthiest
funniest ripe raw unpopular rubbish mandatory compulsory optional voluntary experimental random
plain simple complex complicated useful useless pointless helpful harmful toxic organic natural artificial human chemical
gorgeous stupid ridiculous absurd insane hilarious pathetic embarrassing heartbreaking inspiring impressive amazing outrageous
round flat steep thin thick fat slim bald blind deaf bitter sour sweet spicy salty bland fried`

/** Nouns that do not count: "coffee", not "a coffee". */
export const massNouns = `
water coffee tea milk bread rice sugar salt food beer wine fuel gas oil energy electricity power money cash music art
weather rain snow wind heat sunshine ice air pollution traffic inflation unemployment poverty crime violence corruption
justice freedom democracy climate change information misinformation disinformation news evidence research data science
technology software hardware ai health healthcare medicine cancer flu measles covid malaria immunity autism education
housing furniture luggage advice help support work homework progress success luck fun love hate hope fear anger trust
respect privacy security safety football soccer basketball tennis cricket baseball hockey rugby golf cycling running
swimming chess politics economics mathematics physics history geography literature religion sleep exercise sport tourism
immigration migration racism sexism terrorism socialism capitalism chocolate cheese butter meat chicken beef pork
fish fruit pasta garlic plastic paper wood steel gold silver bitcoin crypto turnout attendance staff transport parking
bureaucracy censorship propaganda nonsense rubbish garbage trash stuff gossip knowledge wisdom experience training
equipment maintenance gardening baking cooking knitting fishing hiking travel patience kindness insulin mercury fluoride radiation hunger cereal pizza pineapple lettuce spinach honey
thirst obesity depression anxiety stress grief peace war`

/** Irregular plurals, and nouns that look singular and are plural. */
export const pluralNouns = `
people children men women police teeth feet mice geese sheep media folks kids parents guys cattle data criteria phenomena
alumni bacteria lives wives knives leaves thieves halves shelves wolves loaves`

/** Nouns that end in -s and are singular. */
export const singularNouns = `
news politics economics physics mathematics athletics gymnastics series species virus coronavirus bus gas crisis basis
analysis thesis diagnosis business campus census chaos chorus circus class glass grass mass pass boss loss mess press
process progress success stress access address dress express congress measles diabetes lens status bonus focus genius cactus focus
consensus apparatus tennis ethics arthritis hepatitis sepsis bias atlas canvas christmas covid mrs us plus`

/** Nouns of time: not what a post is about. */
export const timeNouns = `
today tomorrow yesterday tonight morning afternoon evening night week month year weekend hour hours minute minutes
second seconds day days weeks months years decade decades century moment moments time times midnight noon monday tuesday
wednesday thursday friday saturday sunday january february april june july august september october november
december spring autumn fall am pm weekends mornings nights saturdays sundays mondays tuesdays wednesdays thursdays
fridays end start beginning while season minute ago`

/** Nouns too light to say what a post is about. */
export const weakNouns = `
thing things stuff lot lots bit way ways kind kinds sort type part parts piece number numbers amount one ones someone man men woman
women guy guys people person folks friend friends side sides reason reasons fact facts case cases point points
question questions answer answers problem problems idea ideas word words place places example result results rest top
line list post posts thread threads story stories feed news video photo pic picture link details source sources
proof evidence opinion opinions take takes view views comment comments world life home house name names hand hands eye eyes
head face mind heart family mum mom dad use form level matter issue issues set group situation issue chance breaking
alert exclusive watch report reports look thanks please wow experts say majority minority half percent million billion
thousand hundred dollars pounds euros cent cents litre litres liter liters kilometre kilometres km mile miles kg degree degrees inch inches
period light rumour rumours notice claim claims headline headlines share attention voice business version`

/** People by what they do or are: one asks what they say, not what they are like. */
export const personNouns = `
voter voters candidate candidates mayor minister ministers president governor senator senators politician politicians leader leaders
chief boss bosses official officials spokesman spokeswoman spokesperson lawyer lawyers judge judges jury worker workers farmer
farmers driver drivers rider riders passenger passengers pilot pilots police officer officers soldier soldiers student students
pupil pupils teacher teachers professor professors actor actors actress singer singers band player players coach manager
referee fan fans runner runners doctor doctors nurse nurses patient patients scientist scientists researcher researchers
expert experts engineer engineers developer developers user users customer customers client clients hacker hackers baby child
children kid kids boy girl man men woman women parent parents mother father mum mom dad son daughter brother sister
grandmother grandfather grandma grandpa husband wife friend friends neighbour neighbours neighbor neighbors boyfriend
girlfriend family families person people priest pope king queen prince princess journalist journalists reporter reporters
editor author activist activists volunteer volunteers immigrant immigrants migrant migrants refugee refugees citizen
citizens resident residents adult adults teenager teenagers senior seniors pensioner pensioners landlord landlords tenant
tenants victim victims survivor survivors suspect suspects thief thieves witness witnesses critic critics supporter supporters
member members owner owners founder director directors executive staff employee employees intern secretary ceo drinkers
drinker smokers smoker hunters gamers investors protesters protester tourists tourist crowd guy guys team council committee
government parliament congress party company agency union drivers commuters shoppers mothers fathers women's guys`

/** Nouns for things that can be read or watched: "show me that memo". */
export const documentNouns = `
memo report study paper letter email document video clip article poll survey leak book column interview statement thread
chart graph map dossier file transcript review audit recording screenshot newspaper magazine blog post documentary
analysis filing petition bill contract spreadsheet leaflet poster website footage tape photo ruling verdict`

/** Common nouns, for telling "Council Votes" from a name when every word is a capital. */
export const commonNouns = `
council city town village county state country nation government parliament congress senate party election vote voter
ballot candidate mayor minister president governor senator politician leader chief boss official spokesman spokeswoman
spokesperson lawyer judge court jury trial case law policy rule order ban bill budget tax price cost wage salary job
worker union strike company firm business shop store restaurant cafe bar pub hotel market economy bank loan debt bond
stock share profit loss deal contract trade tariff import export factory plant farm farmer crop field forest tree garden
park street road lane bridge tunnel station train bus car bike plane airport flight ship boat ferry port harbour
driver rider passenger pilot police officer soldier army navy war attack bomb gun weapon crime prison school
university college student pupil teacher professor class lesson exam degree book library museum gallery film movie
show series season episode actor actress singer band album song concert tour festival theatre stage award prize game
match team player coach manager goal point score win defeat final cup league title champion championship tournament
stadium pitch ball race runner marathon medal record referee fan club transfer injury doctor nurse patient hospital
clinic surgery drug pill vaccine vaccination jab shot dose needle virus disease illness infection outbreak epidemic pandemic
symptom treatment therapy cure test scientist researcher expert study research lab experiment result science space planet moon
star sun earth rocket satellite phone computer laptop tablet app website internet network server code software
hardware device camera screen battery chip robot engineer developer user customer client data privacy password hack hacker
hacking bug feature update version release launch account platform company river lake sea ocean beach island mountain hill valley
storm hurricane tornado flood fire wildfire earthquake drought heat heatwave weather climate temperature rain snow wind
energy power electricity oil gas coal water air pollution waste plastic animal dog cat puppy kitten bird fish horse cow bear
wolf bee insect food meal breakfast lunch dinner recipe bread cake pizza burger soup salad coffee tea beer wine
chocolate cheese meat egg apple banana tomato potato baby child kid boy girl man woman parent mother father mum mom dad son
daughter brother sister grandmother grandfather grandma grandpa husband wife friend neighbour neighbor boyfriend girlfriend
family person people home house flat apartment kitchen bedroom roof window door room building tower wall church mosque temple
priest pope king queen prince princess royal religion faith history future past memo letter email document report paper
newspaper magazine journalist reporter editor article headline story news rumour rumor hoax scam scandal leak lie truth
fact claim evidence proof source protest protester march rally riot petition campaign movement activist charity donation
volunteer community meeting conference summit speech interview debate question answer plan project program programme
scheme idea proposal decision agreement peace treaty border immigrant migrant refugee visa passport citizen resident
adult teenager senior pensioner pension benefit rent rents landlord tenant mortgage housing heating repair construction
site worker wage energy bill bills fee fine ticket seat queue delay closure traffic accident crash victim survivor suspect thief
witness investigation inquiry probe report charge arrest sentence appeal ruling verdict birthday wedding party holiday
trip vacation summer winter weather glass bottle cup box bag shoe shirt dress hat coat clothes fashion makeup hair body brain
head face eye hand arm leg foot heart blood skin bone tooth stomach lung sleep dream walk run gym diet weight exercise
mask lockdown curfew restriction mandate passport quarantine vaccine booster side effect effects risk danger threat warning alert safety
security emergency crisis disaster accident chance hope fear problem solution mistake error failure success change increase
rise drop cut growth record trend rate level number average total survey poll percentage majority support opposition
critic supporter voter member owner founder director executive staff employee intern secretary committee board agency
department ministry office authority regulator watchdog commission institute foundation group association federation
mp mps ceo aliens alien ufo chemtrail microchip tower mast antenna signal secret cover-up conspiracy theory adults square cold charging centre center interest interests insulin pharmacy birthday deepfake camera earth highway tap protest rate rates straw bakery rye petition referee shark airline airlines suitcase luggage planet telescope
logo toilet striker goalkeeper defender midfielder squad penalty offside playoff stadium crown throne palace parade firework fireworks
bonfire landlord plumber electrician carpenter builder baker butcher waiter waitress chef cook barista cashier clerk
dentist pharmacist therapist psychologist surgeon paramedic firefighter lifeguard sailor captain crew astronaut explorer
inventor designer architect artist painter sculptor poet novelist writer author musician drummer guitarist pianist dancer comedian
magician influencer streamer blogger podcaster youtuber gamer hacker programmer analyst economist banker broker trader investor
billionaire millionaire tycoon entrepreneur startup unicorn merger takeover bankruptcy recession boom bubble crash
subsidy refund discount coupon voucher receipt invoice warranty recall lawsuit settlement copyright patent trademark
monopoly cartel lobbyist donor campaigner whistleblower spy agent assassin gang mafia cartel smuggler pirate burglar vandal arsonist
hostage prisoner inmate guard warden detective sheriff prosecutor defendant juror bailiff attorney solicitor barrister
treaty sanction embargo invasion occupation ceasefire truce missile drone tank submarine warship fighter bomber helicopter
parachute rocket satellite asteroid comet galaxy universe telescope microscope laboratory vial syringe bandage wheelchair
crutch ambulance stretcher ward maternity midwife pregnancy abortion birth twins toddler teenager puberty menopause
migraine headache fever cough cold sneeze rash allergy asthma diabetes stroke tumor tumour transplant donor kidney liver
vitamin supplement protein fibre calorie obesity smoking vaping cigarette cigar tobacco alcohol drunk hangover addiction rehab
cannabis marijuana weed cocaine heroin opioid fentanyl overdose painkiller antibiotic bacteria parasite mosquito tick rat
mouse spider snake lizard crocodile whale dolphin seal otter penguin eagle owl pigeon crow swan duck goose chicken pig goat
sheep camel elephant lion tiger monkey gorilla panda kangaroo koala labrador retriever bulldog hamster rabbit squirrel fox
deer moose bison beaver hedgehog bat moth butterfly beetle ant wasp worm snail octopus squid jellyfish salmon tuna
cod shrimp lobster crab oyster mushroom onion garlic pepper carrot cabbage lettuce cucumber pumpkin bean lentil pea corn
wheat oat barley orange lemon lime grape cherry peach pear plum melon strawberry raspberry blueberry coconut almond peanut
walnut cookie biscuit donut pancake waffle cereal yogurt sandwich wrap taco burrito noodle sushi curry steak sausage bacon ham
omelette ketchup mustard vinegar spice herb recipe oven stove fridge freezer dishwasher toaster blender kettle spoon fork knife
plate bowl pan pot lid napkin tablecloth candle lamp bulb socket plug cable charger headphone speaker keyboard mouse monitor
printer scanner router modem browser search engine chatbot algorithm dataset deepfake bot troll meme emoji hashtag
podcast playlist streaming subscription paywall newsletter column cartoon comic puzzle crossword quiz lottery jackpot casino
poker chess dice toy doll puppet balloon kite swing slide playground sandbox zoo aquarium circus theme park rollercoaster queue
passport luggage itinerary hostel motel resort cruise ferry yacht canoe kayak surfboard skateboard scooter moped motorcycle
tricycle tram trolley carriage wagon tractor truck lorry van ambulance limousine taxi cab uber pothole pavement sidewalk
crosswalk roundabout motorway highway overpass underpass toll checkpoint barrier fence gate ladder scaffold crane bulldozer
landfill sewage pipe leak drain gutter puddle swamp marsh desert dune cliff cave glacier iceberg volcano eruption lava ash
avalanche landslide tsunami typhoon cyclone blizzard hail frost fog mist thunder lightning rainbow sunset sunrise eclipse
solstice equinox horoscope zodiac ghost vampire zombie witch wizard dragon alien monster miracle prayer bible quran sermon choir
pilgrim pilgrimage monk nun bishop imam rabbi funeral cemetery grave coffin inheritance testament widow orphan adoption
divorce engagement honeymoon anniversary christening baptism graduation diploma scholarship tuition dormitory kindergarten
preschool nursery homework textbook syllabus essay thesis lecture seminar classroom blackboard locker uniform detention bully
bullying graffiti mural statue monument memorial plaque heritage castle fortress ruin temple pyramid mummy fossil dinosaur skeleton
skull dna gene genome clone stem cell embryo neuron hormone enzyme molecule atom electron proton quark laser radar sonar`

/** Words written with capitals whatever the post does. */
export const acronyms = `
us usa uk eu un nhs nasa who fbi cia nsa cdc fda epa irs nato bbc cnn nyt itv nbc abc cbs ap afp npr ceo cfo mp mps pm ai tv
dna mrna rna hiv aids gdp vat nfl nba nhl mlb ufc fifa uefa ufo ufos usb gps pc ev evs suv ibm nyc dc iq bbq diy
gop dnc rnc nra aclu unicef opec imf wto hpv mmr icu er gp gps 5g 4g 3g lgbt lgbtq`

/** Names known without a capital to tell them by. */
export const knownNames = `
america american americans britain british england english scotland scottish wales welsh ireland irish france french germany
german germans italy italian spain spanish portugal portuguese greece greek turkey turkish russia russian russians
ukraine ukrainian poland polish sweden swedish norway norwegian denmark danish finland finnish netherlands dutch belgium
belgian switzerland swiss austria austrian hungary hungarian china chinese japan japanese korea korean india indian
pakistan bangladesh iran iranian iraq iraqi israel israeli palestine palestinian syria syrian egypt egyptian africa
african nigeria nigerian kenya kenyan ethiopia ghana australia australian canada canadian mexico mexican brazil brazilian
argentina chile colombia venezuela cuba cuban europe european asia asian london paris berlin madrid rome moscow kyiv
beijing tokyo delhi mumbai sydney melbourne toronto chicago boston texas california florida washington hollywood
glasgow manchester liverpool leeds bristol edinburgh dublin brussels vienna amsterdam lisbon athens istanbul cairo
lagos nairobi johannesburg christian christians christmas easter muslim muslims islam jewish hindu buddhist catholic ramadan
covid covid-19 ebola zika monday tuesday wednesday thursday friday saturday sunday january february april june july
august september october november december google apple amazon facebook twitter instagram youtube tiktok microsoft
tesla netflix spotify uber samsung nintendo playstation xbox pfizer moderna astrazeneca bitcoin olympics wimbledon brexit
zealand york jersey orleans kong korea sudan arabia lanka francisco diego angeles
democrat democrats republican republicans labour tory tories arsenal chelsea barcelona celtics lakers yankees`

/** First halves of names such as "New Zealand". */
export const nameHeads = `new north south san los hong saudi sri`

/** Words that say a post is in another language than English (none is common in English). */
export const foreignWords = `
el los las una del por para con pero que esta muy como les des une est dans pour pas sur avec qui sont je nous vous
der das und ist nicht ein eine mit auf von zu il che non sono della nao os uma com foi mais het een
van niet zijn voor och att som det ikke og av`

/** What a post is glad of. */
export const positiveWords = `
good great best better amazing awesome incredible wonderful brilliant excellent fantastic lovely beautiful happy glad
proud excited win wins won victory success successful improve improved improves improving celebrate celebrates award
awarded prize cure cured cures recovery recovered saved saves rescue rescued hope hopeful love loved loves enjoy enjoyed
free safe effective works approved approves agree record breakthrough progress support supports supported thank thanks
congratulations congrats perfect delicious fun finally welcome welcomed open opens opened launch launched launches
benefit benefits protect protects protected healthy thrilled honoured honored grateful cute reunited`

/** What a post is unhappy about. */
export const negativeWords = `
bad worse worst terrible horrible awful disgusting shocking sad angry furious scandal corrupt corruption fraud fake hoax
scam lie lies lied lying liar cover-up leaked secret secretly hidden hide hiding never not no nobody nothing fail fails failed
failure failing crisis disaster danger dangerous deadly toxic poison risk risks warning warns threat threatens threatened
ban bans banned cut cuts scrapped axed closed closes closing lose loses lost loss crash crashed broken ruined ruin wrong
illegal guilty crime criminal violence violent attack attacked abuse outrage hate hates hated refuse refused refuses
deny denies denied blame blamed shortage delay delayed delays cancelled canceled sick ill infected infection outbreak
die dies died dead death deaths kill kills killed injured injury victims hurt hurts pain fear fears worried scared
suspended sacked fired layoffs unemployment inflation debt tax stolen steal theft unsafe untested overpriced expensive can't won't
isn't don't doesn't didn't wasn't boring disappointed disappointing stop against autism censored`

/** What is no joking matter. */
export const graveWords = `
dead death deaths died dies dying murder murdered shooting gunman stabbing stabbed bombing bomb
terror terrorist terrorism earthquake tsunami hurricane tornado wildfire wildfires drowned funeral rip suicide cancer tragedy
tragic massacre war hostage hostages genocide famine mourning mourn grief obituary overdose casualties victims victim
collapsed stillborn miscarriage passed-away`
