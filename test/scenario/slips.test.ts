/**
 * Every kind of slip that a scenario file can hold, with what hearsay says to it: the exact place, what stands there (in
 * «»), what must hold, what was given, and the hint. One slip gives one problem.
 */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { problemsIn, soundScenario as sound, told } from './problems-in.ts'

const soundGraph = 'graph: { type: erdos-renyi, agents: 5, probability: 0.5 }\n'
const graph = (spec: string) => `name: tiny\nticks: 4\ngraph: ${spec}\n`

/** A scenario text, and all that is told of it. */
type Slip = readonly [scenario: string, ...told: string[]]

const slips: Record<string, readonly Slip[]> = {
  'the file as a whole': [
    ['', '1:1 «» the file must be { name: …, ticks: …, graph: …, … }, not empty.'],
    ['# to do\n', '1:1 «#» the file must be { name: …, ticks: …, graph: …, … }, not empty.'],
    [
      '- name: tiny\n',
      '1:1 «- name: tiny» the file must be { name: …, ticks: …, graph: …, … }, not [{"name":"tiny"}].',
    ],
    ['tiny\n', '1:1 «tiny» the file must be { name: …, ticks: …, graph: …, … }, not "tiny".'],
    [
      `ticks: 4\n${soundGraph}`,
      '1:1 «ticks: 4» name is missing: it must be 1 to 64 lower-case letters, digits and inner hyphens.',
    ],
    ['name: tiny\nticks: 4\n', '1:1 «name: tiny» graph is missing: it must be { type: …, … }.'],
  ],
  'unknown keys, at every depth': [
    [`${sound}sede: 4\n`, '4:1 «sede» sede is not a key that hearsay knows. (did you mean "seed"?)'],
    [
      `${sound}SeedPosts: []\n`,
      '4:1 «SeedPosts» SeedPosts is not a key that hearsay knows. (did you mean "seedPosts"?)',
    ],
    [
      `${sound}population_size: 4\n`,
      '4:1 «population_size» population_size is not a key that hearsay knows. (did you mean "population"?)',
    ],
    [
      `${sound}feed: { atention: 3 }\n`,
      '4:9 «atention» feed.atention is not a key that hearsay knows. (did you mean "attention"?)',
    ],
    [
      graph('{ type: erdos-renyi, agents: 5, probabilty: 0.1 }'),
      '3:40 «probabilty» graph.probabilty is not a key that hearsay knows. (did you mean "probability"?)',
    ],
    [
      graph('{ type: erdos-renyi, agents: 5, probability: 0.1, follows: 2 }'),
      '3:58 «follows» graph.follows is not a key that hearsay knows. (the keys here are type, agents, probability)',
    ],
    [
      `${sound}population:\n  generate:\n    activity: { gamma: { mean: 1, shap: 1 } }\n`,
      '6:35 «shap» population.generate.activity.gamma.shap is not a key that hearsay knows. (did you mean "shape"?)',
    ],
    [
      `${sound}behaviour: { engage: { freshnes: { halfLife: 2h } } }\n`,
      '4:24 «freshnes» behaviour.engage.freshnes is not a key that hearsay knows. (did you mean "freshness"?)',
    ],
    [
      `${sound}behaviour: { engage: { appeal: { lognormal: { sgma: 1 } } } }\n`,
      '4:47 «sgma» behaviour.engage.appeal.lognormal.sgma is not a key that hearsay knows. (did you mean "sigma"?)',
    ],
    [
      `${sound}population: { columns: { activty: x } }\n`,
      '4:26 «activty» population.columns.activty is not a key that hearsay knows. (did you mean "activity"?)',
    ],
    [
      `${sound}population: { columns: { activity: { column: x, time: 2 } } }\n`,
      '4:49 «time» population.columns.activity.time is not a key that hearsay knows. (did you mean "times"?)',
    ],
    [
      `${sound}seedPosts:\n  - autor: a1\n    text: Hello\n`,
      '5:5 «autor» seedPosts[0].autor is not a key that hearsay knows. (did you mean "author"?)',
    ],
    [
      `${sound}seedPosts:\n  - author: { mostFollowd: 1 }\n    text: Hello\n`,
      '5:15 «mostFollowd» seedPosts[0].author.mostFollowd is not a key that hearsay knows. (did you mean "mostFollowed"?)',
    ],
    [
      `${sound}behaviour: { policy: { rates: { prir: population } } }\n`,
      '4:33 «prir» behaviour.policy.rates.prir is not a key that hearsay knows. (did you mean "prior"?)',
    ],
    [
      `${sound}feed: { <<: { inbox: 3 } }\n`,
      '4:9 «<<» feed.<< is not a key that hearsay knows. (the keys here are ranking, attention, inbox, outOfNetwork, pool)',
    ],
  ],
  'near-misses of alternatives': [
    [
      `${sound}population: { generate: { activity: { perTik: 1 } } }\n`,
      '4:39 «perTik» population.generate.activity.perTik is not a key that hearsay knows. (did you mean "perTick"?)',
    ],
    [
      `${sound}population: { generate: { posting: { whenAwoke: 1 } } }\n`,
      '4:38 «whenAwoke» population.generate.posting.whenAwoke is not a key that hearsay knows. (did you mean "whenAwake"?)',
    ],
    [
      `${sound}population: { generate: { activity: { gama: { mean: 1, shape: 1 } } } }\n`,
      '4:39 «gama» population.generate.activity.gama is not a key that hearsay knows. (did you mean "gamma"?)',
    ],
    [
      `${sound}population: { generate: { rates: { diriclet: { retweet: 1, quote: 1, rewrite: 1 } } } }\n`,
      '4:36 «diriclet» population.generate.rates.diriclet is not a key that hearsay knows. (did you mean "dirichlet"?)',
    ],
    [
      `${sound}population: { generate: { rates: { retwet: 0.5, quote: 0.5, rewrite: 0 } } }\n`,
      '4:36 «retwet» population.generate.rates.retwet is not a key that hearsay knows. (did you mean "retweet"?)',
    ],
    [
      `${sound}behaviour: { engage: { appeal: { lognorml: { sigma: 1 } } } }\n`,
      '4:34 «lognorml» behaviour.engage.appeal.lognorml is not a key that hearsay knows. (did you mean "lognormal"?)',
    ],
    [
      `${sound}behaviour: { engage: { social: { perSharers: 1 } } }\n`,
      '4:34 «perSharers» behaviour.engage.social.perSharers is not a key that hearsay knows. (did you mean "perSharer"?)',
    ],
    [
      `${sound}population: { generate: { activity: { gamma: { mean: 1, shape: 1 }, perTick: 1 } } }\n`,
      '4:69 «perTick» population.generate.activity.perTick must not stand beside gamma. (keep one of them)',
    ],
    [
      `${sound}population: { generate: { activity: {} } }\n`,
      '4:37 «{}» population.generate.activity must be a number from 0, { uniform: … }, { lognormal: … }, { gamma: … }, { beta: … } or { perTick: … }, not {}.',
    ],
    [
      `${sound}behaviour: { policy: { uniform: {} } }\n`,
      '4:24 «uniform» behaviour.policy.uniform is not a key that hearsay knows. (write policy: uniform)',
    ],
    [
      graph('erdos-renyi'),
      '3:8 «erdos-renyi» graph must be { type: …, … }, not "erdos-renyi". (did you mean { type: erdos-renyi, … }?)',
    ],
    [
      `${sound}seedPosts: { fil: seeds.yaml }\n`,
      '4:14 «fil» seedPosts.fil is not a key that hearsay knows. (did you mean "file"?)',
    ],
    [
      `${sound}population: { generate: { activity: { perTick: { beta: { mean: 0.5 } } } } }\n`,
      '4:56 «{ mean: 0.5 }» population.generate.activity.perTick.beta.concentration is missing: it must be a number above 0.',
    ],
    [
      `${sound}population: { generate: { activity: { gamma: 3 } } }\n`,
      '4:46 «3» population.generate.activity.gamma must be { mean: …, shape: … }, not 3.',
    ],
    [
      `${sound}behaviour: { engage: { appeal: { a: 1, b: 2, c: 3 } } }\n`,
      '4:32 «{ a: 1, b: 2, c: 3 }» behaviour.engage.appeal must be { lognormal: … } or { pareto: … }, not {"a":1,"b":2,"c":3}.',
    ],
  ],
  'wrong types': [
    [
      `name: tiny\nticks: four\n${soundGraph}`,
      '2:8 «four» ticks must be a whole number from 1 to 10000000, not "four".',
    ],
    [
      `name: tiny\nticks: 1.5\n${soundGraph}`,
      '2:8 «1.5» ticks must be a whole number from 1 to 10000000, not 1.5.',
    ],
    [
      `name: tiny\nticks: .inf\n${soundGraph}`,
      '2:8 «.inf» ticks must be a whole number from 1 to 10000000, not .inf.',
    ],
    [
      `name: tiny\nticks: .nan\n${soundGraph}`,
      '2:8 «.nan» ticks must be a whole number from 1 to 10000000, not .nan.',
    ],
    [
      `${sound}feed:\n`,
      '4:6 «» feed must be { ranking: …, attention: …, inbox: …, outOfNetwork: …, … }, not empty.',
    ],
    [
      `${sound}behaviour: { engage: { rank: } }\n`,
      '4:30 «}» behaviour.engage.rank must be { halfEvery: … }, not empty.',
    ],
    [
      `${sound}feed: []\n`,
      '4:7 «[]» feed must be { ranking: …, attention: …, inbox: …, outOfNetwork: …, … }, not [].',
    ],
    [
      `name: 2024\nticks: 4\n${soundGraph}`,
      '1:7 «2024» name must be 1 to 64 lower-case letters, digits and inner hyphens, not 2024.',
    ],
    [
      `${sound}seedPosts: [{ author: 17, text: Hello }]\n`,
      '4:23 «17» seedPosts[0].author must be the id of an agent, or { mostFollowed: 1 }, not 17. (put it in quotes: "17")',
    ],
    [
      `${sound}population: { columns: { id: 3 } }\n`,
      '4:30 «3» population.columns.id must be the name of a column, or { column: …, times: … }, not 3. (put it in quotes: "3")',
    ],
    [
      `${sound}population: { file: 2020 }\n`,
      '4:21 «2020» population.file must be the path of a file, not 2020. (put it in quotes: "2020")',
    ],
    [`${sound}tick: 15\n`, '4:7 «15» tick must be a duration such as 15m, 2h or 1d, not 15.'],
    [
      `${sound}feed: { outOfNetwork: 10% }\n`,
      '4:23 «10%» feed.outOfNetwork must be a number from 0 to 1, not "10%".',
    ],
    [
      `${sound}log: { exposures: true }\n`,
      '4:19 «true» log.exposures must be none, all or a number from 0 to 1, not true.',
    ],
    [
      `${sound}population: { generate: { activity: often } }\n`,
      '4:37 «often» population.generate.activity must be a number from 0, { uniform: … }, { lognormal: … }, { gamma: … }, { beta: … } or { perTick: … }, not "often".',
    ],
    [
      `${sound}population: { generate: { engagement: [0.1, 0.2] } }\n`,
      '4:39 «[0.1, 0.2]» population.generate.engagement must be a number from 0 to 1, { uniform: … }, { lognormal: … }, { gamma: … } or { beta: … }, not [0.1,0.2].',
    ],
    [
      `${sound}behaviour: { engage: { appeal: 3 } }\n`,
      '4:32 «3» behaviour.engage.appeal must be { lognormal: … } or { pareto: … }, not 3.',
    ],
    [
      `${sound}seed: [1]\n`,
      '4:7 «[1]» seed must be a whole number below 2^53 or a text of 1 to 200 characters, not [1].',
    ],
    [`${sound}output: runs\n`, '4:9 «runs» output must be { folder: … }, not "runs".'],
    [
      `${sound}seedPosts: { author: a1, text: Hello }\n`,
      '4:12 «{ author: a1, text: Hello }» seedPosts must be a list of seed posts, or the path of a YAML file with one, not {"author":"a1","text":"Hello"}.',
    ],
    [
      `${sound}seedPosts: [Hello]\n`,
      '4:13 «Hello» seedPosts[0] must be { author: …, text: …, … }, not "Hello".',
    ],
    [
      `${sound}behaviour: { text: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx }\n`,
      '4:20 «xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx» behaviour.text must be none or builtin, not "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…".',
    ],
  ],
  'out of range': [
    [
      `name: tiny\nticks: 0\n${soundGraph}`,
      '2:8 «0» ticks must be a whole number from 1 to 10000000, not 0.',
    ],
    [
      `name: tiny\nticks: 10000001\n${soundGraph}`,
      '2:8 «10000001» ticks must be a whole number from 1 to 10000000, not 10000001.',
    ],
    [
      `${sound}population: { generate: { engagement: 1.4 } }\n`,
      '4:39 «1.4» population.generate.engagement must be a number from 0 to 1, { uniform: … }, { lognormal: … }, { gamma: … } or { beta: … }, not 1.4.',
    ],
    [
      `${sound}population: { generate: { engagement: { uniform: { from: 0, to: 2 } } } }\n`,
      '4:65 «2» population.generate.engagement.uniform.to must be a number from 0 to 1, not 2.',
    ],
    [
      `${sound}behaviour: { engage: { rank: { halfEvery: 0 } } }\n`,
      '4:43 «0» behaviour.engage.rank.halfEvery must be a number above 0, not 0.',
    ],
    [
      `${sound}behaviour: { engage: { appeal: { pareto: { shape: 1 } } } }\n`,
      '4:51 «1» behaviour.engage.appeal.pareto.shape must be a number above 1 and up to 100, not 1.',
    ],
    [
      `${sound}feed: { attention: 0 }\n`,
      '4:20 «0» feed.attention must be a whole number from 1 to 100000000 or unlimited, not 0.',
    ],
    [
      `${sound}seedPosts: [{ author: a1, text: Hello, stance: -2 }]\n`,
      '4:48 «-2» seedPosts[0].stance must be a number from -1 to 1, not -2.',
    ],
    [
      `${sound}population: { generate: { topics: { dirichlet: { sports: -1 } } } }\n`,
      '4:58 «-1» population.generate.topics.dirichlet.sports must be a number from 0, not -1.',
    ],
    [
      `name: My Scenario\nticks: 4\n${soundGraph}`,
      '1:7 «My Scenario» name must be 1 to 64 lower-case letters, digits and inner hyphens, not "My Scenario".',
    ],
    [
      `name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nticks: 4\n${soundGraph}`,
      '1:7 «aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa» name must be 1 to 64 lower-case letters, digits and inner hyphens, not "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…".',
    ],
    [
      `${sound}seedPosts: [{ author: a1, text: "" }]\n`,
      '4:33 «""» seedPosts[0].text must be a text of 1 to 10000 characters, not empty.',
    ],
    [
      `${sound}population: { memory: { file: m.jsonl, columns: { text: "" } } }\n`,
      '4:57 «""» population.memory.columns.text must be the name of a column, not empty.',
    ],
    [
      `${sound}population: { generate: { topics: { dirichlet: { "": 1 } } } }\n`,
      '4:50 «""» population.generate.topics.dirichlet must name each entry, not leave a name empty.',
    ],
  ],
  'wrong words': [
    [
      `${sound}feed: { ranking: chronologicl }\n`,
      '4:18 «chronologicl» feed.ranking must be chronological, popular, similar or random, not "chronologicl". (did you mean "chronological"?)',
    ],
    [
      `${sound}feed: { ranking: best }\n`,
      '4:18 «best» feed.ranking must be chronological, popular, similar or random, not "best".',
    ],
    [
      `${sound}feed: { attention: unlimted }\n`,
      '4:20 «unlimted» feed.attention must be a whole number from 1 to 100000000 or unlimited, not "unlimted". (did you mean "unlimited"?)',
    ],
    [
      graph('{ type: erdos-reny, agents: 5, probability: 0.1 }'),
      '3:16 «erdos-reny» graph.type must be edge-list, gexf, graphml, erdos-renyi, barabasi-albert, watts-strogatz, stochastic-block-model or configuration-model, not "erdos-reny". (did you mean "erdos-renyi"?)',
    ],
    [
      graph('{ agents: 5 }'),
      '3:8 «{ agents: 5 }» graph.type is missing: it must be edge-list, gexf, graphml, erdos-renyi, barabasi-albert, watts-strogatz, stochastic-block-model or configuration-model.',
    ],
    [
      graph('{ type: gexf, file: a.gexf, source: folower, target: followee }'),
      '3:44 «folower» graph.source must be follower or followee, not "folower". (did you mean "follower"?)',
    ],
    [
      `${sound}population: { dayProfile: diurnl }\n`,
      '4:27 «diurnl» population.dayProfile must be flat, diurnal or a list of 24 numbers, not "diurnl". (did you mean "diurnal"?)',
    ],
    [
      `${sound}behaviour: { policy: rate }\n`,
      '4:22 «rate» behaviour.policy must be uniform, rates or { rates: … }, not "rate". (did you mean "rates"?)',
    ],
    [
      `${sound}behaviour: { engage: { social: independnt } }\n`,
      '4:32 «independnt» behaviour.engage.social must be independent or { perSharer: … }, not "independnt". (did you mean "independent"?)',
    ],
    [`${sound}behaviour: { text: llm }\n`, '4:20 «llm» behaviour.text must be none or builtin, not "llm".'],
    [
      `${sound}population: { memory: { file: m.jsonl, assign: by-idd } }\n`,
      '4:48 «by-idd» population.memory.assign must be by-id or resample, not "by-idd". (did you mean "by-id"?)',
    ],
    [
      `${sound}behaviour: { policy: { rates: { prior: popultion } } }\n`,
      '4:40 «popultion» behaviour.policy.rates.prior must be population or { retweet: …, quote: …, rewrite: … }, not "popultion". (did you mean "population"?)',
    ],
  ],
  lists: [
    [
      `${sound}population: { dayProfile: [1, 2, 3] }\n`,
      '4:27 «[1, 2, 3]» population.dayProfile must be flat, diurnal or a list of 24 numbers, not [1,2,3].',
    ],
    [
      graph('{ type: stochastic-block-model, communities: [], within: 1, between: 0 }'),
      '3:53 «[]» graph.communities must be a list of 1 to 10000 whole numbers, not [].',
    ],
    [
      graph('{ type: stochastic-block-model, communities: [3, two, 0], within: 1, between: 0 }'),
      '3:57 «two» graph.communities[1] must be a whole number from 1 to 100000000, not "two".',
      '3:62 «0» graph.communities[2] must be a whole number from 1 to 100000000, not 0.',
    ],
    [
      `${sound}population: { dayProfile: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1, -1] }\n`,
      '4:75 «-1» population.dayProfile[23] must be a number from 0, not -1.',
    ],
  ],
  'seeds and times': [
    [
      `${sound}seed: 9007199254740993\n`,
      '4:7 «9007199254740993» seed must be a whole number below 2^53 or a text of 1 to 200 characters, not 9007199254740993. (put it in quotes: "9007199254740993")',
    ],
    [
      `${sound}seed: 90071992547409931234\n`,
      '4:7 «90071992547409931234» seed must be a whole number below 2^53 or a text of 1 to 200 characters, not 90071992547409931234. (put it in quotes: "90071992547409931234")',
    ],
    [
      `${sound}seed: 1.5\n`,
      '4:7 «1.5» seed must be a whole number below 2^53 or a text of 1 to 200 characters, not 1.5. (put it in quotes: "1.5")',
    ],
    [
      `${sound}seed:\n`,
      '4:6 «» seed must be a whole number below 2^53 or a text of 1 to 200 characters, not empty.',
    ],
    [
      `${sound}seed: ""\n`,
      '4:7 «""» seed must be a whole number below 2^53 or a text of 1 to 200 characters, not empty.',
    ],
    [
      `${sound}start: 2020-09-28\n`,
      '4:8 «2020-09-28» start must be a time such as 2020-09-28T08:00, not "2020-09-28".',
    ],
    [
      `${sound}start: 2021-02-29T00:00\n`,
      '4:8 «2021-02-29T00:00» start must be a time of the calendar, not "2021-02-29T00:00".',
    ],
    [
      `${sound}start: 2021-02-28T24:00\n`,
      '4:8 «2021-02-28T24:00» start must be a time of the calendar, not "2021-02-28T24:00".',
    ],
    [`${sound}tick: 0m\n`, '4:7 «0m» tick must be at least 1m, not 0m.'],
    [`${sound}tick: 15 min\n`, '4:7 «15 min» tick must be a duration such as 15m, 2h or 1d, not "15 min".'],
    [
      `${sound}behaviour: { engage: { freshness: { halfLife: 2 hours } } }\n`,
      '4:47 «2 hours» behaviour.engage.freshness.halfLife must be a duration such as 15m, 2h or 1d, not "2 hours".',
    ],
    [
      `${sound}behaviour: { engage: { freshness: { halfLife: 0h } } }\n`,
      '4:47 «0h» behaviour.engage.freshness.halfLife must be at least 1m, not 0h.',
    ],
    [`${sound}feed: { pool: { window: 0d } }\n`, '4:25 «0d» feed.pool.window must be at least 1m, not 0d.'],
  ],
  'seed posts': [
    [
      `${sound}seedPosts:\n  - author: a1\n    text: Hello\n    at: soon\n`,
      '7:9 «soon» seedPosts[0].at must be a tick from 0, a duration after the start such as 2h, or a time such as 2020-09-28T09:00, not "soon".',
    ],
    [
      `${sound}seedPosts: [{ author: a1, text: Hello, at: -1 }]\n`,
      '4:44 «-1» seedPosts[0].at must be a tick from 0, a duration after the start such as 2h, or a time such as 2020-09-28T09:00, not -1.',
    ],
    [
      `${sound}seedPosts: [{ author: a1, text: Hello, at: 2020-02-20 }]\n`,
      '4:44 «2020-02-20» seedPosts[0].at must be a tick from 0, a duration after the start such as 2h, or a time such as 2020-09-28T09:00, not "2020-02-20".',
    ],
    [
      `${sound}seedPosts:\n  - author: a1\n    text: Hello\n    at: 2d\n`,
      '7:9 «2d» at must fall within the run, tick 0 to 3, not at tick 192. (change at, start or ticks)',
    ],
    [
      `${sound}seedPosts: [{ author: a1, text: Hello, at: 4 }]\n`,
      '4:44 «4» at must fall within the run, tick 0 to 3, not at tick 4. (change at, start or ticks)',
    ],
    [
      `${sound}start: 2020-03-01T00:00\nseedPosts: [{ author: a1, text: Hello, at: 2020-02-29T23:00 }]\n`,
      '5:44 «2020-02-29T23:00» at must fall within the run, tick 0 to 3, not at tick -4. (change at, start or ticks)',
    ],
    [
      `${sound}seedPosts: [{ author: a1, text: Hello, at: 2020-02-30T00:00 }]\n`,
      '4:44 «2020-02-30T00:00» at must be a time of the calendar, not "2020-02-30T00:00".',
    ],
    [
      `${sound}seedPosts:\n  - author: a1\n`,
      '5:5 «author: a1» seedPosts[0].text is missing: it must be a text of 1 to 10000 characters.',
    ],
    [
      `${sound}seedPosts:\n  - text: Hello\n`,
      '5:5 «text: Hello» seedPosts[0].author is missing: it must be the id of an agent, or { mostFollowed: 1 }.',
    ],
    [
      `${sound}seedPosts: [{ author: {}, text: Hello }]\n`,
      '4:23 «{}» seedPosts[0].author must be a text or { mostFollowed: …, … }, not {}.',
    ],
    [
      `${sound}seedPosts: [{ author: { mostFollowed: first }, text: Hello }]\n`,
      '4:39 «first» seedPosts[0].author.mostFollowed must be a whole number from 1 to 100000000, not "first".',
    ],
  ],
  contradictions: [
    [
      graph('{ type: gexf, file: a.gexf, source: follower, target: follower }'),
      '3:62 «follower» graph.target must be the other end, followee, since graph.source is follower. (target: followee)',
    ],
    [
      graph('{ type: barabasi-albert, agents: 5, follows: 5 }'),
      '3:53 «5» graph.follows must be less than graph.agents (5), not 5.',
    ],
    [
      graph('{ type: watts-strogatz, agents: 5, neighbours: 3, rewiring: 0 }'),
      '3:55 «3» graph.neighbours must be even and less than graph.agents (5), not 3.',
    ],
    [
      graph('{ type: watts-strogatz, agents: 4, neighbours: 4, rewiring: 0 }'),
      '3:55 «4» graph.neighbours must be even and less than graph.agents (4), not 4.',
    ],
    [
      graph('{ type: configuration-model, agents: 5, followers: { exponent: 2, minimum: 3, maximum: 2 } }'),
      '3:59 «{ exponent: 2, minimum: 3, maximum: 2 }» graph.followers must have minimum ≤ maximum < graph.agents, not 3, 2 and 5.',
    ],
    [
      graph('{ type: configuration-model, agents: 5, followers: { exponent: 2, minimum: 1, maximum: 5 } }'),
      '3:59 «{ exponent: 2, minimum: 1, maximum: 5 }» graph.followers must have minimum ≤ maximum < graph.agents, not 1, 5 and 5.',
    ],
    [
      `${sound}population: { generate: { rates: { retweet: 0.5, quote: 0.3, rewrite: 0.1 } } }\n`,
      '4:34 «{ retweet: 0.5, quote: 0.3, rewrite: 0.1 }» population.generate.rates must sum to 1, not to 0.9.',
    ],
    [
      `${sound}behaviour: { policy: { rates: { prior: { retweet: 1, quote: 1, rewrite: 1 } } } }\n`,
      '4:40 «{ retweet: 1, quote: 1, rewrite: 1 }» behaviour.policy.rates.prior must sum to 1, not to 3.',
    ],
    [
      `${sound}population: { generate: { rates: { dirichlet: { retweet: 0, quote: 0, rewrite: 0 } } } }\n`,
      '4:47 «{ retweet: 0, quote: 0, rewrite: 0 }» population.generate.rates.dirichlet must have a number above 0, not zeros alone.',
    ],
    [
      `${sound}population: { generate: { topics: { dirichlet: {} } } }\n`,
      '4:48 «{}» population.generate.topics.dirichlet must have a number above 0, not none at all.',
    ],
    [
      `${sound}population: { generate: { topics: { dirichlet: { a: 0, b: 0 } } } }\n`,
      '4:48 «{ a: 0, b: 0 }» population.generate.topics.dirichlet must have a number above 0, not zeros alone.',
    ],
    [
      `${sound}population: { dayProfile: [0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0] }\n`,
      '4:27 «[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]» population.dayProfile must have a number above 0, not zeros alone.',
    ],
    [
      `${sound}population: { generate: { activity: { perTick: { uniform: { from: 0.3, to: 0.1 } } } } }\n`,
      '4:59 «{ from: 0.3, to: 0.1 }» population.generate.activity.perTick.uniform must go from the lower value to the higher, not from 0.3 to 0.1.',
    ],
    [
      `${sound}population: { generate: { engagement: { beta: { mean: 0, concentration: 1 } } } }\n`,
      '4:55 «0» population.generate.engagement.beta.mean must be above 0 and below 1, not 0.',
    ],
    [
      `${sound}population: { generate: { posting: { whenAwake: { beta: { mean: 1, concentration: 1 } } } } }\n`,
      '4:65 «1» population.generate.posting.whenAwake.beta.mean must be above 0 and below 1, not 1.',
    ],
    [
      `${sound}feed: { attention: unlimited, outOfNetwork: 0.1 }\n`,
      '4:45 «0.1» feed.outOfNetwork is a share of the slots, so feed.attention must be a number, not unlimited. (attention: 20)',
    ],
  ],
}

