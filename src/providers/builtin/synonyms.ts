/** Words to say it with instead, each in the same form. Data only: a word, then what may replace it. */

/** For words used as verbs. */
export const verbSynonyms = rows(`
says claims insists; said claimed insisted; say claim insist; begins starts; starts begins; began started;
started began; ends stops; announces reveals declares; announced revealed declared; shows suggests; showed
suggested; finds discovers; bought purchased; stops halts; stopped halted; bans outlaws; banned outlawed;
ban outlaw; cuts slashes; raises increases; raised increased; rises climbs; rose climbed; falls drops; fell
dropped; beats defeats; helps aids; helped aided; hits reaches; closes shuts; closed shut; close shut; makes
produces; made produced; tells informs; told informed; needs requires; need require; loves adores; love
adore; hates despises; hate despise; causes triggers; cause trigger; caused triggered; prevents stops;
prevent stop; cures heals; cure heal; ruined wrecked; ruins wrecks; destroyed wrecked; hiding concealing;
hides conceals; hidden concealed; resigned quit; resigns quits; approves backs; thinks reckons; think
reckon; believes thinks; believe think; dies perishes; arrested detained; forces compels; forced compelled;
deserve merit; deserves merits; warns cautions; warned cautioned; cancelled scrapped; scrapped cancelled;
delayed postponed; increases grows; increased grew; tracks follows; track follow; watching observing;
building constructing; built constructed; buying purchasing; eat consume; eating consuming; recalls
withdraws; recalled withdrew; recall withdraw; reduces lowers; reduce lower; reduced lowered; saved rescued;
save rescue; confirms verifies; confirmed verified`)

/** For every other word. */
export const otherSynonyms = rows(`
new brand-new; big huge large; huge massive enormous; children kids; kids children; people folks; quickly
fast; important vital; dangerous risky unsafe; safe harmless; awful terrible; strange odd; odd strange;
false untrue; fake bogus; free gratis; expensive pricey costly; cheap affordable; whole entire; entire
whole; many numerous; nearly almost; almost nearly; often regularly; finally eventually; leaked secret;
adults grown-ups; doctors medics; scientists researchers; researchers scientists; company firm; firm
company; companies firms; firms companies; money cash; car vehicle; cars vehicles; film movie; movie film;
workers staff; teachers educators; fans supporters; supporters fans; amid during; throughout across; highest
biggest; biggest largest; again anew; must should; tiny minuscule; rich wealthy; poor needy; fast quick;
slow sluggish; angry furious; happy glad; major big; official formal; local nearby; global worldwide`)

function rows(data: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    data
      .split(';')
      .map((row) => row.trim().split(/\s+/))
      .map(([word, ...others]): [string, string[]] => [word!, others]),
  )
}
