"""English words that say nothing about what an ask is for, as data: politeness, urgency, asides, names, odd forms.

Openers and asides are regular expressions over text in which values are already single characters of the private use
area (U+E000 and up); an aside is tried only when one of the words before its colon occurs. Another language is another
file of this shape.
Source: written for this package from general English usage; the first names are common ones of many countries.
"""

OPENERS = r"""
(?:hi|hiya|hey|hello|dear|(?:good )?morning) (?:\w+|[\ue000-\uf8ff])\s*(?:,|:|!| [-\u2013\u2014] )
(?:hi|hiya|hey|hello|dear|good (?:morning|afternoon|evening)|morning|yo)\b(?: (?:there|all|team|folks|everyone|again|
    guys))?
(?:quick|small|short|tiny|random|little) (?:one|question|ask|thing|favou?r|request|q|note|reminder)\b
(?:urgent(?:ly)?|important|todo|to do|fyi|reminder|request|ask|task|heads up|friendly reminder|asap|action required|
    re|fwd?|aw)\b(?=\s*[:\-\u2013\u2014!,\]]|\s)
(?:\w+ ){1,2}(?:asks|asked|wants|says|said|needs|requested)\s*:
(?:an? )?(?:ask|request|question|q|message|note) (?:from|by) \w+\s*[:,\-\u2013]
(?:(?:another|a further|one more) (?:request|ask|question|one|thing)(?: from \w+)?)\s*[:,\-\u2013]
when(?:ever)? (?:you|u) (?:have|get|find|got) (?:a |an |some |the )?(?:sec(?:ond)?s?|moments?|mins?|minutes?|time|
    chance|spare \w+|opportunity|free \w+)\b
(?:if (?:you|u) (?:can|could|have time|get (?:a )?chance|don't mind|do not mind|are free)|if possible|no rush|
    no hurry|at your convenience)\b
(?:can|could|would|will|may|might) (?:you|u|someone|somebody|anyone|we|i|one of you)\b(?: (?:guys|all|please|pls|
    kindly|maybe|possibly|also|quickly|just|help (?:me|us)(?: to)?))*
(?:i|we)(?:'d| would)? (?:really |also |just |still )?(?:need|want|like|love)(?:ed|s)?\b(?: (?:you|someone|somebody|
    your help|help|us))?(?: (?:to|with|in|for)\b)?
(?:i'm|i am|we're|we are) (?:looking|trying|hoping|wondering|asking)\b(?: (?:to|for|if)\b(?: (?:you|we|i|
    someone) (?:can|could|might))?)?
would (?:you|it) (?:mind|be (?:possible|great|nice|good|ok|okay)(?: to\b| if (?:you|we|someone) (?:can|could|would))?)
(?:is it (?:possible|ok|okay) (?:to|for \w+ to|if)|do you mind|it (?:would|'d) be (?:great|nice|good|helpful|
    lovely) (?:if|to)(?: (?:you|we|someone) (?:could|can|would))?)\b
(?:need (?:(?:you|someone|somebody) )?to|you need to|needs? to be|need help (?:with|to)|help (?:me|us)(?: to| with)?|
    let's|let us|lets|i have to|we have to|i must|we (?:should|must)|you should|i gotta|i wanna)\b
(?:kindly|please|pls|plz|just|also|and|so|ok|okay|well|oh|maybe|perhaps|actually|basically)\b
(?:there'?s|there (?:is|are)|it seems(?: that| like)?|it looks like|looks like|i (?:think|believe)(?: that)?|i guess|
    i was|i have|i've|do you know|do you have|(?:please )?tell me|let me know|can i|could i|may i|do i|should i)\b
"""

