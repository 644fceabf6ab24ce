"""The English words that tell a deadline from a mention, and a person from a thing, as data."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FOLLOWERS = _words(
    "about and as at because before but by during for from if in instead it latest of on or otherwise please pls "
    "plz plus re regarding since so thanks then that this though to too unless until via when where which while who "
    "with without the a an i we you he she they it's i'll we'll im will would can could should must may might after "
    "asap max tops maximum minimum both all my our your his her their its there here again also just only even not "
    "than next into onto over per using through either preferably ideally maybe possible possibly somehow sometime"
)
"""Words that may stand behind a date or a name that ends its phrase; a noun there would make it a modifier."""

DETERMINERS = _words(
    "the a an this that these those my our your his her their its each every all any some no both another one"
)

BEFORE_REFERENCE = _words(
    "from since after of last previous past between the a an over and or nor to was were is are as than per vs "
    "versus like not no never every each any these those that my our your his her their its except excluding during "
    "through throughout starting beginning effective post yesterday earlier late early happy good black cyber "
    "casual re about with without until's into under towards toward across regarding concerning against how why "
    "what which whose when where are's only"
)
"""A date right behind one of these is spoken of, not set."""

HANDLED = _words(
    "cancel skip move reschedule postpone block free compare rename replace swap avoid exclude include plan "
    "organise organize remove delete drop prep prepare"
)
"""Verbs whose object a day can be: "cancel Friday"."""

PAST = _words(
    "saw happened broke was were had did said sent went came gave met ran fell rose lost told wrote began spoke "
    "spent thought won took brought caught chose drew drove flew forgot froze grew heard knew shook sold stole "
    "threw wore missed sat stood felt kept paid"
)
"""Irregular and common past tenses: a date within three words behind one is a reference."""

NOT_PAST = _words(
    "need needed embed feed seed speed shed bed red weed exceed proceed succeed indeed bleed hundred required "
    "wanted expected scheduled planned proposed overdue deed breed greed unneeded reed heed"
)
"""Words in -ed that tell nothing about the past."""

CAUSATIVES = _words(
    "get getting gets have having be being been to is are will should must need needs wants want's make keep needed"
)
"""In front of a participle these make it something to be reached: "get it signed by Friday"."""

SUBJECTS = _words("i we you he she they it who that which")

ASKING = _words("why how what whether which when where who if that explain because whose")
"""Words that open a clause in which a time tells when something happens."""

INQUIRIES = _words(
    "explain investigate analyse analyze understand debug diagnose explore describe summarise summarize examine trace"
)
EVENTS = _words(
    "outage drop spike incident crash failure dip error errors alert alerts downtime regression breach peak surge "
    "jump fall rise decline discrepancy anomaly slowdown timeout timeouts outages failures crashes rollback meeting "
    "call demo sync standup discussion conversation"
)
"""What was or is on a day; looking into it is not due on that day."""

INCIDENTS = _words(
    "outage spike incident crash failure dip error errors alert alerts downtime regression breach surge timeout "
    "timeouts outages failures crashes"
)
"""What happens by itself: a time right behind it tells when it did."""

NEGATIONS = _words("no not never dont doesnt cant wont isnt didnt nothing without neither nor")

OCCASIONS = _words("report numbers build demo call meeting review standup sync deck release session workshop")

MEASURES = _words(
    "timeout timeouts ttl interval intervals window retention limit limits delay latency sla slo rto rpo lag "
    "uptime downtime cutoff expiry expiration threshold cooldown cache period notice age backoff lifetime timer "
    "refresh video clip"
)
"""Nouns whose value a bare duration behind them is."""

COUNTED_THINGS = _words("part page step item rate score ratio aspect section chapter phase slide version v times time")
"""Behind one of these ``3:16`` names one of them."""

NUMBERED_THINGS = _words(
    "row line column ticket issue bug case order invoice room batch shard job run question exercise lot no nr level"
)
"""Behind one of these, too, ``11/30`` names one of them."""

MEETING_VERBS = _words(
    "call meet join ring phone dial sync attend interview lunch dinner breakfast standup chat talk speak demo "
    "present dentist doctor coffee appointment rehearse pickup collect pick go zoom"
)
"""With one of these as the first word "at 3" is an appointment."""

SETTING_VERBS = _words(
    "alert begin bin bound cap clamp cluster cut end fire fix flag floor freeze hold index keep leave limit lock max "
    "min number page peg pin price put rank rate round scale set sit size stabilise stabilize start stay stop "
    "throttle top trigger trip truncate value warn"
)
"""With one of these as the first word "at 3" is a measure."""

VERBS = _words(
    "accept add address adjust agree align analyse analyze announce answer apply approve archive arrange ask "
    "assemble assess assign attach attend audit automate backfill backup bring build bump buy calculate call cancel "
    "capture chase check choose circulate clarify clean clear close collect comment compare compile complete "
    "compose compress compute confirm connect consolidate contact convert coordinate copy correct create cut debug "
    "decide decline define delete deliver demo deploy describe design develop dig disable discuss distribute do "
    "document double download draft draw drive drop dry-run edit email enable engage ensure escalate estimate "
    "evaluate examine expand explain explore export extend extract facilitate fetch figure file fill finalise "
    "finalize find finish fix flag fly follow format forward free gather generate get give go grade grant grill "
    "group hand handle help hire hold host identify implement import improve include inform inspect install "
    "interview introduce investigate invite invoice issue join keep kick label launch lead learn leave let liaise "
    "link list listen load log look mail make manage map mark meet merge message migrate monitor move name "
    "negotiate nominate note notify nudge obtain offer onboard open order organise organize outline own pack page "
    "paint park pass patch pay phone pick pilot ping plan polish post prep prepare present price print prioritise "
    "prioritize process procure produce profile propose protect prototype provide provision publish pull purchase "
    "push put quantify query question queue raise rank re-run read rebuild recap reconcile record recruit redesign "
    "reduce refactor refine refresh register rehearse reject release remind remove rename renew repair replace "
    "reply report request rerun research reserve reset resolve respond restart restore retire return review revise "
    "rewrite ring roll rotate run save scan schedule scope score search secure see select sell send separate set "
    "settle setup share ship show sign simplify sketch solve sort spec split stage start stop submit suggest "
    "summarise summarize support survey swap sweep switch sync tag take talk tell test thank tidy tighten trace "
    "track train transfer translate triage trim try tune turn unblock understand update upgrade upload use validate "
    "verify visit walk warn wash watch water wire wish work wrap write"
)
"""Verbs that begin a piece of work."""

NOUNY_VERBS = _words(
    "access audit backup build call check cut demo deploy design document draft email export file fix group hire "
    "import interview invoice issue label launch list load log mail map meet message name note order page patch "
    "phone pilot ping plan post price print profile prototype query question queue record release report request "
    "research review ring roll run score search share show sketch spec stage start stop support survey switch sync "
    "tag talk test track train triage update upgrade use visit walk watch work wrap write-up standup prep dry-run"
)
"""Verbs that are as often nouns: "Friday demo"."""

NOT_PEOPLE = _words(
    "i we you he she they it me us them him her who what this that these those everyone everybody someone somebody "
    "anyone anybody nobody all both none each another other others people folks team teams q1 q2 q3 q4 h1 h2 eod "
    "cob eow eom eoy eoq asap fyi wip tbd tba todo tldr slack email mail gmail zoom jira linear github gitlab "
    "notion confluence trello asana figma miro google excel word powerpoint outlook sharepoint dropbox salesforce "
    "hubspot zendesk intercom stripe paypal shopify datadog grafana kibana sentry pagerduty jenkins terraform "
    "kubernetes docker aws azure gcp snowflake bigquery redshift databricks airflow kafka redis postgres postgresql "
    "mysql mongodb elasticsearch spark tableau looker mixpanel amplitude segment python java javascript typescript "
    "rust golang react angular vue node django flask rails spring android ios windows linux macos ubuntu chrome "
    "firefox safari edge microsoft apple amazon meta facebook twitter linkedin instagram youtube tiktok netflix "
    "openai anthropic nvidia intel oracle ibm sap cisco adobe whatsapp telegram signal discord webex skype "
    "mattermost wordpress drupal magento twilio sendgrid mailchimp okta vault production staging prod dev sandbox "
    "localhost english german french spanish italian dutch polish portuguese chinese japanese korean hindi arabic "
    "american british european asian african indian australian canadian africa asia europe america germany france "
    "spain italy portugal poland netherlands belgium austria switzerland sweden norway denmark finland ireland "
    "england scotland wales britain uk usa eu emea apac latam canada mexico brazil argentina chile colombia peru "
    "china japan korea india singapore indonesia malaysia thailand vietnam philippines australia zealand turkey "
    "israel egypt nigeria kenya ghana morocco russia ukraine greece romania hungary czechia dubai qatar london "
    "paris berlin munich hamburg frankfurt madrid barcelona lisbon porto rome milan vienna zurich geneva amsterdam "
    "rotterdam brussels dublin edinburgh manchester oslo stockholm copenhagen helsinki warsaw prague budapest "
    "athens istanbul moscow kyiv york boston chicago seattle denver austin dallas houston miami atlanta toronto "
    "vancouver montreal tokyo osaka seoul beijing shanghai shenzhen taipei bangkok jakarta manila mumbai delhi "
    "bangalore bengaluru hyderabad pune chennai nairobi lagos accra cairo johannesburg sydney melbourne brisbane "
    "perth auckland wellington santiago bogota lima francisco angeles vegas christmas xmas easter thanksgiving "
    "ramadan diwali halloween black cyber summer autumn winter fall monday tuesday wednesday thursday friday "
    "saturday sunday"
)
"""Capitalised words that are not who asks: pronouns, tools, places, languages, seasons."""

TOPICS = _words(
    "bug bugs fix hotfix feature feat docs doc documentation idea ideas note notes todo task tasks reminder "
    "question questions urgent important action actions chore refactor test tests testing meeting review follow "
    "followup update updates search billing infra infrastructure backend frontend design security ops checkout "
    "payments payment mobile web website android ios api app apps data database db dashboard dashboards build "
    "builds release releases deploy deployment login signup page pages service services server servers cluster "
    "pipeline pipelines job jobs report reports model models re fwd fw aw subject topic title summary background "
    "context status problem issue issues incident incidents request ask asks decision blocker blocked blocking "
    "warning error errors alert alerts fyi ps nb draft agenda minutes retro standup sprint epic story ticket "
    "tickets spike research discussion proposal rfc spec onboarding hiring budget invoice invoices contract travel "
    "expenses offsite party home personal work admin misc shopping groceries goal goals okr okrs kr priority "
    "deadline due estimate est effort maybe optional low high medium critical quick small big new old next last "
    "first second third final part step phase stage version option plan plans prep call email mail slack message "
    "thread channel link links attachment file files folder image images slide slides deck table chart sheet form "
    "survey script config settings code repo repository branch commit merge pr prs mr library package module parser "
    "loader importer exporter scheduler queue cache index worker cron batch migration schema query queries column "
    "field fields endpoint endpoints token tokens key keys cert certificate password account accounts user users "
    "customer customers client clients vendor vendors supplier partner partners order orders cart price pricing "
    "product products roadmap launch rollout rollback experiment experiments metric metrics kpi kpis logs log "
    "monitoring performance latency accessibility compliance audit today tomorrow tonight yesterday morning "
    "afternoon evening week month quarter year daily weekly monthly quarterly fridge printer laptop room office car "
    "house kitchen garden"
)
"""Words that name what a line is about when they stand before a colon or "needs", not who asks."""

TAKES_FOR = _words(
    "works work working suits fine ok okay good better available responsible meant intended wait waiting look "
    "looking search searching ask asking apply applying vote voting pay paying account care caring check checking "
    "watch watching cover covering fill sub deputise deputize stand call calling hope thank thanks opt aim aiming "
    "head heading reach reaching qualify blame mistaken arrange shop shopping root test testing grep filter scan "
    "known famous substitute interview named sorry"
)
"""Words whose own complement begins with "for": "wait for Sam"."""

SOURCE_VERBS = _words(
    "get collect obtain fetch gather borrow buy order download import pull request chase hear recover copy extract "
    "receive take pick retrieve scrape export migrate move switch remove hire"
)
"""Verbs whose "from NAME" says where a thing comes from, not who asks."""
