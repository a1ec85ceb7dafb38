/** The verbs that the phrase cutter knows, by hand. Data only: `lexicon.ts` inflects them. */

/** Base forms that take -s, -ed and -ing by rule. */
export const regularVerbs = `
accept accuse achieve act add admit adopt advise affect agree aim allow amend announce answer appear applaud apply
approve argue arrest arrive ask attack attempt attend avoid back ban beg behave believe belong blame block boost borrow boycott
brag call campaign cancel care carry cause celebrate challenge change charge chase cheat check cheer claim clean clear
climb close collapse collect compare compete complain complete concern condemn confirm confuse connect consider contain
continue control convince cook cough crash create criticise criticize cross cry damage dance debate debunk decide
declare decline defeat defend delay deliver demand deny depend deploy describe deserve design destroy detect develop die
disagree disappear discover discuss dismiss divide donate double doubt drop earn edge elect emerge enable encourage end
endorse enforce enjoy ensure enter erupt escape evacuate examine exceed exclude exist expand expect experience explain
explode expose express extend face fail fear feature fill film finish fire fix float flood focus follow force form gain
gather generate grab grant greet guarantee guess halt handle happen harm hate head heal help hire hope host hunt
identify ignore imagine impact implement imply impose improve include increase infect inform injure inspect insist install
intend introduce invent invest investigate invite issue jail join joke judge jump kick kill kiss knock label lack land
last laugh launch lean leak learn lie lift like limit link list listen live load lobby lock look love lower manage march
mark marry match matter mention mind miss mix mock monitor move mute name near need negotiate note notice obtain occur
offer open operate oppose order organise organize oust outlaw outrank own pack park pass pause perform permit pick plan
plant play plead please pledge plug point post postpone pour praise predict prefer prepare present press pressure pretend
prevent print process produce promise promote propose prosecute protect protest prove provide publish pull punish
purchase push question queue quote race raise rally reach react realise realize recall receive recommend record recover
recycle reduce refuse regret reject relate relax release rely remain remember remind remove rename renew repair repeat
replace reply report request require rescue resign resist respond rest restore restrict resume result retire retreat return
reveal review rob roll ruin rule rush sack sail save scan scare schedule score scrap scrape scream search secure seem
select separate serve settle shape share shift shock shop shout sign skip slam slap slash slip slow slump smash smell
smile smoke smuggle soar solve sort spark spill spoil spot sprint stab stage stare start state stay stop store strengthen
stress struggle stun submit succeed suffer suggest sue supply support suppose surge surprise surrender survive suspect
suspend swap switch tackle talk target taste tax test text thank threaten tie topple toss total touch tour trace track
trade train transfer transform trap travel treat trend trick trigger trip trust try turn type unite unveil update upgrade
urge use vaccinate value vanish visit volunteer vote vow wait walk want warn wash waste watch wave weigh welcome whisper
wipe wish witness wonder work worry wreck yell
abandon abolish abuse address adjust admire adore afford aid alarm
alert alter amaze anger annoy assault assume assure award axe bake balance blast bomb book bully bury calm capture censor
chair chat cite clash coach comment commit conclude conduct contact contribute convert copy crack crawl curb cure
decorate dedicate defy delete demolish depart deport derail detain devote direct disable disrupt distribute dominate
download drag drain dream drown dump educate eliminate embrace employ endanger entertain erase estimate evolve
exaggerate exchange excuse execute exhaust expire exploit explore export fade fake favour favor fetch fold fool fund gamble
govern grill guard guide hail haunt highlight hoard honour honor hug illustrate import impress inherit inspire instruct insult
interrupt interview isolate justify lecture litter loot mail measure melt migrate motivate mourn murder nominate object
observe occupy outperform owe paint panic partner peak persuade phone plummet poison poll portray possess preserve
proceed profit prohibit pursue qualify quarantine rank rate rebel recruit redesign reform refund regulate relocate rent reopen
research reserve resolve respect retain reunite revive reward rig risk sample sanction scatter scold seal shatter
shelter sicken slice sneak sponsor spray squeeze stretch study substitute suck surf surpass surround sweat swallow tease tempt
terminate tip torture translate troll tune uncover undermine unlock vary violate wander warrant weaken whip widen wound
wrestle zoom`