ASIDES = r"""
when whenever: \bwhen(?:ever)? (?:you|u) (?:have|get|find|got) (?:a |an |some |the )?(?:sec(?:ond)?s?|moments?|mins?|
    minutes?|time|chance|spare \w+|opportunity|free \w+)\b
if no at possible where as like same: \b(?:if (?:you|u) (?:can|could|have (?:the )?time|get (?:a )?chance|don't mind|
    do not mind|are free)|if (?:at all )?possible|no rush|no hurry|at your convenience|(?:when|where) possible|
    as discussed|as agreed|as usual|as always|as per usual|as soon as (?:possible|you can)|like last time|
    same as (?:last time|before|always))\b
priority prio right straight once advance lot: \b(?:(?:high|top) prio(?:rity)?|prio ?[0-9]|right away|right now|
    straight away|at once|thanks? (?:a lot|so much|in advance)|a lot)\b
by before until till til later due deadline latest end close: \b(?:by|before|until|till|til|no later than|due(?: by|
     on)?|deadline(?: is)?|latest(?: by)?|not later than|at the latest(?: by)?) (?:the )?(?:eod|eob|cob|eow|eom|
    end of (?:the )?(?:day|week|month|quarter|year|business)|noon|midnight|lunch(?:time)?|standup|close of business|
    then|now|[\ue000-\uf8ff])(?!\w)
demo hands offsite town standup board event: \b(?:for|before|ahead of|in time for|until|at) (?:the |our |my |
    an? )?(?:(?:next|upcoming|big|board|leadership|exec(?:utive)?|customer|weekly|client|all) )?(?:demo|launch event|
    all[ -]hands|offsite|town ?hall|standup|board meeting)$
blocking blocks blocked waiting: \b(?:blocking|blocks|is blocking|(?:is|are) waiting(?: for (?:it|this|that))?$|
    is blocked(?: on (?:it|this))?|waiting for it)\b
ping happy details any context info: \b(?:happy to (?:chat|discuss|help)\b.*|ping me\b.*|details (?:below|inside|
    attached|in (?:the )?(?:thread|ticket|doc))|see (?:below|attached|above|the (?:thread|ticket|doc))|more (?:info|
    details) (?:in|at|below)\b.*|any questions\b.*|context(?: is)? (?:below|in (?:the )?thread))
from behalf cc via asked requested: \b(?:ask(?:ed)?|request(?:ed)?) (?:from|by) (?=[\ue000-\uf8ff])|\bon behalf of\b
this next last coming past: \b(?:this|next|last|coming|past) (?:morning|afternoon|evening|night|time)\b
see ref cf: \b(?:see|ref|cf|refs?|as in|tracked in|ticket) (?=[\ue000-\uf8ff])
one once yet more: \b(?:one more time|once again|yet again|once more)\b
"""

POLITE = """
please pls plz plse kindly thanks thank thx thnx ty tia tnx cheers hi hiya hello hey dear asap urgent urgently
immediately soon soonest quick quickly sorry regards br appreciated appreciate again sometime btw fyi fwd eod eob cob
eow eom currently recently possible possibly maybe perhaps ok okay well yes yeah oh ah um greetings folks guys
everyone
"""

STOP = """
a an the this that these those it its he she they them him his her hers their theirs i me my mine we us our ours
you your yours u ur whom whose what there here so as at by for from in into of on onto to with within about
above after before against among between during over per than through throughout toward towards under upon via until
till since and or but nor if then else because while whereas although though is am are was were be been being do does
did done doing has had having have will would shall should may might must can could ought let lets also too just only
very really quite rather some any each every either neither both all another other others such same own few much
many lot lots most else ever yet already still now then someone somebody anyone anybody everybody something anything
everything thing things stuff one ones i'm i've i'd i'll you're you've you'd you'll we're we've we'd we'll they're
they've it'll that's there's here's he's she's it's what's who's let's im ive id ill youre weve etc eg ie e.g i.e
need needs needed want wants wanted like wish know sure got gotta wanna up out s t d m re ve ll w o pm am th st nd rd
"""

UNITS = """
% percent pct eur euro euros usd gbp dollar dollars bucks k m b kb mb gb tb kib mib gib tib ms s sec secs second seconds
min mins minute minutes h hr hrs hour hours day days week weeks month months year years qps rps x km mi miles kg pm am
cet cest utc gmt est edt pst pdt ist bst
"""