const slipTests = suite('slips in a scenario')

slipTests('the scenario that they are made in is sound', () => assert.equal(problemsIn(sound), []))

for (const [kind, cases] of Object.entries(slips)) {
  slipTests(kind, () => {
    for (const [scenario, ...expected] of cases) assert.equal(problemsIn(scenario).map(told), expected)
  })
}

const all = Object.values(slips).flatMap((cases) => cases.flatMap(([scenario]) => problemsIn(scenario)))

slipTests('every message is a sentence about a path, in plain words', () => {
  assert.ok(all.length > 100)
  for (const { message } of all) {
    assert.match(
      message,
      /^(the file|[\w.[\]<]+) (must |is missing: it must |is not a key |is a share of ).*[^.]\.$/s,
    )
    assert.not.match(
      message,
      /[Ee]xpected|[Rr]eceived|Invalid|Too (big|small)|Unrecognized|undefined|null|NaN|\[object|union/,
    )
    assert.ok(message.length < 260, message)
  }
})

slipTests('the code says whether a key or a value is wrong, and the place is underlined', () => {
  for (const { code, message, where, excerpt } of all) {
    const expected = message.includes('is not a key')
      ? 'UNKNOWN_KEY'
      : message.startsWith('at must')
        ? 'SEED_POST_INVALID'
        : 'INVALID_VALUE'
    assert.is(code, expected, message)
    assert.match(where!, /^scenario\.yaml:\d+:\d+$/)
    assert.match(excerpt!, /^ {2}\d+ \| .*\n +\| +\^+$/)
  }
})

slipTests.run()