/** Base, past and past participle of the rest. */
export const irregularVerbs = `
beat beat beaten, become became become, begin began begun, bet bet bet, bite bit bitten, blow blew blown,
break broke broken, bring brought brought, build built built, burn burned burnt, buy bought bought,
catch caught caught, choose chose chosen, come came come, cost cost cost, cut cut cut, deal dealt dealt, dig dug dug,
draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feel felt felt,
fight fought fought, find found found, flee fled fled, fly flew flown, forget forgot forgotten,
forgive forgave forgiven, freeze froze frozen, get got got, give gave given, go went gone, grow grew grown,
hang hung hung, hear heard heard, hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep kept kept,
know knew known, lay laid laid, lead led led, leave left left, lend lent lent, let let let, lose lost lost,
make made made, mean meant meant, mislead misled misled, meet met met, overtake overtook overtaken, overturn overturned overturned,
pay paid paid, put put put, quit quit quit, read read read, rebuild rebuilt rebuilt, ride rode ridden,
ring rang rung, rise rose risen, run ran run, say said said, see saw seen, seek sought sought, sell sold sold,
send sent sent, set set set, shake shook shaken, shrink shrank shrunk, shoot shot shot, show showed shown, shut shut shut, sing sang sung,
sink sank sunk, sit sat sat, sleep slept slept, speak spoke spoken, spend spent spent, split split split,
spread spread spread, stand stood stood, steal stole stolen, stick stuck stuck, strike struck struck,
swear swore sworn, sweep swept swept, swim swam swum, swing swung swung, take took taken, teach taught taught,
tear tore torn, tell told told, think thought thought, throw threw thrown, understand understood understood,
undo undid undone, uphold upheld upheld, upset upset upset, wake woke woken, wear wore worn, win won won, withdraw withdrew withdrawn,
write wrote written`

/** Verbs whose base or -s form is as often a noun: "the claims", "a vote". */
export const nounLikeVerbs = `
act aim attack attempt back ban bet bite blame block boost break burn call campaign care catch cause challenge change
charge chase check claim control cost cough crash cross cry cut damage dance deal debate decline defeat delay demand design
deal dig double doubt draw drink drive drop edge end estimate experience face fall fear feature feel fight film find fire
fix flood fly focus force form gain grant guess guide halt hand harm hate head help hit hold hope host hunt hurt impact
increase issue jail joke judge jump kick kill kiss label lack land laugh launch lead leak lie lift limit link list live
load lobby lock look love march mark match mention mind miss mix monitor move name need note notice offer open order
pack park pass pause pay pick plan plant play pledge plug point post praise present press pressure print process
promise protest pull purchase push question queue quote race raise rally reach read record regret release repair repeat
reply report request rescue rest result return review ride ring rise roll ruin rule run rush sack sail scan scare
schedule score scrap scream search shake shape share shift shock shop shot show sign sink slip slump smell smile smoke spark spill split
spot spread sprint stab stage stand start state stay stick stop store stress strike struggle supply support surge
surprise suspect swap sweep swing switch talk target taste tax test text threat tie total touch tour trace track trade train
transfer trap travel treat trend trick trigger trip trust try turn type update upgrade use value visit volunteer vote
vow wait walk wash waste watch wave wear welcome win wish witness wonder work worry wreck abuse address aid alarm alert anger award axe balance blast bomb book boycott calm chair chat clash coach
comment contact copy crack cure curb download drain dream dump estimate exchange excuse export fake favour favor fool fund
guard guide highlight honour honor hug import insult interview lecture litter mail measure murder object paint panic partner
peak phone poison poll profit quarantine rank rate rebel reform refund rent research reserve respect reward risk sample
sanction seal shelter slice sponsor spray stretch study substitute surf sweat tip torture troll tune warrant whip wound`

/** Verbs that report what somebody says: "X says Y", "Y, says X". */
export const sayingVerbs = `
admit allege announce argue believe claim confirm declare deny find indicate insist predict promise reveal report say
show suggest think warn`

/** Verbs that double their last letter: "banned". */
export const doublingVerbs = `
ban beg brag chat cut dig drop get grab hit jog knit let plan plug quit rob run scan scrap set shop shut sit skip slam slap slip
spin split spot stab step stop stun swap swim trap trip win wrap admit commit control forget permit regret refer
submit chat drag hug rig tip whip rebel plan`