CHASES = r"""
any (?:news|updates?|progress|movement|luck|word|eta|idea when)\b
(?:what(?:'s| is) the )?(?:status|eta|progress)(?: update)?(?: of| on| for| with|\?|$)
(?:just |gentle |friendly |quick )*(?:ping(?:ing)?|bump(?:ing)? this|nudge|chas(?:e|ing)|following up|follow[- ]up|
    checking in|circling back)\b
(?:gentle |friendly |kind |2nd |second |another )reminder
reminder[:,]
(?:i'm |i am |we're |we are |am )?still (?:waiting|need|missing|not (?:done|working|fixed|there)|open|pending|no)\b
(?:did|have|were) you (?:get|manage|have|had|able|find|seen|look|got)\b.{0,20}\b(?:chance|time|to|around|this|it|
    yet)\b
(?:how(?:'s| is| are)) .{1,40}(?:going|coming along|looking|progressing)\b
when (?:will|can|do) (?:you|this|that|it|we|i)\b
(?:has|is|was) (?:this|that|it) (?:been )?(?:done|fixed|ready|finished|forgotten|deployed|out|live)\b
(?:where are we|where do we stand)\b
are you (?:on (?:it|this)|working on)\b
"""

CHASE_WORDS = """
news update updates progress movement luck word eta idea status ping pinging bump bumping nudge chase chasing
following follow follow-up check-in checking circling back reminder gentle friendly second waiting wait missing done
working fixed open pending get got manage chance time able around looking going coming along ready finished forgotten
where when stand are still yet any how did have is has no not on to it there
"""

LINKS = """
pull request: /pull/ /pulls/ /merge_requests/ /pullrequest/ /pull-requests/ /-/merge
ticket: /browse/ /issues/ /issue/ /tickets/ /ticket/ /bug/
spreadsheet: /spreadsheets/ sheet .xlsx
document: /document/ /docs/ docs. .pdf .docx /doc/
wiki: /wiki/ confluence notion. wiki.
design: figma. sketch. /design/
dashboard: grafana /dashboard looker tableau datadog
slides: /presentation/ .pptx slides
"""

QUESTIONS = "why how when where who which"

NEGATIONS = """
not no never none without n't dont don't doesn't didn't isn't aren't wasn't won't can't cannot couldn't shouldn't
wouldn't haven't hasn't hadn't doesnt didnt isnt arent wasnt wont cant couldnt shouldnt wouldnt havent hasnt ain't non
nor
"""

PARTICLES = "on off up down in out back over away"

COMPOUNDS = """
on-call: oncall, on call
login: log in, log on, logon, log-in, sign in, sign-in, signin
logout: log out, sign out
setup: set-up
timeout: time out, time-out
rollback: roll-back
backup: back-up
dashboard: dash board, dash-board
database: data base
workflow: work flow, work-flow
runbook: run book, run-book
roadmap: road map
email: e-mail, e mail
newsletter: news letter
website: web site
auto-complete: autocomplete, auto complete
spell-check: spellcheck, spell check, spellchecker
top-up: topup, top up, top ups, top-ups, topping up, topped up, tops up
api-key: api key, apikey
feature-flag: feature flag, featureflag, feature toggle
pull-request: pull request, merge request, pr, mr, prs
cold-start: cold start
health-check: health check, healthcheck, health checks
purchase-order: purchase order, po, pos
credit-card: credit card
direct-deposit: direct deposit
bank-account: bank account
exchange-rate: exchange rate
time-off: time off, pto
sign-up: signup, sign up
check-in: checkin, check in
checkout: check-out
follow-up: followup, follow up
offboard: off-board, off board
onboard: on-board, on board
offsite: off-site, off site
postmortem: post-mortem, post mortem
a/b: ab test, a/b test, ab-test, split test
non-voting: nonvoting, nv, non voting
k8s: kubernetes
1:1: one-on-one, one on one, 1-1
data-set: dataset
user-name: username
file-system: filesystem
home-page: homepage
work-space: workspace
white-list: whitelist
black-list: blacklist
type-ahead: typeahead
"""

IRREGULAR = """
sent:send paid:pay bought:buy went:go gone:go gave:give given:give took:take taken:take made:make built:build
wrote:write written:write broke:break broken:break lost:lose stole:steal stolen:steal left:leave leaving:leave
froze:freeze frozen:freeze chose:choose chosen:choose shown:show saw:see seen:see found:find ran:run began:begin
begun:begin sold:sell held:hold hid:hide hidden:hide drawn:draw drew:draw met:meet kept:keep told:tell said:say
thought:think came:come became:become spent:spend lent:lend brought:bring caught:catch taught:teach left:leave
grew:grow grown:grow knew:know known:know threw:throw thrown:throw fell:fall fallen:fall spoke:speak spoken:speak
woke:wake won:win children:child men:man women:woman people:person feet:foot indices:index criteria:criterion
analyses:analysis data:data media:media news:news series:series access:access process:process status:status
address:address business:business canvas:canvas kubernetes:kubernetes redis:redis bias:bias gas:gas bus:bus plus:plus
pass:pass class:class less:less loss:loss miss:miss press:press cross:cross boss:boss express:express
progress:progress stress:stress success:success wireless:wireless dns:dns tls:tls css:css aws:aws sms:sms gps:gps
ios:ios os:os ms:ms during:during thing:thing string:string king:king spring:spring ring:ring bring:bring
meeting:meeting building:building morning:morning evening:evening need:need feed:feed speed:speed seed:seed
embed:embed shed:shed red:red bed:bed wing:wing sing:sing swing:swing bling:bling sibling:sibling ceiling:ceiling
pricing:price billing:bill staging:staging onboarding:onboard offboarding:offboard reindexing:reindex mapping:map
spelling:spell warning:warn engineering:engineering marketing:marketing earning:earning saving:saving savings:saving
listing:list routing:route hosting:host holding:hold used:use using:use user:user users:user hundred:hundred
sacred:sacred naked:naked jeopardy:jeopardy was:be does:do goes:go dies:die ties:tie lies:lie pies:pie shoes:shoe
queues:queue queue:queue issues:issue issue:issue setting:setting settings:setting wedding:wedding clothing:clothing
funding:fund landing:land ranking:rank shipping:ship testing:test training:train tracking:track logging:log
monitoring:monitor hiring:hire
"""

VALUES = """
prod production staging dev sandbox canary qa uat live test-env german french english spanish italian polish japanese
chinese korean portuguese dutch russian turkish thai hindi arabic swedish danish norwegian finnish czech greek hebrew
germany france spain italy poland japan china korea portugal india brazil mexico canada uk usa us eu emea apac austria
switzerland sweden norway denmark finland ireland belgium netherlands turkey australia singapore argentina chile
berlin paris london tokyo lisbon dublin austin madrid munich zurich vienna warsaw amsterdam stockholm milan rome
york boston chicago seattle francisco toronto sydney bangalore delhi mumbai shanghai beijing seoul dubai
two three four five six seven eight nine ten eleven twelve twenty fifty hundred thousand million dozen
legal finance marketing sales hr payments procurement logistics
red green blue black white yellow small medium large big
"""

MONTHS = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec
"""

DAYS = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"

WHEN = "today tomorrow tonight yesterday weekend eod eob cob eow eom"

COMMON = """
add 60 update 60 create 50 make 50 remove 40 fix 40 check 50 get 40 change 40 new 60 use 30 run 25 set 25 test 30
review 30 send 30 look 20 help 20 find 25 move 25 open 15 close 10 start 15 stop 12 enable 15 disable 15 show 15
give 15 write 20 build 15 ask 12 report 15 data 25 team 25 user 20 job 15 service 15 file 15 page 15 issue 15 change 20
list 15 access 12 account 12 request 15 support 15 project 15 release 10 version 10 time 20 day 15 week 15 month 12
work 15 working 10 question 10 problem 12 error 10 number 10 name 10 system 12 code 10 server 10 customer 10 email 10
meeting 12 document 12 doc 10 order 8 plan 12 prepare 10 design 10 call 8 book 8 clean 8 wrong 8 old 12 first 8
how 30 why 12 when 15 where 10 which 8 who 8 not 25 price 6 cost 8 way 8 put 12 take 12 go 12 see 12 tell 10 try 8
want 20 need 20 back 8 long 10 much 10 last 8 next 8 more 12 card 6 money 5 process 6 group 6 people 8 person 8
explain 8 compare 8 investigate 10 analyse 8 decide 8 propose 6 define 6 estimate 6 measure 6 summarise 8 draft 8
"""

FIRST_NAMES = """
aaron abdul abigail adam adele adrian agnes ahmed aisha akira alan albert alejandro alex alexander alexandra alice
alicia alina ali allison amanda amara amelia amina amir amit amy ana anders andre andrea andreas andrew andy angela
anil anita anja ann anna anne annika anthony antonio anya arjun arthur asha ashley astrid aya barbara bart beatrice
ben benjamin bernd beth bianca bjorn bob boris brad brandon brenda brian bridget bruce bruno camila carl carla carlos
carmen carol caroline catherine celine charles charlie charlotte chen chloe chris christian christina christine
christopher claire clara claudia colin connor craig cristina dan daniel daniela daria david deborah dennis derek devon
diana diego dieter dimitri dirk dmitri dominic donna dorothy doug dylan edgar eduardo edward elena eli elias elif
elisa elizabeth ella ellen emil emily emma emre enrique eric erik erika ernesto esther ethan eva evan evelyn fabian
fatima fatou felix femi fernando fiona florian francesca francesco francis franco frank fred frederik gabriel gabriela
gary george gerald gina giovanni giulia giuseppe gloria gordon grace graham greg greta guido gustavo hana hanna hannah
hans harry haruto hassan heather heidi helen helena henrik henry hiro hiroshi howard hugo ian ibrahim ida igor ilya
imran ines ingrid irene iris isaac isabel isabella ivan ivana jack jackie jacob jaime jake james jamie jan jana jane
janet jason javier jean jeff jeffrey jennifer jens jeremy jessica jill jim joan joanna joe joel johan johanna john
johnny jon jonas jonathan jordan jorge jose joseph josh joshua juan judith julia julian julie jun karen karim karin
karl kate katharina katherine kathleen kathy katie katja kay keiko keith kelly ken kenji kevin kim klaus kofi kristin
kumar kurt kyle lars laura lauren lea leah lena leo leon leonard leslie leticia lina linda lisa liu liz lucas lucia
lucy luigi luis luisa lukas luke luna maja malik manuel marc marcel marco marcos marcus margaret maria mariam marie
marina mario marion marta martha martin martina mary masha mateo mats matt matteo matthew matthias max maya megan
mehmet mei melanie melissa mia michael michelle miguel mika mike mikhail mila milan mina mira miriam mohamed mohammed
moira monica monika morgan moritz muhammad nadia nadine naomi natalia natalie nathan neha neil nicholas nick nicola
nicole niels nikhil nikita nils nina noah nora noor olga oliver olivia omar oscar oskar pablo pamela paola patricia
patrick paul paula paulo pavel pedro peter petra philip philipp pierre piotr priya rachel radu rafael rahul raj rajesh
ralf ramon randy raphael raquel rashid ravi raymond rebecca renata ricardo richard rita robert roberto robin rodrigo
roger roland roman ron rosa rose roxana ruben rudolf russell ruth ryan sabine sally salma sam samantha samir samuel
sandra sandy sanjay santiago sara sarah sascha scott sean sebastian sergei sergio shankar shannon sharon sheila shreya
silvia simon simone sofia sonia sophia sophie stefan stefanie stella stephanie stephen steve steven sue sunil suresh
susan susanne suzanne sven sylvia takeshi tamara tania tanja tara tariq tatiana teresa thomas tiffany tim timo tina
tobias todd tom tomas tony tracy tyler ulrich ursula uwe valentina valeria vanessa vera veronica victor victoria vijay
viktor vikram vincent vladimir walter wanda wei wendy william wolfgang yan yang yasmin yuki yuri yusuf yvonne zach
zara zoe
"""

NOT_AGAIN = "represent resign resort remark restrain retreat regard relay resent recount resound restrict"
"""Verbs that begin with "re" without doing anything again."""
